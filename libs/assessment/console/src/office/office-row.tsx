import { useText } from '@wudan/kernel-ui';
import { memo, useId, useMemo, type ReactNode } from 'react';
import { shortPoints, shownPoints } from '../grid/points.js';
import type { Restored } from '../grid/use-autosave.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { gapOf, markEditOf, signedPoints, type MarkEdit } from './mark-edit.js';
import { MarkInput, ReasonInput } from './mark-inputs.js';
import type { OfficeActs } from './office-acts.js';
import { OfficeMarkWord } from './office-mark-word.js';
import type { OfficeGrid, OfficeRow as Row } from './office.graphql.js';
import { useMarkCell } from './use-mark-cell.js';

interface OfficeRowProps {
  readonly row: Row;
  readonly stage: OfficeGrid['stage'];
  readonly second: boolean;
  readonly reasonGap: string;
  readonly columns: readonly string[];
  /** The column in which this seat writes. */
  readonly mine: string;
  readonly open: boolean;
  readonly editable: boolean;
  readonly refused: string | undefined;
  readonly restored: Restored<MarkEdit> | null;
  readonly acts: OfficeActs;
}

/** A leaf as the office scores it: the unit's own points, the marks of each stage, the distance and its reason. */
export const OfficeRow = memo(function OfficeRow({ row, stage, second, reasonGap, columns, mine, open, editable, refused, restored, acts }: OfficeRowProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const id = useId();
  const stored = useMemo(() => markEditOf(row, { stage, second }), [row, stage, second]);
  const cell = useMarkCell({ row, stored, reasonGap, replaced: mine === 'onSite' ? (row.desk?.score ?? null) : null, restored, acts });
  const shown = cell.problem ?? refused ?? null;
  const marks = { desk: row.desk?.score ?? null, onSite: row.onSite?.score ?? null, second: row.second?.score ?? null };
  const gap = editable && mine !== 'second' ? gapOf(cell.typed, row.self?.score ?? null) : row.gap;
  const na = row.naReason !== null && row.naAccepted === true;
  const describedBy = shown === null ? undefined : `${id}-problem`;
  const number = (column: 'desk' | 'onSite' | 'second'): ReactNode => (
    <td key={column} role="cell" data-label={t(`office.column.${column}`)} className="end">
      <div>
        {editable && column === mine ? (
          <MarkInput row={row} value={cell.typed} wrong={shown !== null} describedBy={describedBy} onChange={cell.setTyped} onKeyDown={cell.onScoreKey} onBlur={cell.onLeave} />
        ) : (
          <span className="no-print">{na ? t('na.short') : shownPoints(marks[column]) || t('none')}</span>
        )}
        <span className="print-only">{na ? t('na.short') : shownPoints(marks[column])}</span>
      </div>
    </td>
  );

  return (
    <tr role="row" className={open ? 'leaf-row chosen' : 'leaf-row'} data-leaf={row.code}>
      <th role="rowheader" scope="row">
        <button type="button" className="link-button leaf-name no-print" aria-expanded={open} onClick={() => acts.open(row.code)}>
          <span className="leaf-code">{row.code}</span> {row.name}
        </button>
        <span className="print-only">
          {row.code} {row.name}
        </span>
      </th>
      <td role="cell" data-label={t('column.points')} className="end">
        <div>{shortPoints(row.points)}</div>
      </td>
      <td role="cell" data-label={t('office.column.self')} className="end">
        <div>{na ? t('na.short') : shownPoints(row.self?.score ?? null) || t('none')}</div>
      </td>
      {(['desk', 'onSite', 'second'] as const).filter((column) => columns.includes(column)).map(number)}
      <td role="cell" data-label={t('office.column.gap')} className="end">
        <div>{gap === null ? t('none') : signedPoints(gap)}</div>
      </td>
      <td role="cell" data-label={t('office.column.reason')}>
        <div>
          {editable ? <ReasonInput row={row} value={cell.reason} required={cell.needsReason} describedBy={describedBy} onChange={cell.setReason} onKeyDown={cell.onReasonKey} onBlur={cell.onLeave} /> : <span className="leaf-lines no-print">{stored.reason}</span>}
          <span className="print-only leaf-lines">{stored.reason}</span>
          {shown !== null && (
            <p id={`${id}-problem`} className="field-error small" role="alert">
              {shown}
            </p>
          )}
        </div>
      </td>
      <td role="cell" data-label={t('column.evidence')}>
        <div>{row.evidence.cells === 0 ? t('none') : t('evidence.count', { filled: row.evidence.filled, cells: row.evidence.cells })}</div>
      </td>
      <td role="cell" data-label={t('column.state')}>
        <div>
          <OfficeMarkWord row={row} />
        </div>
      </td>
    </tr>
  );
});
