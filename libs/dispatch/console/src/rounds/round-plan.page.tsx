import { Button } from 'antd';
import {
  DataTable,
  Empty,
  formatInstant,
  Loading,
  Page,
  PrintButton,
  ProblemAlert,
  Signature,
  Toolbar,
  useText,
  type Column,
} from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { MoveRoundDialog } from './move-round-dialog.js';
import { RoundChooser } from './round-chooser.js';
import type { RoundLine } from './rounds.graphql.js';
import { useChosenRound } from './use-chosen-round.js';

/** Every round of a programme: when it asks, why it was moved, what is only provisional, how it went. */
export function RoundPlanPage(): ReactNode {
  const { t } = useText(dispatchTexts);
  const chosen = useChosenRound();
  const [moving, setMoving] = useState<RoundLine | null>(null);
  const columns = useColumns(setMoving);
  const rounds = useMemo(() => [...chosen.rounds].reverse(), [chosen.rounds]);
  return (
    <Page
      title={t('plan.title')}
      summary={t('plan.summary')}
      actions={
        <>
          <Link to="/dispatch">{t('plan.toBoard')}</Link>
          <PrintButton />
        </>
      }
    >
      <ProblemAlert problems={chosen.problems} />
      <Toolbar label={t('chooser.label')}>
        <RoundChooser chosen={chosen} />
      </Toolbar>
      {chosen.loading ? (
        <Loading />
      ) : (
        <DataTable
          caption={t('plan.caption', { programme: chosen.programme?.name ?? '' })}
          columns={columns}
          rows={rounds}
          rowKey={(round) => round.id}
          rowClass={(round) => (round.movedReason === null ? '' : 'changed')}
          empty={<Empty text={t('plan.empty')} action={<Link to="/programmes">{t('board.toProgrammes')}</Link>} />}
        />
      )}
      <Signature />
      {moving !== null && <MoveRoundDialog round={moving} onClose={() => setMoving(null)} />}
    </Page>
  );
}

/** The day a round asks on, with the day it was meant for and why it was moved. */
function AskDay({ round }: { readonly round: RoundLine }): ReactNode {
  const { t } = useText(dispatchTexts);
  return (
    <>
      {round.asksOn}
      {round.provisional && <strong> {t('plan.provisional')}</strong>}
      {round.movedReason !== null && (
        <p className="small">{t('plan.moved', { from: round.nominalOn, reason: round.movedReason })}</p>
      )}
    </>
  );
}

function useColumns(onMove: (round: RoundLine) => void): readonly Column<RoundLine>[] {
  const { t, tOr } = useText(dispatchTexts);
  return useMemo<readonly Column<RoundLine>[]>(
    () => [
      {
        key: 'number',
        title: t('fact.round'),
        heads: true,
        cell: (round) => (
          <Link to={`/dispatch?programme=${round.programmeId}&round=${round.id}`}>
            {round.number === null ? t('plan.unnumbered') : t('print.number', { n: round.number })}
          </Link>
        ),
        sortBy: (round) => round.number,
      },
      { key: 'asks', title: t('plan.asksOn'), cell: (round) => <AskDay round={round} />, sortBy: (round) => round.asksOn },
      { key: 'mode', title: t('plan.mode'), cell: (round) => tOr(`mode.${round.mode}`, round.mode), sortBy: (round) => round.mode },
      { key: 'opens', title: t('plan.opensAt'), cell: (round) => formatInstant(round.opensAt), sortBy: (round) => round.opensAt },
      { key: 'cutoff', title: t('fact.cutoff'), cell: (round) => formatInstant(round.cutoffAt), sortBy: (round) => round.cutoffAt },
      { key: 'state', title: t('fact.state'), cell: (round) => tOr(`roundState.${round.state}`, round.state), sortBy: (round) => round.state },
      { key: 'answered', title: t('fact.answered'), numeric: true, cell: (round) => (round.asked === 0 ? '' : `${round.answered}/${round.asked}`) },
      { key: 'late', title: t('fact.late'), numeric: true, cell: (round) => (round.asked === 0 ? '' : round.late) },
      { key: 'silent', title: t('fact.silent'), numeric: true, cell: (round) => (round.asked === 0 ? '' : round.silent) },
      {
        key: 'acts',
        title: t('field.acts'),
        acts: true,
        cell: (round) =>
          round.can.includes('move') ? (
            <Button size="small" aria-label={`${t('act.move')}：${round.asksOn}`} onClick={() => onMove(round)}>
              {t('act.move')}
            </Button>
          ) : null,
      },
    ],
    [t, tOr, onMove],
  );
}
