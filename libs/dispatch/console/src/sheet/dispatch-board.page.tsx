import { Empty, Loading, Page, ProblemAlert, ReadState, Toolbar, useRead, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import '../dispatch.css';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { RoundChooser } from '../rounds/round-chooser.js';
import { useChosenRound } from '../rounds/use-chosen-round.js';
import { RoundActions } from './round-actions.js';
import { RoundBody } from './round-body.js';
import { ROUND_SHEET } from './sheet.graphql.js';
import { useRoundNews } from './use-round-news.js';

/** The weekly desk: who has reported in a round, how they stand, and what the office can do about it. */
export function DispatchBoardPage(): ReactNode {
  const { t } = useText(dispatchTexts);
  const chosen = useChosenRound();
  const { roundId } = chosen;
  const read = useRead(ROUND_SHEET, { id: roundId ?? '' }, roundId === undefined);
  useRoundNews(roundId, () => {
    read.reload();
    chosen.reload();
  });
  const sheet = roundId === undefined ? undefined : read.data?.round;
  return (
    <Page
      title={t('board.title')}
      summary={t('board.summary')}
      actions={<RoundActions programme={chosen.programme} sheet={sheet} onAsked={(round) => chosen.go({ round })} />}
    >
      <ProblemAlert problems={chosen.problems} />
      <Toolbar label={t('chooser.label')}>
        <RoundChooser chosen={chosen} withRounds />
      </Toolbar>
      {roundId !== undefined && <ReadState read={read}>{({ round }) => <RoundBody sheet={round} />}</ReadState>}
      {roundId === undefined && chosen.loading && <Loading />}
      {roundId === undefined && !chosen.loading && (
        <Empty
          text={t(chosen.programmes.length === 0 ? 'board.noProgramme' : 'board.noRound')}
          action={<Link to="/programmes">{t('board.toProgrammes')}</Link>}
        />
      )}
    </Page>
  );
}
