import { KINDS, LEADER_CLASSES, STRUCTURE, type Profile, type SnapshotInput } from '../establishment.graphql.js';

export type NumberTexts = Readonly<Record<string, string>>;

type Parts = Pick<SnapshotInput, 'approved' | 'actual' | 'leaders' | 'structure'> & { readonly supportApproved: number | null; readonly supportActual: number | null };

const WHOLE = /^\d{1,5}$/;

/** Keys of all numbers of the form, in order. */
export const NUMBER_KEYS: readonly string[] = [
  ...KINDS.flatMap((kind) => [`approved.${kind}`, `actual.${kind}`]),
  ...LEADER_CLASSES.flatMap((each) => [`leaderApproved.${each}`, `leaderActual.${each}`]),
  ...STRUCTURE.map((code) => `structure.${code}`),
  'supportApproved',
  'supportActual',
];

/** What the form begins with: the figures that stand, so that a new day needs only what changed. */
export function numbersOf({ snapshot }: Profile): NumberTexts {
  if (snapshot === null) return {};
  return {
    ...Object.fromEntries(snapshot.approved.map(({ kind, count }) => [`approved.${kind}`, String(count)])),
    ...Object.fromEntries(snapshot.actual.map(({ kind, count }) => [`actual.${kind}`, String(count)])),
    ...Object.fromEntries(snapshot.leaders.flatMap((leader) => [[`leaderApproved.${leader.class}`, String(leader.approved)], [`leaderActual.${leader.class}`, String(leader.actual)]])),
    ...Object.fromEntries(snapshot.structure.map(({ kind, count }) => [`structure.${kind}`, String(count)])),
    supportApproved: String(snapshot.supportApproved),
    supportActual: String(snapshot.supportActual),
  };
}

/** Keys whose text is no number; an empty one is none either way. */
export function faultyKeys(texts: NumberTexts): string[] {
  return NUMBER_KEYS.filter((key) => (texts[key] ?? '').trim() !== '' && !WHOLE.test((texts[key] ?? '').trim()));
}

/** The figures as the API takes them; what is empty is left out, a leader class with one number has 0 for the other. */
export function partsOf(texts: NumberTexts): Parts {
  const number = (key: string): number | null => {
    const text = (texts[key] ?? '').trim();
    return text === '' ? null : Number(text);
  };
  const counts = (prefix: string, codes: readonly string[]): { kind: string; count: number }[] =>
    codes.flatMap((kind) => {
      const count = number(`${prefix}.${kind}`);
      return count === null ? [] : [{ kind, count }];
    });
  return {
    approved: counts('approved', KINDS),
    actual: counts('actual', KINDS),
    leaders: LEADER_CLASSES.flatMap((each) => {
      const [approved, actual] = [number(`leaderApproved.${each}`), number(`leaderActual.${each}`)];
      return approved === null && actual === null ? [] : [{ class: each, approved: approved ?? 0, actual: actual ?? 0 }];
    }),
    structure: counts('structure', STRUCTURE),
    supportApproved: number('supportApproved'),
    supportActual: number('supportActual'),
  };
}
