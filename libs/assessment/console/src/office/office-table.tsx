import { useText } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { groupsOf } from '../grid/groups-of.js';
import type { Restored } from '../grid/use-autosave.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { myColumn, type MarkEdit } from './mark-edit.js';
import type { OfficeActs } from './office-acts.js';
import { OfficeRow } from './office-row.js';
import type { OfficeGrid, OfficeRow as Row } from './office.graphql.js';

interface OfficeTableProps {
  readonly caption: string;
  readonly grid: OfficeGrid;
  /** This seat writes as the second assessor. */
  readonly asSecond: boolean;
  readonly rows: readonly Row[];
  readonly chosen: string;
  readonly mayScore: (row: Row) => boolean;
  readonly refused: ReadonlyMap<string, string>;
  readonly restored: Restored<MarkEdit> | null;
  readonly acts: OfficeActs;
}

const NUMBERS = new Set<string>(['points', 'self', 'desk', 'onSite', 'second', 'gap']);

/** The office's grid as an ordinary table: prints whole with repeating headings; on a narrow screen a leaf is a card. */
export function OfficeTable({ caption, grid, asSecond, rows, chosen, mayScore, refused, restored, acts }: OfficeTableProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const groups = useMemo(() => groupsOf(rows), [rows]);
  const second = grid.policy.secondAssessor !== 'none' || rows.some((row) => row.second !== null);
  const columns = useMemo(() => columnsOf(second, grid.stage), [second, grid.stage]);
  const mine = myColumn({ stage: grid.stage, second: asSecond });
  return (
    <table className="table stacks leaf-table" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col" className={NUMBERS.has(column) ? 'plain end' : 'plain'}>
              {t(`office.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ title, rows: leaves }) => (
        <tbody key={`${title}${leaves[0]?.code ?? ''}`} role="rowgroup">
          <tr role="row" className="leaf-group">
            <th role="rowheader" scope="rowgroup" colSpan={columns.length}>
              {title}
            </th>
          </tr>
          {leaves.map((row) => (
            <OfficeRow
              key={row.code}
              row={row}
              stage={grid.stage}
              second={asSecond}
              reasonGap={grid.policy.reasonGap}
              columns={columns}
              mine={mine}
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

/** The second mark has a column only where the policy asks for one; the on-site mark from that stage on. */
const columnsOf = (second: boolean, stage: string) =>
  (['name', 'points', 'self', 'desk', 'onSite', 'second', 'gap', 'reason', 'evidence', 'state'] as const).filter((column) => (column !== 'second' || second) && (column !== 'onSite' || stage === 'on_site'));
