import type { LocalDate } from '@wudan/kernel-core';
import type { HolidayNotice } from './holiday-notice.rules.js';

/** Digits that codes of the region and of all below it begin with: 450000 → 45, 450100 → 4501, 000000 → none. */
function prefixOf(regionCode: string): string {
  return regionCode.replace(/(00)+$/, '');
}

/**
 * The notices that hold in a region as known on a date, in the order in which they are applied: the nation's before a
 * province's before a city's, then by publication. A notice published on `knownOn` is known; one that a known
 * correction replaces is left out.
 */
export function noticesInForce(
  notices: readonly HolidayNotice[],
  regionCode: string,
  knownOn: LocalDate,
): HolidayNotice[] {
  const known = notices
    .filter(
      (notice) =>
        notice.publishedOn <= knownOn && regionCode.startsWith(prefixOf(notice.regionCode)),
    )
    .sort(
      (a, b) =>
        prefixOf(a.regionCode).length - prefixOf(b.regionCode).length ||
        textOrder(a.publishedOn, b.publishedOn) ||
        textOrder(a.id, b.id),
    );
  const replaced = new Set<HolidayNotice>();
  known.forEach((notice, index) => {
    if (notice.supersedes === undefined) return;
    // Only an earlier notice of the same authority and year can be replaced; anything else would undo a stranger's notice.
    const target = known.slice(0, index).find((earlier) => earlier.id === notice.supersedes);
    if (target?.regionCode === notice.regionCode && target.year === notice.year)
      replaced.add(target);
  });
  return known.filter((notice) => !replaced.has(notice));
}

function textOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
