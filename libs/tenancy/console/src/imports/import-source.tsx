import { Button } from 'antd';
import {
  AreaField,
  FileField,
  Form,
  ProblemAlert,
  readFile,
  saveFile,
  Section,
  SelectField,
  Tabs,
  useAction,
  useFields,
  useProblemReader,
  useText,
  useUrlValue,
  type Problem,
} from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import { IMPORT_TEMPLATE, PREVIEW_IMPORT, type ImportKind, type ImportPreview } from './imports.graphql.js';

interface ImportSourceProps {
  readonly kinds: readonly ImportKind[];
  readonly onPreview: (preview: ImportPreview) => void;
}

/** Which list, its template, and the list itself, pasted or as a file. */
export function ImportSource({ kinds, onPreview }: ImportSourceProps): ReactNode {
  const { t } = useText(tenancyTexts);
  const client = useClient();
  const problemsOf = useProblemReader();
  const [chosen, setChosen] = useUrlValue('kind');
  const kind = kinds.find((one) => one === chosen) ?? kinds[0] ?? 'UNITS';
  const [templateProblems, setTemplateProblems] = useState<readonly Problem[]>([]);

  const takeTemplate = async (): Promise<void> => {
    const { data, error } = await client.query(IMPORT_TEMPLATE, { kind }).toPromise();
    setTemplateProblems(problemsOf(error));
    if (data !== undefined) saveFile(data.importTemplate);
  };

  return (
    <>
      <Section title={t('import.step1')}>
        <ProblemAlert problems={templateProblems} />
        <div className="toolbar">
          <SelectField
            name="kind"
            label={t('import.kind')}
            value={kind}
            onChange={setChosen}
            choices={kinds.map((one) => ({ value: one, label: t(`importKind.${one}`) }))}
          />
          <Button onClick={() => void takeTemplate()}>{t('import.template')}</Button>
        </div>
      </Section>
      <Section title={t('import.step2')}>
        <SourceForm kind={kind} onPreview={onPreview} />
      </Section>
    </>
  );
}

function SourceForm({ kind, onPreview }: { readonly kind: ImportKind; readonly onPreview: ImportSourceProps['onPreview'] }): ReactNode {
  const { t } = useText(tenancyTexts);
  const [way, setWay] = useState<'paste' | 'upload'>('paste');
  const fields = useFields({ text: '' });
  const [file, setFile] = useState<File | null>(null);
  const preview = useAction(PREVIEW_IMPORT);
  const [missing, setMissing] = useState<readonly Problem[]>([]);

  const submit = async (): Promise<void> => {
    const found: Problem[] =
      way === 'paste'
        ? fields.blanks([['text', t('import.text')]])
        : file === null
          ? [{ code: 'FILE_MISSING', kind: 'INVALID', field: 'file', message: t('import.fileMissing') }]
          : [];
    setMissing(found);
    if (found.length > 0) return;
    const source = way === 'paste' || file === null ? { text: fields.values.text } : { file: await readFile(file) };
    const data = await preview.run({ input: { kind, ...source } });
    if (data !== null) onPreview(data.previewImport);
  };

  return (
    <Tabs
      label={t('import.how')}
      tabs={[
        { key: 'paste', label: t('import.paste') },
        { key: 'upload', label: t('import.upload') },
      ]}
      chosen={way}
      onChoose={(next) => {
        setWay(next);
        setMissing([]);
        preview.clear();
      }}
    >
      <Form problems={missing.length > 0 ? missing : preview.problems} onSubmit={() => void submit()} label={t('import.step2')} wide>
        {way === 'paste' ? (
          <AreaField {...fields.bind('text')} label={t('import.text')} hint={t('import.textHint')} required rows={10} code />
        ) : (
          <FileField name="file" label={t('import.file')} hint={t('import.fileHint')} required accept=".xlsx" onChoose={setFile} />
        )}
        <div>
          <Button type="primary" htmlType="submit" loading={preview.busy}>
            {t('import.preview')}
          </Button>
        </div>
      </Form>
    </Tabs>
  );
}
