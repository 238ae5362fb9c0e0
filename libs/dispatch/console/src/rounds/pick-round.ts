interface DatedRound {
  readonly id: string;
  readonly opensAt: string;
  readonly state: string;
}

/** States in the order in which a round without a name is looked for; what was cancelled has no sheet. */
const LOOKED_FOR = ['open', 'closed', 'recalled', 'planned'] as const;

/** Which round a person means who named none: the newest open one, else the latest that was held, else the next planned. */
export function pickRound(rounds: readonly DatedRound[]): string | undefined {
  for (const state of LOOKED_FOR) {
    const found = rounds.filter((round) => round.state === state).sort((a, b) => (a.opensAt < b.opensAt ? 1 : -1));
    const meant = state === 'planned' ? found.at(-1) : found[0];
    if (meant !== undefined) return meant.id;
  }
  return undefined;
}
