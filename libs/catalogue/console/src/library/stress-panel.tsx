import { Button } from 'antd';
import { AreaField, DataTable, Form, Section, SelectField, TextField, useAction, useFields, useText, type Column, type Problem } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { catalogueTexts } from '../i18n/catalogue-texts.js';
import { readStressTable, type PasteFault } from './stress-rows.js';
import { STRESS_WEIGHTS, type StressReport, type Template } from './templates.graphql.js';

const SPREADS = ['0.1', '0.2', '0.3'] as const;
const PERCENT = 100;
const USUAL_DRAWS = '1000';

/** How firm a ranking is: weights are moved at random many times, and the places that change are counted. */
export function StressPanel({ template }: { readonly template: Template }): ReactNode {
  const { t } = useText(catalogueTexts);
  const codes = useMemo(() => new Set(template.nodes.filter(({ ruleType }) => ruleType !== null).map(({ code }) => code)), [template.nodes]);
  const fields = useFields({ table: '', spread: '0.2', draws: USUAL_DRAWS, seed: '1' });
  const stress = useAction(STRESS_WEIGHTS);
  const [report, setReport] = useState<StressReport | null>(null);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const sentenceOf = (fault: PasteFault): string =>
    fault.kind === 'empty' ? t('stress.empty') : fault.kind === 'unknown' ? t('stress.unknown', { code: fault.code }) : t('stress.number', { line: fault.line, text: fault.text });
  const submit = async (): Promise<void> => {
    const { rows, fault } = readStressTable(fields.values.table, codes);
    setWrong(fault === null ? [] : [{ code: 'STRESS_TABLE', kind: 'INVALID', field: 'table', message: sentenceOf(fault) }]);
    if (fault !== null) return;
    const { spread, draws, seed } = fields.values;
    const data = await stress.run({ input: { templateId: template.summary.id, rows: [...rows], spread, draws: Number(draws), seed: seed.trim() } });
    setReport(data?.stressWeights ?? null);
  };
  return (
    <div className="stack">
      <div className="no-print">
        <Form problems={wrong.length > 0 ? wrong : stress.problems} onSubmit={() => void submit()} label={t('library.tab.stress')} wide>
          <p className="quiet">{t('stress.text')}</p>
          <AreaField {...fields.bind('table')} label={t('stress.table')} hint={t('stress.hint')} required rows={6} code />
          <div className="form-row">
            <SelectField {...fields.bind('spread')} label={t('stress.spread')} choices={SPREADS.map((one) => ({ value: one, label: t('stress.spreadOf', { n: Number(one) * PERCENT }) }))} />
            <TextField {...fields.bind('draws')} label={t('stress.draws')} type="number" min={1} max={10_000} required />
            <TextField {...fields.bind('seed')} label={t('stress.seed')} hint={t('stress.seedHint')} required />
          </div>
          <div>
            <Button type="primary" htmlType="submit" loading={stress.busy}>
              {t('stress.run')}
            </Button>
          </div>
        </Form>
      </div>
      {report !== null && <Report report={report} />}
    </div>
  );
}

type Row = StressReport['rows'][number];

function Report({ report }: { readonly report: StressReport }): ReactNode {
  const { t } = useText(catalogueTexts);
  const columns = useMemo<readonly Column<Row>[]>(
    () => [
      { key: 'rank', title: t('stress.rank'), numeric: true, cell: (row) => row.rank, sortBy: (row) => row.rank },
      { key: 'unit', title: t('stress.unit'), heads: true, cell: (row) => row.unitName, sortBy: (row) => row.unitName },
      { key: 'total', title: t('stress.total'), numeric: true, cell: (row) => row.total, sortBy: (row) => Number(row.total) },
      { key: 'flips', title: t('stress.flips'), numeric: true, cell: (row) => row.flips, sortBy: (row) => row.flips },
      { key: 'share', title: t('stress.share'), numeric: true, cell: (row) => t('grade.percent', { n: Math.round(Number(row.flipShare) * PERCENT) }), sortBy: (row) => row.flips },
    ],
    [t],
  );
  return (
    <Section title={t('stress.result')}>
      <p role="status">{t('stress.summary', { draws: report.draws, flipped: report.flipped, spread: Number(report.spread) * PERCENT, seed: report.seed })}</p>
      <DataTable name="stress-" caption={t('stress.caption')} columns={columns} rows={report.rows} rowKey={(row) => row.unitName} empty={null} />
    </Section>
  );
}
