import { useCallback, useEffect, useRef } from 'react';
import { useSubscription } from 'urql';
import { ROUND_CHANGED } from './sheet.graphql.js';

/** A round gets many answers within seconds; its sheet is read again at most this often, in milliseconds. */
const PAUSE_MS = 700;

/** Calls back when a round has news: once for all that came within the pause. */
export function useRoundNews(roundId: string | undefined, onNews: () => void): void {
  const timer = useRef<number | null>(null);
  const wanted = useRef({ roundId, onNews });
  wanted.current = { roundId, onNews };
  const take = useCallback((_: unknown, data: { roundChanged: string }) => {
    if (data.roundChanged === wanted.current.roundId && timer.current === null) {
      timer.current = window.setTimeout(() => {
        timer.current = null;
        wanted.current.onNews();
      }, PAUSE_MS);
    }
    return data;
  }, []);
  useSubscription({ query: ROUND_CHANGED, pause: roundId === undefined }, take);
  useEffect(
    () => () => {
      if (timer.current !== null) window.clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
}
