import { Button } from 'antd';
import { localDateOf, systemClock } from '@wudan/kernel-core';
import { AreaField, Dialog, FileField, Form, readFile, saveFile, SelectField, Tabs, TextField, uiTexts, useAction, useFields, useProblemReader, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { verificationTexts } from '../i18n/verification-texts.js';
import { POWER_ITEMS_TEMPLATE, SAVE_POWER_ITEMS } from '../verification.graphql.js';

const GRADES = ['A', 'B', 'C'] as const;

/** The whole list of powers and responsibilities, as a table; it takes the place of the one in force. */
export function PowerItemsDialog({ unitId, onClose }: { readonly unitId: string; readonly onClose: () => void }): ReactNode {
  const { t } = useText(verificationTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const client = useClient();
  const problemsOf = useProblemReader();
  const today = localDateOf(systemClock.now());
  const fields = useFields({ source: '', grade: 'B', validFrom: today, text: '' });
  const [way, setWay] = useState<'upload' | 'paste'>('upload');
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const save = useAction(SAVE_POWER_ITEMS);
  const template = async (): Promise<void> => {
    const { data, error } = await client.query(POWER_ITEMS_TEMPLATE, {}).toPromise();
    setMissing(problemsOf(error));
    if (data !== undefined) saveFile(data.powerItemsTemplate);
  };
  const submit = async (): Promise<void> => {
    const { text, ...rest } = fields.values;
    const found: Problem[] = [
      ...fields.blanks([['source', t('items.source')], ['validFrom', t('items.validFrom')], ...(way === 'paste' ? ([['text', t('items.table')]] as const) : [])]),
      ...(way === 'upload' && file === null ? [{ code: 'FILE_MISSING', kind: 'INVALID', field: 'fileBase64', message: t('draw.fileMissing') }] : []),
    ];
    setMissing(found);
    if (found.length > 0) return;
    const read = way === 'upload' && file !== null ? await readFile(file) : null;
    const input = { unitId, ...rest, ...(read === null ? { text } : { fileName: read.name, fileBase64: read.base64 }) };
    if ((await save.run({ input })) === null) return;
    say(t('items.saved'));
    onClose();
  };
  return (
    <Dialog title={t('items.edit')} onClose={onClose} wide>
      <Form problems={missing.length > 0 ? missing : save.problems} onSubmit={() => void submit()} wide>
        <p className="quiet">{t('items.text')}</p>
        <div className="form-row">
          <TextField {...fields.bind('source')} label={t('items.source')} hint={t('items.sourceHint')} required />
          <SelectField {...fields.bind('grade')} label={t('check.grade')} choices={GRADES.map((grade) => ({ value: grade, label: t(`grade.${grade}`) }))} />
          <TextField {...fields.bind('validFrom')} label={t('items.validFrom')} type="date" required max={today} />
        </div>
        <Tabs label={t('items.table')} tabs={[{ key: 'upload', label: t('draw.upload') }, { key: 'paste', label: t('draw.paste') }]} chosen={way} onChoose={setWay}>
          {way === 'paste' ? (
            <AreaField {...fields.bind('text')} label={t('items.table')} hint={t('items.tableHint')} required rows={8} code />
          ) : (
            <FileField name="fileBase64" label={t('draw.file')} required accept=".xlsx,.csv" onChoose={setFile} />
          )}
        </Tabs>
        <div className="row">
          <Button type="primary" htmlType="submit" loading={save.busy}>
            {t('items.confirm')}
          </Button>
          <Button onClick={() => void template()}>{t('items.template')}</Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
