/** What the report's list of evidence takes from the evidence grid. */
export interface ListedEvidence {
  readonly rows: readonly {
    readonly leafCode: string;
    readonly leafName: string;
    readonly material: string;
    readonly cells: readonly {
      readonly year: string;
      readonly state: string;
      readonly review: string;
      readonly lossState: string | null;
      readonly items: readonly { readonly title: string; readonly docNumber: string | null }[];
    }[];
  }[];
}

/** A line of the list. */
export interface EvidenceLine {
  readonly leafCode: string;
  readonly leafName: string;
  readonly material: string;
  readonly period: string;
  readonly docNumber: string | null;
  readonly state: string;
  readonly review: string;
}

const STATES: Readonly<Record<string, string>> = { held: '已有原件', substituted: '以替代材料证明', sighted: '现场查看', lost: '缺失', not_applicable: '不适用', open: '未提供' };
const REVIEWS: Readonly<Record<string, string>> = { none: '待核验', accepted: '采信', returned: '退回' };

/** One line a cell, with the document numbers of all its pieces. */
export const evidenceLines = ({ rows }: ListedEvidence): EvidenceLine[] =>
  rows.flatMap(({ leafCode, leafName, material, cells }) =>
    cells.map(({ year, state, review, lossState, items }) => ({
      leafCode,
      leafName,
      material,
      period: year,
      docNumber: items.flatMap(({ docNumber }) => docNumber ?? []).join('；') || null,
      state: `${STATES[state] ?? state}${(state === 'lost' || state === 'substituted') && lossState === 'declared' ? '（待副署）' : ''}`,
      review: state === 'open' || state === 'not_applicable' ? '' : (REVIEWS[review] ?? ''),
    })),
  );
