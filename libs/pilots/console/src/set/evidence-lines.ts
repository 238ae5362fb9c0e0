import type { IndicatorNode } from '@wudan/catalogue-console';
import type { Problem } from '@wudan/kernel-ui';

/** One piece of evidence that an indicator asks for, as documents hold it. */
export type EvidenceLine = IndicatorNode['evidence'][number];

export const PERIOD_CODES = ['assessment_period', 'last_3_years', 'latest_full_year', 'cutoff_date'] as const;
export const HOLDERS = ['unit', 'office', 'third', 'assessor'] as const;

export const NEW_LINE: EvidenceLine = { name: '', periodCode: 'assessment_period', holder: 'unit', required: true, prefillFrom: null, sensitive: false };

/** What stands in the set, ready to be changed; what the API adds to its answers is left out. */
export const linesOf = (node: Pick<IndicatorNode, 'evidence'>): readonly EvidenceLine[] =>
  node.evidence.map(({ name, periodCode, holder, required, prefillFrom, sensitive }) => ({ name, periodCode, holder, required, prefillFrom, sensitive }));

/** As it is sent. What the unit hands in itself is filled in from nowhere. */
export const storedLines = (lines: readonly EvidenceLine[]): EvidenceLine[] =>
  lines.map((line) => ({ ...line, name: line.name.trim(), prefillFrom: line.holder === 'unit' ? null : line.prefillFrom }));

/** The first line without a name, or with that of an earlier one. */
export function lineProblems(lines: readonly EvidenceLine[], missing: (n: number) => string, twice: (n: number) => string): Problem[] {
  const names = lines.map(({ name }) => name.trim());
  const at = names.findIndex((name, index) => name === '' || names.indexOf(name) !== index);
  return at < 0 ? [] : [{ code: 'FIELD_MISSING', kind: 'INVALID', field: `evidence.${at}.name`, message: names[at] === '' ? missing(at + 1) : twice(at + 1) }];
}
