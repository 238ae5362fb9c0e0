import type { Secondment } from '../establishment.graphql.js';

/** Bands of duration in which secondments are shown. */
export const BANDS = ['le3', 'le6', 'le12', 'gt12'] as const;
export type Band = (typeof BANDS)[number];

/** @param months full months */
export function bandOf({ months, longTerm }: Pick<Secondment, 'months' | 'longTerm'>): Band {
  if (!longTerm) return 'le3';
  return months < 6 ? 'le6' : months < 12 ? 'le12' : 'gt12';
}

/** Running secondments by band and direction. */
export function countBands(secondments: readonly Secondment[], today: string): readonly { readonly band: Band; readonly in: number; readonly out: number }[] {
  const running = secondments.filter(({ fromOn, endedOn }) => fromOn <= today && (endedOn === null || endedOn > today));
  const countOf = (band: Band, direction: string): number => running.filter((secondment) => secondment.direction === direction && bandOf(secondment) === band).length;
  return BANDS.map((band) => ({ band, in: countOf(band, 'in'), out: countOf(band, 'out') }));
}
