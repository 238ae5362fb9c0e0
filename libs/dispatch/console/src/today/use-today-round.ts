import { useRead } from '@wudan/kernel-ui';
import { pickRound } from '../rounds/pick-round.js';
import { OPEN_ROUNDS } from '../rounds/rounds.graphql.js';
import { ROUND_SHEET, type Sheet } from '../sheet/sheet.graphql.js';

interface TodayRound {
  /** The newest open round, else the one that closed last; null when there is none, undefined while it is read. */
  readonly sheet: Sheet | null | undefined;
}

/** The round that the cards of 今日 speak of. */
export function useTodayRound(): TodayRound {
  const open = useRead(OPEN_ROUNDS, {});
  const id = pickRound(open.data?.openRounds ?? []);
  const read = useRead(ROUND_SHEET, { id: id ?? '' }, id === undefined);
  const none = open.problems.length > 0 || read.problems.length > 0 || (open.data !== undefined && id === undefined);
  return { sheet: none ? null : read.data?.round };
}
