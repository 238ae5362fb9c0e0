import '../assessment.css';
import { Button } from 'antd';
import { Empty, formatInstant, Loading, Notice, Page, ProblemAlert, SelectFilter, Signature, TextFilter, Toolbar, useText, useUrlValue } from '@wudan/kernel-ui';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { ScoringGrid, ScoringRow } from '../assessment.graphql.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { focusScore, holdsWords } from './focus-score.js';
import { GridActions } from './grid-actions.js';
import { KeysHelp } from './keys-help.js';
import { LeafPane } from './leaf-pane.js';
import { isShown } from './row-edit.js';
import type { RowActs } from './scoring-row.js';
import { ScoringTable } from './scoring-table.js';
import { TotalsBar } from './totals-bar.js';
import { useScoringGrid, type ScoringState } from './use-scoring-grid.js';

/** The scoring grid of a pilot: the unit's assessment of itself, by keyboard. */
export function ScoringPage(): ReactNode {
  const { t, tOr } = useText(assessmentTexts);
  const { pilotId = '' } = useParams();
  const state = useScoringGrid(pilotId);
  const { grid } = state;
  return (
    <Page
      title={grid === undefined ? t('grid.title') : t('grid.titleOf', { unit: grid.unitName })}
      summary={grid === undefined ? undefined : <GridSummary grid={grid} />}
      actions={grid === undefined ? undefined : <GridActions grid={grid} unsaved={state.save.kind === 'saving' || state.save.kind === 'offline'} onDone={state.reload} />}
    >
      <ProblemAlert problems={state.problems} />
      {state.problems.length > 0 && (
        <div>
          <Button onClick={state.reload}>{t('grid.retry')}</Button>
        </div>
      )}
      {grid === undefined ? state.loading && <Loading /> : <GridBody grid={grid} state={state} />}
      {grid !== undefined && <p className="print-only">{t('grid.printed', { version: grid.setVersion, state: tOr(`state.${grid.state}`, grid.state) })}</p>}
      <Signature />
      <p className="no-print">
        <Link to={`/pilots/${pilotId}`}>{t('grid.back')}</Link>
      </p>
    </Page>
  );
}

/** State, deadline, signature and submission in one line. */
function GridSummary({ grid }: { readonly grid: ScoringGrid }): ReactNode {
  const { t, tOr } = useText(assessmentTexts);
  const parts = [
    tOr(`state.${grid.state}`, grid.state),
    t('grid.set', { version: grid.setVersion }),
    ...(grid.dueAt === null ? [] : [t('grid.due', { at: formatInstant(grid.dueAt) })]),
    ...(grid.signedAt === null ? [] : [t('grid.signed', { by: grid.signedBy ?? '', at: formatInstant(grid.signedAt) })]),
    ...(grid.submittedAt === null ? [] : [t(grid.late ? 'grid.submittedLate' : 'grid.submitted', { by: grid.submittedBy ?? '', at: formatInstant(grid.submittedAt) })]),
  ];
  return <>{parts.join('　')}</>;
}

function GridBody({ grid, state }: { readonly grid: ScoringGrid; readonly state: ScoringState }): ReactNode {
  const { t } = useText(assessmentTexts);
  const [filter] = useUrlValue('show');
  const [words] = useUrlValue('q');
  const [chosen, setChosen] = useUrlValue('leaf');
  const [help, setHelp] = useState(false);
  const { put, undo, refused, restored, save } = state;
  const mayScore = useCallback((row: ScoringRow) => grid.can.includes('score') && (grid.state !== 'returned' || row.returned), [grid.can, grid.state]);
  const rows = useMemo(() => grid.rows.filter((row) => row.code === chosen || (isShown(row, filter) && holdsWords(row, words))), [grid.rows, filter, words, chosen]);
  const shown = useRef<readonly string[]>([]);
  shown.current = rows.filter(mayScore).map(({ code }) => code);
  useFirstUnscored(grid, mayScore);

  const acts = useMemo<RowActs>(
    () => ({
      put,
      act: (code, act) => {
        if (act === 'pane') setChosen(code);
        else if (act === 'help') setHelp(true);
        else if (act === 'undo') focusScore(undo() ?? code);
        else {
          const at = shown.current.indexOf(code) + (act === 'next' ? 1 : -1);
          focusScore(shown.current[at] ?? code);
        }
      },
    }),
    [put, undo, setChosen],
  );
  const closePane = (): void => {
    const code = chosen;
    setChosen('');
    focusScore(code);
  };
  const open = grid.rows.find((row) => row.code === chosen);
  return (
    <>
      <TotalsBar totals={grid.totals} hidden={grid.hidden} save={save} />
      {grid.hidden && <Notice>{t('grid.hidden')}</Notice>}
      <Toolbar label={t('filter.label')}>
        <SelectFilter
          param="show"
          label={t('filter.show')}
          all={t('filter.all', { n: grid.rows.length })}
          choices={[
            { value: 'missing', label: t('filter.missing', { n: grid.missing.length }) },
            { value: 'returned', label: t('filter.returned', { n: grid.rows.filter(({ returned }) => returned).length }) },
            { value: 'na', label: t('filter.na', { n: grid.rows.filter(({ naReason }) => naReason !== null).length }) },
          ]}
        />
        <TextFilter param="q" label={t('filter.words')} />
        <Button onClick={() => setHelp(true)}>{t('keys.open')}</Button>
      </Toolbar>
      <div className={open === undefined ? 'leaf-split' : 'leaf-split open'}>
        {rows.length === 0 ? (
          <Empty text={t('filter.nothing')} />
        ) : (
          <ScoringTable caption={t('grid.caption', { n: rows.length })} rows={rows} chosen={chosen} mayScore={mayScore} refused={refused} restored={restored} acts={acts} />
        )}
        {open !== undefined && <LeafPane grid={grid} row={open} editable={mayScore(open)} onPut={put} onClose={closePane} onChanged={state.reload} />}
      </div>
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </>
  );
}

/** The grid opens at the first leaf that needs a score. */
function useFirstUnscored(grid: ScoringGrid, mayScore: (row: ScoringRow) => boolean): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    const first = grid.rows.find((row) => mayScore(row) && (row.needs === 'score' || row.needs === 'rescore'));
    if (first) focusScore(first.code);
  }, [grid, mayScore]);
}
