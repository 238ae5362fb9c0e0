import type { EvidenceDemand, EvidenceHolder, PeriodCode } from './indicator-document.js';

const BAR = '｜';
const PERIODS: Readonly<Record<PeriodCode, string>> = { assessment_period: '评估期全程', last_3_years: '近三个完整年度', latest_full_year: '最近一个完整年度', cutoff_date: '基准日' };
const HOLDERS: Readonly<Record<EvidenceHolder, string>> = { unit: '本单位', office: '编办', third: '其他部门', assessor: '评估组' };

const keyOf = <K extends string>(labels: Readonly<Record<K, string>>, label: string): K | undefined => (Object.keys(labels) as K[]).find((key) => labels[key] === label);

/** Demands for evidence as the lines of one cell; `evidenceFromCell` reads them back. */
export const evidenceCell = (evidence: readonly EvidenceDemand[]): string =>
  evidence
    .map(({ name, periodCode, holder, required, prefillFrom, sensitive }) =>
      [name, PERIODS[periodCode], HOLDERS[holder], required ? '必备' : '可选', ...(prefillFrom === null ? [] : [`预填 ${prefillFrom}`]), ...(sensitive ? ['敏感'] : [])].join(BAR),
    )
    .join('\n');

/** The demands that the lines of a cell say, or what is wrong with them in Chinese, without full stop. */
export function evidenceFromCell(cell: string): { evidence: EvidenceDemand[] } | { problem: string } {
  const evidence: EvidenceDemand[] = [];
  for (const line of cell.split('\n').map((text) => text.trim()).filter((text) => text !== '')) {
    const [name = '', period = '', holder = '', need = '', ...rest] = line.split(/[｜|]/).map((part) => part.trim());
    const [periodCode, holderCode] = [keyOf(PERIODS, period), keyOf(HOLDERS, holder)];
    const prefill = rest.find((part) => part.startsWith('预填'))?.slice(2).trim();
    const strange = rest.some((part) => part !== '敏感' && !part.startsWith('预填'));
    if (periodCode === undefined || holderCode === undefined || (need !== '必备' && need !== '可选') || strange) {
      return { problem: `“${line.slice(0, 30)}”不能识别，应写作“材料名称${BAR}${Object.values(PERIODS).join('或')}${BAR}${Object.values(HOLDERS).join('或')}${BAR}必备或可选”` };
    }
    evidence.push({ name, periodCode, holder: holderCode, required: need === '必备', prefillFrom: prefill === undefined || prefill === '' ? null : prefill, sensitive: rest.includes('敏感') });
  }
  return { evidence };
}
