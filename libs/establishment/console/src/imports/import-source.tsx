import { Button } from 'antd';
import { localDateOf, systemClock } from '@wudan/kernel-core';
import {
  AreaField,
  FileField,
  Form,
  Notice,
  ProblemAlert,
  readFile,
  saveFile,
  Section,
  SelectField,
  Tabs,
  TextField,
  useAction,
  useFields,
  useProblemReader,
  useRead,
  useText,
  useUrlValue,
  type Problem,
} from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { IMPORT_KINDS, PREVIEW_IMPORT, TEMPLATE, UNITS_TO_CHOOSE, type ImportKind, type Preview } from '../establishment.graphql.js';
import { establishmentTexts } from '../i18n/establishment-texts.js';

interface SourceProps {
  readonly onPreview: (preview: Preview, unitId: string) => void;
}

/** Which table, its template, its day and unit, and the table itself as a file or pasted. */
export function ImportSource({ onPreview }: SourceProps): ReactNode {
  const { t } = useText(establishmentTexts);
  const client = useClient();
  const problemsOf = useProblemReader();
  const [chosen, setChosen] = useUrlValue('kind');
  const kind = IMPORT_KINDS.find((one) => one === chosen) ?? 'roster';
  const [templateProblems, setTemplateProblems] = useState<readonly Problem[]>([]);
  const takeTemplate = async (): Promise<void> => {
    const { data, error } = await client.query(TEMPLATE, { kind }).toPromise();
    setTemplateProblems(problemsOf(error));
    if (data !== undefined) saveFile(data.establishmentTemplate);
  };
  return (
    <>
      <Section title={t('import.step1')}>
        <ProblemAlert problems={templateProblems} />
        <div className="toolbar">
          <SelectField name="kind" label={t('import.kind')} value={kind} onChange={setChosen} choices={IMPORT_KINDS.map((one) => ({ value: one, label: t(`import.kind.${one}`) }))} />
          <Button onClick={() => void takeTemplate()}>{t('import.template')}</Button>
        </div>
        {kind === 'roster' && <Notice>{t('import.privacy')}</Notice>}
      </Section>
      <Section title={t('import.step2')}>
        <SourceForm kind={kind} onPreview={onPreview} />
      </Section>
    </>
  );
}

function SourceForm({ kind, onPreview }: SourceProps & { readonly kind: ImportKind }): ReactNode {
  const { t } = useText(establishmentTexts);
  const units = useRead(UNITS_TO_CHOOSE, {});
  const [unitId, setUnitId] = useUrlValue('unit');
  const [way, setWay] = useState<'upload' | 'paste'>('upload');
  const today = localDateOf(systemClock.now());
  const fields = useFields({ onDate: today, text: '' });
  const [file, setFile] = useState<File | null>(null);
  const preview = useAction(PREVIEW_IMPORT);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const choices = (units.data?.units.edges ?? []).map(({ node }) => ({ value: node.id, label: `${node.name}（${node.code}）` }));

  const submit = async (): Promise<void> => {
    const found: Problem[] = [
      ...fields.blanks([['onDate', t('import.onDate')], ...(way === 'paste' ? ([['text', t('import.text')]] as const) : [])]),
      ...(way === 'upload' && file === null ? [{ code: 'FILE_MISSING', kind: 'INVALID', field: 'fileBase64', message: t('import.fileMissing') }] : []),
    ];
    setMissing(found);
    if (found.length > 0) return;
    const read = way === 'upload' && file !== null ? await readFile(file) : null;
    const source = read === null ? { text: fields.values.text } : { fileName: read.name, fileBase64: read.base64 };
    const data = await preview.run({ input: { kind, onDate: fields.values.onDate, ...(unitId === '' ? {} : { unitId }), ...source } });
    if (data !== null) onPreview(data.previewEstablishmentImport, unitId);
  };

  return (
    <Tabs
      label={t('import.how')}
      tabs={[
        { key: 'upload', label: t('import.upload') },
        { key: 'paste', label: t('import.paste') },
      ]}
      chosen={way}
      onChoose={(next) => {
        setWay(next);
        setMissing([]);
        preview.clear();
      }}
    >
      <Form problems={missing.length > 0 ? missing : preview.problems} onSubmit={() => void submit()} label={t('import.step2')} wide>
        <div className="form-row">
          <TextField {...fields.bind('onDate')} label={t('import.onDate')} hint={t('import.onDateHint')} type="date" required max={today} />
          <SelectField name="unitId" label={t('import.unit')} blank={t('import.allUnits')} value={unitId} onChange={setUnitId} choices={choices} />
        </div>
        {way === 'paste' ? (
          <AreaField {...fields.bind('text')} label={t('import.text')} hint={t('import.textHint')} required rows={10} code />
        ) : (
          <FileField name="fileBase64" label={t('import.file')} hint={t('import.fileHint')} required accept=".xlsx,.csv" onChoose={setFile} />
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
