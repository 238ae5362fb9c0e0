import { Loading, type LiveCardProps } from '@wudan/kernel-ui';
import { lazy, Suspense, useCallback, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import { todayCards, type PlacedCard } from '../modules.js';

type Live = LazyExoticComponent<ComponentType<LiveCardProps>>;

/** One lazy component a card, made once: React takes a new one for another component and would start it afresh. */
const LIVE: ReadonlyMap<string, Live> = new Map(
  todayCards.flatMap(({ id, live }): [string, Live][] =>
    live === undefined ? [] : [[id, lazy(async () => ({ default: await live() }))]],
  ),
);

interface LiveCardOfShellProps {
  readonly card: PlacedCard;
  readonly onQuiet: (id: string) => void;
}

/** The part of a card that knows the present figures; fetched when the card is shown. */
export function LiveCard({ card, onQuiet }: LiveCardOfShellProps): ReactNode {
  const quiet = useCallback(() => onQuiet(card.id), [onQuiet, card.id]);
  const Part = LIVE.get(card.id);
  return (
    <Suspense fallback={<Loading />}>{Part !== undefined && <Part onQuiet={quiet} />}</Suspense>
  );
}
