import { useText } from '@wudan/kernel-ui';
import { memo, useId, useMemo, type KeyboardEvent, type ReactNode } from 'react';
import type { ScoringRow as Row } from '../assessment.graphql.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { keyAct, type KeyAct } from './grid-keys.js';
import { levelTyped, previewOf, readClaim } from './leaf-claim.js';
import { shortPoints, shownPoints } from './points.js';
import { editOf, scoreProblem, type RowEdit } from './row-edit.js';
import type { Restored } from './use-autosave.js';
import { useRowTyping } from './use-row-typing.js';

/** What a row tells the table. All stable, so that a key in one row renders that row alone. */
export interface RowActs {
  readonly put: (code: string, edit: RowEdit) => void;
  /** Moves on after a key; the table knows which rows are shown. */
  readonly act: (code: string, act: Exclude<KeyAct, null>) => void;
}

interface ScoringRowProps {
  readonly row: Row;
  readonly open: boolean;
  readonly editable: boolean;
  readonly refused: string | undefined;
  /** What an undo puts back into this row. */
  readonly restored: Restored<RowEdit> | null;
  readonly acts: RowActs;
}

/** A leaf of the grid. What is typed stays in the row until it is left. */
export const ScoringRow = memo(function ScoringRow({ row, open, editable, refused, restored, acts }: ScoringRowProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const id = useId();
  const stored = shownPoints(row.score);
  const back = useMemo(() => (restored === null ? null : { score: shownPoints(restored.before.score), words: restored.before.statement }), [restored]);
  const { typed, setTyped, words: statement, setWords: setStatement, problem, setProblem } = useRowTyping({ score: stored, words: row.statement }, back);

  /** Stores what is typed; false when it cannot stand. */
  const commit = (text: string): boolean => {
    const grade = levelTyped(row, text);
    if (grade !== null) {
      const score = previewOf(row, { grade });
      acts.put(row.code, { ...editOf(row), score, claim: JSON.stringify({ grade }), statement, naReason: null });
      setTyped(shownPoints(score));
      setProblem(null);
      return true;
    }
    const fault = scoreProblem(row, text);
    if (fault !== null) {
      setProblem(t(fault.key, { most: shortPoints(fault.most), pct: fault.pct }));
      return false;
    }
    setProblem(null);
    const score = text.trim() === '' ? null : text.trim();
    acts.put(row.code, { ...editOf(row), score, statement, ...(score === null ? {} : { naReason: null }) });
    return true;
  };

  const leaveScore = (): void => {
    if (typed !== stored) commit(typed);
  };
  const leaveStatement = (): void => {
    if (statement.trim() !== row.statement && scoreProblem(row, typed) === null) commit(typed);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const act = keyAct(event.nativeEvent);
    if (act === null) return;
    event.preventDefault();
    if (act === 'adopt') {
      if (row.computed === null) return setProblem(t('score.nothingComputed'));
      setTyped(shortPoints(row.computed));
      commit(row.computed);
    } else if (act === 'restore') {
      setTyped(stored);
      setProblem(null);
    } else if (act === 'next' || act === 'back') {
      if (commit(typed)) acts.act(row.code, act);
    } else {
      acts.act(row.code, act);
    }
  };

  const shown = problem ?? refused ?? null;
  const editableHere = editable && (row.naReason === null || row.naAccepted === false);
  return (
    <tr role="row" className={open ? 'leaf-row chosen' : 'leaf-row'} data-leaf={row.code}>
      <th role="rowheader" scope="row">
        <button type="button" className="link-button leaf-name no-print" aria-expanded={open} onClick={() => acts.act(row.code, 'pane')}>
          <span className="leaf-code">{row.code}</span> {row.name}
        </button>
        <span className="print-only">
          {row.code} {row.name}
        </span>
      </th>
      <td role="cell" data-label={t('column.points')} className="end">
        <div>{shortPoints(row.points)}</div>
      </td>
      <td role="cell" data-label={t('column.basis')}>
        <div>
          <Basis row={row} />
        </div>
      </td>
      <td role="cell" data-label={t('column.computed')} className="end">
        <div>{row.computed === null ? t('none') : shortPoints(row.computed)}</div>
      </td>
      <td role="cell" data-label={t('column.score')} className="end">
        <div>
          {editableHere ? (
            <input
              id={`score-${row.code}`}
              className="control leaf-score no-print"
              inputMode="decimal"
              autoComplete="off"
              aria-label={t('score.label', { code: row.code, name: row.name, points: shortPoints(row.points) })}
              aria-invalid={shown !== null}
              aria-describedby={shown === null ? undefined : `${id}-problem`}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={onKeyDown}
              onBlur={leaveScore}
            />
          ) : (
            <span className="no-print">{row.naReason !== null && row.naAccepted !== false ? t('na.short') : stored || t('none')}</span>
          )}
          <span className="print-only">{row.naReason !== null && row.naAccepted !== false ? t('na.short') : stored}</span>
        </div>
      </td>
      <td role="cell" data-label={t('column.statement')}>
        <div>
          {editableHere ? (
            <textarea
              className="control leaf-statement no-print"
              rows={1}
              aria-label={t('statement.label', { code: row.code, name: row.name })}
              aria-required={row.needs === 'statement'}
              value={statement}
              onChange={(event) => setStatement(event.target.value)}
              onBlur={leaveStatement}
            />
          ) : (
            <span className="leaf-lines no-print">{row.statement}</span>
          )}
          <span className="print-only leaf-lines">{row.statement}</span>
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
          <RowMark row={row} />
        </div>
      </td>
    </tr>
  );
});

/** What the score rests on, in few words. */
function Basis({ row }: { readonly row: Row }): ReactNode {
  const { t } = useText(assessmentTexts);
  if (row.figure !== null) {
    if (row.figure.shown !== '') return `${row.figure.shown}${row.figure.grade === null ? '' : t('figure.grade', { grade: row.figure.grade })}`;
    const claimed = readClaim(row.claim).value;
    return claimed === undefined ? t('figure.missing', { n: row.figure.missing.length }) : t('claim.value', { value: claimed });
  }
  const claim = readClaim(row.claim);
  if (claim.grade !== undefined) return t('claim.grade', { grade: claim.grade });
  if (claim.occurrences) return t('claim.occurrences', { n: claim.occurrences.reduce((sum, count) => sum + count, 0) });
  if (claim.ticks) return t('claim.ticks', { n: claim.ticks.filter(Boolean).length, all: claim.ticks.length });
  return t(row.ruleType === 'level' ? 'claim.chooseLevel' : 'claim.open');
}

/** What is still to be done in the row: a word, never colour alone. */
function RowMark({ row }: { readonly row: Row }): ReactNode {
  const { t } = useText(assessmentTexts);
  if (row.needs === 'rescore') return <span className="leaf-mark late">{t('mark.rescore')}</span>;
  if (row.needs === 'score') return <span className="leaf-mark due">{t('mark.score')}</span>;
  if (row.needs === 'statement') return <span className="leaf-mark due">{t('mark.statement')}</span>;
  if (row.naReason !== null && row.naAccepted === null) return <span className="leaf-mark due">{t('mark.naWaits')}</span>;
  if (row.evidence.pending > 0) return <span className="leaf-mark due">{t('mark.pending')}</span>;
  return <span className="leaf-mark ok">{t(row.returned ? 'mark.rescored' : 'mark.done')}</span>;
}
