import { Button } from 'antd';
import { localDateOf, systemClock } from '@wudan/kernel-core';
import { FileField, Form, ProblemAlert, readFile, ReadState, saveFile, Section, SelectField, TextField, useAction, useFields, useProblemReader, useRead, useText, useUrlValue, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { PREVIEW_EXCHANGE, TEMPLATE_FILE, TEMPLATES, UNITS_TO_CHOOSE, type Preview, type Template } from '../exchange.graphql.js';
import { exchangeTexts } from '../i18n/exchange-texts.js';

interface SourceProps {
  readonly onPreview: (preview: Preview) => void;
}

/** Which provider's table, its empty form, where the file came from, and the file. */
export function ExchangeSource({ onPreview }: SourceProps): ReactNode {
  const read = useRead(TEMPLATES, {});
  return <ReadState read={read}>{({ exchangeTemplates }) => <Chosen templates={exchangeTemplates} onPreview={onPreview} />}</ReadState>;
}

function Chosen({ templates, onPreview }: SourceProps & { readonly templates: readonly Template[] }): ReactNode {
  const { t } = useText(exchangeTexts);
  const client = useClient();
  const problemsOf = useProblemReader();
  const [chosen, setChosen] = useUrlValue('template');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const code = templates.find((template) => template.code === chosen)?.code ?? templates[0]?.code ?? '';
  const download = async (): Promise<void> => {
    const { data, error } = await client.query(TEMPLATE_FILE, { code }).toPromise();
    setProblems(problemsOf(error));
    if (data !== undefined) saveFile(data.exchangeTemplateFile);
  };
  return (
    <>
      <Section title={t('import.step1')}>
        <ProblemAlert problems={problems} />
        <div className="toolbar">
          <SelectField
            name="template"
            label={t('import.template')}
            value={code}
            onChange={setChosen}
            choices={templates.map((template) => ({ value: template.code, label: t('import.choice', { provider: template.providerName, name: template.name }) }))}
          />
          <Button onClick={() => void download()}>{t('import.download')}</Button>
        </div>
      </Section>
      <Section title={t('import.step2')}>
        <SourceForm code={code} onPreview={onPreview} />
      </Section>
    </>
  );
}

function SourceForm({ code, onPreview }: SourceProps & { readonly code: string }): ReactNode {
  const { t } = useText(exchangeTexts);
  const units = useRead(UNITS_TO_CHOOSE, {});
  const today = localDateOf(systemClock.now());
  const fields = useFields({ unitId: '', asOf: '', docNumber: '', responsible: '', signedOn: today, signedRows: '', signedHash: '' });
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const preview = useAction(PREVIEW_EXCHANGE);
  const choices = (units.data?.units.edges ?? []).map(({ node }) => ({ value: node.id, label: `${node.name}（${node.code}）` }));

  const submit = async (): Promise<void> => {
    const found: Problem[] = [
      ...fields.blanks([
        ['asOf', t('import.asOf')],
        ['docNumber', t('import.docNumber')],
        ['responsible', t('import.responsible')],
        ['signedOn', t('import.signedOn')],
        ['signedRows', t('import.signedRows')],
      ]),
      ...(file === null ? [{ code: 'FILE_MISSING', kind: 'INVALID', field: 'fileBase64', message: t('import.fileMissing') }] : []),
    ];
    setMissing(found);
    if (found.length > 0 || file === null) return;
    const { name, base64 } = await readFile(file);
    const { unitId, signedRows, signedHash, ...rest } = fields.values;
    const input = { templateCode: code, ...rest, unitId: unitId || null, signedRows: Number(signedRows), signedHash: signedHash || null, fileName: name, fileBase64: base64 };
    const data = await preview.run({ input });
    if (data !== null) onPreview(data.previewExchange);
  };

  return (
    <Form problems={missing.length > 0 ? missing : preview.problems} onSubmit={() => void submit()} label={t('import.step2')} wide>
      <div className="form-row">
        <SelectField {...fields.bind('unitId')} label={t('import.unit')} blank={t('import.allUnits')} choices={choices} />
        <TextField {...fields.bind('asOf')} label={t('import.asOf')} type="date" required max={today} />
      </div>
      <div className="form-row">
        <TextField {...fields.bind('docNumber')} label={t('import.docNumber')} required maxLength={60} />
        <TextField {...fields.bind('responsible')} label={t('import.responsible')} required maxLength={40} />
        <TextField {...fields.bind('signedOn')} label={t('import.signedOn')} type="date" required max={today} />
      </div>
      <div className="form-row">
        <TextField {...fields.bind('signedRows')} label={t('import.signedRows')} hint={t('import.signedRowsHint')} type="number" min={1} inputMode="numeric" required />
        <TextField {...fields.bind('signedHash')} label={t('import.signedHash')} hint={t('import.signedHashHint')} autoComplete="off" />
      </div>
      <FileField name="fileBase64" label={t('import.file')} hint={t('import.fileHint')} required accept=".xlsx,.csv" onChoose={setFile} />
      <div>
        <Button type="primary" htmlType="submit" loading={preview.busy}>
          {t('import.preview')}
        </Button>
      </div>
    </Form>
  );
}
