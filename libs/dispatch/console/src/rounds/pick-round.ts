interface DatedRound {
  readonly id: string;
  readonly programmeId: string;
  readonly asksOn: string;
  readonly state: string;
}

/** States of a round that was asked; what is only planned has no sheet worth opening by itself. */
const HELD: readonly string[] = ['open', 'closed', 'recalled'];

/**
 * Which round a person means who named none: the newest open one, else the latest that was held, else the next planned.
 * @param open newest first, as the server lists them
 */
export function pickRound<Round extends DatedRound>(open: readonly Round[], all: readonly DatedRound[]): string | undefined {
  const newest = open.find((round) => round.state === 'open') ?? open[0];
  if (newest !== undefined) return newest.id;
  const byDay = [...all].sort((a, b) => (a.asksOn < b.asksOn ? 1 : a.asksOn > b.asksOn ? -1 : 0));
  const held = byDay.find((round) => round.state !== 'recalled' && HELD.includes(round.state)) ?? byDay.find((round) => HELD.includes(round.state));
  return (held ?? byDay.filter((round) => round.state === 'planned').at(-1))?.id;
}
