import { catalogueTexts } from '@wudan/catalogue-console';
import { useText } from '@wudan/kernel-ui';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import '../evidence.css';
import { CellWord } from './cell-word.js';
import type { EvidenceCell, EvidenceRow } from './evidence.graphql.js';

interface EvidenceTableProps {
  readonly caption: string;
  readonly years: readonly string[];
  readonly rows: readonly EvidenceRow[];
  /** Day until which everything is due that has no day of its own. */
  readonly dueOn: string | null;
  readonly onOpen: (cell: EvidenceCell) => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * Material by year. Every cell is a button; arrow keys go from cell to cell over the gaps, Enter opens, the Tab key stops once.
 * On a narrow screen a row becomes a block with its years side by side.
 */
export function EvidenceTable({ caption, years, rows, dueOn, onOpen }: EvidenceTableProps): ReactNode {
  const { t } = useText(evidenceTexts);
  const body = useRef<HTMLTableSectionElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const first = useMemo(() => rows.find((row) => row.cells.length > 0)?.cells[0]?.id, [rows]);
  const stands = rows.some((row) => row.cells.some(({ id }) => id === stop));
  const tabStop = stands ? stop : first;
  const move = (event: KeyboardEvent, at: number, column: number): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const target = nextCell(rows, years, at, column, step);
    if (target === undefined) return;
    setStop(target);
    body.current?.querySelector<HTMLElement>(`[data-cell="${target}"]`)?.focus();
  };
  return (
    <table className="table evidence-grid" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('grid.leaf')}
          </th>
          <th role="columnheader" scope="col">
            {t('grid.material')}
          </th>
          {years.map((year) => (
            <th key={year} role="columnheader" scope="col">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} role="rowgroup">
        {rows.map((row, at) => (
          <tr key={row.requestId} role="row" className={rows[at - 1]?.leafCode === row.leafCode ? 'same-leaf' : ''}>
            <td role="cell" className="evidence-leaf">
              <span className="evidence-code">{row.leafCode}</span> {row.leafName}
            </td>
            <th role="rowheader" scope="row" className="evidence-material">
              {row.material}
              <RowMarks row={row} dueOn={dueOn} />
            </th>
            {years.map((year, column) => {
              const cell = row.cells.find((one) => one.year === year);
              return cell === undefined ? (
                <td key={year} role="cell" className="no-cell" />
              ) : (
                <td key={year} role="cell" data-label={year} className="has-cell">
                  <button
                    type="button"
                    className="cell-button"
                    data-cell={cell.id}
                    tabIndex={cell.id === tabStop ? 0 : -1}
                    onFocus={() => setStop(cell.id)}
                    onKeyDown={(event) => move(event, at, column)}
                    onClick={() => onOpen(cell)}
                  >
                    <span className="visually-hidden">{t('grid.open', { material: row.material, year })}</span>
                    <CellWord cell={cell} />
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The nearest cell in a direction; gaps are passed over. */
function nextCell(rows: readonly EvidenceRow[], years: readonly string[], at: number, column: number, [down, right]: readonly [number, number]): string | undefined {
  for (let row = at + down, place = column + right; row >= 0 && row < rows.length && place >= 0 && place < years.length; row += down, place += right) {
    const cell = rows[row]?.cells.find(({ year }) => year === years[place]);
    if (cell !== undefined) return cell.id;
  }
  return undefined;
}

function RowMarks({ row, dueOn }: { readonly row: EvidenceRow; readonly dueOn: string | null }): ReactNode {
  const { t } = useText(evidenceTexts);
  const { tOr } = useText(catalogueTexts);
  return (
    <p className="quiet small">
      {tOr(`holder.${row.holder}`, row.holder)}
      {row.required ? '' : t('grid.optional')}
      {row.sensitive ? t('grid.sensitive') : ''}
      {row.adHoc ? t('grid.adHoc') : ''}
      {row.dueOn === null || row.dueOn === dueOn ? '' : t('grid.due', { on: row.dueOn })}
    </p>
  );
}
