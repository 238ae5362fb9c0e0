import '../assessment.css';
import { Button } from 'antd';
import { Empty, Loading, Notice, Page, ProblemAlert, SelectFilter, Signature, TextFilter, Toolbar, useText, useUrlValue } from '@wudan/kernel-ui';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { focusScore, holdsWords } from '../grid/focus-score.js';
import { KeysHelp } from '../grid/keys-help.js';
import { TotalsBar } from '../grid/totals-bar.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { AskEvidenceDialog } from './ask-evidence-dialog.js';
import { isSecond, isShownMark } from './mark-edit.js';
import type { OfficeActs } from './office-acts.js';
import { OfficeActions } from './office-actions.js';
import { OfficePane } from './office-pane.js';
import { OfficeTable } from './office-table.js';
import type { OfficeGrid, OfficeRow } from './office.graphql.js';
import { useOfficeGrid, type OfficeState } from './use-office-grid.js';

/** The office scores a pilot, at the desk and on site, by keyboard. */
export function OfficeScoringPage(): ReactNode {
  const { t, tOr } = useText(assessmentTexts);
  const { pilotId = '' } = useParams();
  const [as] = useUrlValue('as');
  const state = useOfficeGrid(pilotId, as === 'second');
  const { grid } = state;
  return (
    <Page
      title={grid === undefined ? t('office.title') : t('office.titleOf', { unit: grid.unitName })}
      summary={grid === undefined ? undefined : `${tOr(`office.state.${grid.state}`, grid.state)}　${tOr(`office.stage.${grid.stage}`, grid.stage)}　${t('grid.set', { version: grid.setVersion })}`}
      actions={grid === undefined ? undefined : <OfficeActions grid={grid} unsaved={state.save.kind === 'saving' || state.save.kind === 'offline'} onDone={state.reload} />}
    >
      <ProblemAlert problems={state.problems} />
      {state.problems.length > 0 && (
        <div>
          <Button onClick={state.reload}>{t('grid.retry')}</Button>
        </div>
      )}
      {grid === undefined ? state.loading && <Loading /> : <OfficeBody grid={grid} asSecond={isSecond(grid, as === 'second')} state={state} />}
      {grid !== undefined && <p className="print-only">{t('grid.printed', { version: grid.setVersion, state: tOr(`office.state.${grid.state}`, grid.state) })}</p>}
      <Signature />
      <p className="row no-print">
        <Link to={`/pilots/${pilotId}`}>{t('grid.back')}</Link>
        <Link to={`/pilots/${pilotId}/scores`}>{t('office.toSelf')}</Link>
        <Link to="/scoring">{t('office.toProgress')}</Link>
      </p>
    </Page>
  );
}

function OfficeBody({ grid, asSecond, state }: { readonly grid: OfficeGrid; readonly asSecond: boolean; readonly state: OfficeState }): ReactNode {
  const { t } = useText(assessmentTexts);
  const [filter] = useUrlValue('show');
  const [words] = useUrlValue('q');
  const [chosen, setChosen] = useUrlValue('leaf');
  const [help, setHelp] = useState(false);
  const [asking, setAsking] = useState('');
  const { put, undo, refused, restored, save } = state;
  const mayScore = useMemo(() => mayScoreIn(grid.can, grid.state), [grid.can, grid.state]);
  const rows = useMemo(() => grid.rows.filter((row) => row.code === chosen || (isShownMark(row, filter) && holdsWords(row, words))), [grid.rows, filter, words, chosen]);
  const shown = useRef<readonly string[]>([]);
  shown.current = rows.filter(mayScore).map(({ code }) => code);
  useFirstUnmarked(grid, mayScore);

  const acts = useMemo<OfficeActs>(
    () => ({
      put,
      open: setChosen,
      act: (code, act) => {
        if (act === 'pane') setAsking(code);
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
  const closePane = useCallback((): void => {
    const code = chosen;
    setChosen('');
    focusScore(code);
  }, [chosen, setChosen]);
  const open = grid.rows.find((row) => row.code === chosen);
  const asked = grid.rows.find((row) => row.code === asking);
  const count = (one: string): number => grid.rows.filter((row) => isShownMark(row, one)).length;
  return (
    <>
      <TotalsBar totals={grid.totals} hidden={false} save={save} beside={[[t('office.selfTotal'), grid.selfTotals.total], ...(grid.stage === 'on_site' ? [[t('office.deskTotal'), grid.deskTotals.total] as const] : [])]} />
      {grid.state === 'waiting' && <Notice>{t('office.waiting')}</Notice>}
      {grid.can.includes('declare') && grid.declared === null && <Notice tone="warn">{t('declare.first')}</Notice>}
      {grid.declared !== null && grid.declared !== 'none' && <Notice tone="warn">{t('declare.youRead')}</Notice>}
      {asSecond && <Notice>{t('office.iAmSecond')}</Notice>}
      <Toolbar label={t('filter.label')}>
        <SelectFilter
          param="show"
          label={t('filter.show')}
          all={t('filter.all', { n: grid.rows.length })}
          choices={[
            { value: 'missing', label: t('office.filter.missing', { n: count('missing') }) },
            { value: 'gaps', label: t('office.filter.gaps', { n: count('gaps') }) },
            { value: 'settle', label: t('office.filter.settle', { n: count('settle') }) },
            { value: 'reopened', label: t('office.filter.reopened', { n: count('reopened') }) },
          ]}
        />
        {grid.myPart === 'none' && grid.can.includes('score') && grid.can.includes('score_second') && (
          <SelectFilter param="as" label={t('office.as')} all={t('office.as.first')} choices={[{ value: 'second', label: t('office.as.second') }]} />
        )}
        <TextFilter param="q" label={t('filter.words')} />
        <Button onClick={() => setHelp(true)}>{t('keys.open')}</Button>
      </Toolbar>
      <div className={open === undefined ? 'leaf-split' : 'leaf-split open'}>
        {rows.length === 0 ? (
          <Empty text={t('filter.nothing')} />
        ) : (
          <OfficeTable caption={t('office.caption', { n: rows.length })} grid={grid} asSecond={asSecond} rows={rows} chosen={chosen} mayScore={mayScore} refused={refused} restored={restored} acts={acts} />
        )}
        {open !== undefined && <OfficePane grid={grid} row={open} onAsk={setAsking} onClose={closePane} onChanged={state.reload} />}
      </div>
      {asked !== undefined && <AskEvidenceDialog pilotId={grid.pilotId} row={asked} onClose={() => setAsking('')} />}
      {help && <KeysHelp office onClose={() => setHelp(false)} />}
    </>
  );
}

/** What others have to do first: countersign a loss, decide that a leaf does not apply, score anew. */
const NOT_OURS = new Set(['evidence', 'na', 'self']);

/** While it is scored every row is open, later only what was opened again. A leaf that does not apply has no mark. */
const mayScoreIn =
  (can: readonly string[], state: string) =>
  (row: OfficeRow): boolean =>
    (can.includes('score') || can.includes('score_second')) && (state === 'scoring' || row.reopened) && row.naAccepted !== true && !NOT_OURS.has(row.needs ?? '');

/** The grid opens at the first leaf that waits for a mark. */
function useFirstUnmarked(grid: OfficeGrid, mayScore: (row: OfficeRow) => boolean): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    const first = grid.rows.find((row) => mayScore(row) && row.needs !== null);
    if (first) focusScore(first.code);
  }, [grid, mayScore]);
}
