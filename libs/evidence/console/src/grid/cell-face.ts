/** What a cell shows of itself: its standing and what the assessors said about it, one word for both. */
export const FACES = ['open', 'returned', 'held', 'accepted', 'declared', 'substituted', 'sighted', 'lost', 'not_applicable'] as const;
export type Face = (typeof FACES)[number];

interface Standing {
  readonly state: string;
  readonly review: string;
  readonly lossState: string | null;
}

/** Returned material comes before its state, a loss that waits for its countersignature before the substitute. */
export function faceOf({ state, review, lossState }: Standing): Face {
  if (state === 'open') return review === 'returned' ? 'returned' : 'open';
  if (lossState === 'declared') return 'declared';
  if (state === 'held') return review === 'accepted' ? 'accepted' : 'held';
  return FACES.find((face) => face === state) ?? 'open';
}

/** Shape of a face, so that it reads without colour. */
export const GLYPHS: Readonly<Record<Face, string>> = {
  open: '○',
  returned: '▲',
  held: '◑',
  accepted: '●',
  declared: '△',
  substituted: '◆',
  sighted: '◎',
  lost: '■',
  not_applicable: '–',
};

/** Colour class of a face. */
export const TONES: Readonly<Record<Face, 'ok' | 'due' | 'late' | 'none' | 'info'>> = {
  open: 'none',
  returned: 'late',
  held: 'info',
  accepted: 'ok',
  declared: 'due',
  substituted: 'due',
  sighted: 'ok',
  lost: 'late',
  not_applicable: 'none',
};

/** Faces in which somebody still has to act. */
export const PENDING: readonly Face[] = ['open', 'returned', 'declared', 'held'];
