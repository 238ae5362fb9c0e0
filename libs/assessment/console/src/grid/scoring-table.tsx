import { useText } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import type { ScoringRow as Row } from '../assessment.graphql.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { groupsOf } from './groups-of.js';
import type { RowEdit } from './row-edit.js';
import { ScoringRow, type RowActs } from './scoring-row.js';
import type { Restored } from './use-autosave.js';

interface ScoringTableProps {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly chosen: string;
  readonly mayScore: (row: Row) => boolean;
  readonly refused: ReadonlyMap<string, string>;
  readonly restored: Restored<RowEdit> | null;
  readonly acts: RowActs;
}

const COLUMNS = ['name', 'points', 'basis', 'computed', 'score', 'statement', 'evidence', 'state'] as const;
const NUMBERS = new Set<string>(['points', 'computed', 'score']);

/**
 * The grid as an ordinary table: it prints whole with repeating headings and can be searched in the browser. On a narrow screen a leaf is a
 * card.
 */
export function ScoringTable({ caption, rows, chosen, mayScore, refused, restored, acts }: ScoringTableProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const groups = useMemo(() => groupsOf(rows), [rows]);
  return (
    <table className="table stacks leaf-table" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((column) => (
            <th key={column} role="columnheader" scope="col" className={NUMBERS.has(column) ? 'plain end' : 'plain'}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ title, rows: leaves }) => (
        <tbody key={`${title}${leaves[0]?.code ?? ''}`} role="rowgroup">
          <tr role="row" className="leaf-group">
            <th role="rowheader" scope="rowgroup" colSpan={COLUMNS.length}>
              {title}
            </th>
          </tr>
          {leaves.map((row) => (
            <ScoringRow
              key={row.code}
              row={row}
              open={row.code === chosen}
              editable={mayScore(row)}
              refused={refused.get(row.code)}
              restored={restored?.code === row.code ? restored : null}
              acts={acts}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
