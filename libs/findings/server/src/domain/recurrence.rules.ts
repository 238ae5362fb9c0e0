import type { Finding } from './finding.js';

type Compared = Pick<Finding, 'id' | 'no' | 'programmeId' | 'unitId' | 'categoryCode' | 'leaves' | 'state' | 'openedAt'>;

/**
 * Earlier findings that this one seems to repeat (own rule): of the same unit in another programme, opened before it, of the same category and
 * with an indicator in common. Dropped ones never came about.
 */
export const recurrencesAmong = <F extends Compared>(finding: Compared, others: readonly F[]): F[] =>
  others.filter(
    (other) =>
      other.id !== finding.id && other.unitId === finding.unitId && other.programmeId !== finding.programmeId && other.openedAt < finding.openedAt && other.state !== 'dropped' &&
      other.categoryCode === finding.categoryCode && other.leaves.some(({ code }) => finding.leaves.some((leaf) => leaf.code === code)),
  );
