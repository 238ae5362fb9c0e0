import { isApprovedKind } from './establishment-codes.js';
import type { SnapshotDraft, SnapshotView } from './snapshot.js';

const isKnown = (counts: object): boolean => Object.keys(counts).length > 0;

/**
 * Completes a draft that says only a part, with what stands on its day: approved figures hold until they are changed, so they are taken from
 * any earlier day; what was counted is taken from the same day only.
 * @param standing the figures that stand on the draft's day, of that day or an earlier one
 */
export function completed(draft: SnapshotDraft, standing: SnapshotView | null): SnapshotDraft {
  const same = standing?.onDate === draft.onDate ? standing : null;
  const ownApproved = isKnown(draft.approved);
  const approved = ownApproved ? draft.approved : (standing?.approved ?? {});
  const leaderApproved = isKnown(draft.leaderApproved) ? draft.leaderApproved : (standing?.leaderApproved ?? {});
  const carries = standing !== null && ((!ownApproved && isKnown(approved)) || (!isKnown(draft.leaderApproved) && isKnown(leaderApproved)));
  const actual = isKnown(draft.actual) ? draft.actual : (same?.actual ?? {});
  return {
    ...draft,
    approved,
    leaderApproved,
    actual: isKnown(actual) ? { ...Object.fromEntries(Object.keys(approved).filter(isApprovedKind).map((kind) => [kind, 0])), ...actual } : actual,
    leaderActual: isKnown(draft.leaderActual) ? draft.leaderActual : (same?.leaderActual ?? {}),
    structure: { ...same?.structure, ...draft.structure },
    sections: draft.sections.length > 0 ? draft.sections : (same?.sections ?? []),
    carried: !carries ? null : standing.onDate === draft.onDate ? standing.carried : (standing.carried ?? { from: standing.onDate, source: standing.source }),
  };
}

const PARTS = ['approved', 'actual', 'leaderApproved', 'leaderActual', 'structure', 'sections', 'supportApproved', 'supportActual', 'source', 'grade'] as const;

/** The same whatever order its counts stand in. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1))) : part,
  );
}

/** True when the draft says of its day what is on record of it; the wording of the source counts unless `figuresOnly`. */
export function saysTheSame(draft: SnapshotDraft, standing: SnapshotView | null, figuresOnly = false): boolean {
  if (standing === null || standing.onDate !== draft.onDate) return false;
  return PARTS.filter((part) => !figuresOnly || (part !== 'source' && part !== 'grade')).every((part) => canonical(draft[part]) === canonical(standing[part]));
}
