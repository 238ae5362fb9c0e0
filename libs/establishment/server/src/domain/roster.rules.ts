import type { LocalDate } from '@wudan/kernel-core';
import { ESTABLISHMENT_KINDS, isApprovedKind, isCode, LEADER_CLASSES, type EstablishmentKind, type LeaderClass, type StructureCode } from './establishment-codes.js';
import type { Counts, SectionFigures } from './snapshot.js';

/** Kind of a roster row for people who hold no post of the establishment. */
export const NON_ESTABLISHMENT = 'non_establishment';

/** One person of a roster, as far as the assessment counts. */
export interface RosterEntry {
  readonly kind: string;
  readonly bornOn: LocalDate;
  readonly section: string | null;
  readonly leaderClass: string | null;
  readonly education: string;
  readonly postCategory: string | null;
  readonly matched: boolean | null;
}

/** What a roster says of a unit; the approved figures are not in it. */
export interface RosterFigures {
  readonly actual: Counts<EstablishmentKind>;
  readonly leaderActual: Counts<LeaderClass>;
  readonly structure: Counts<StructureCode>;
  readonly sections: readonly Omit<SectionFigures, 'approved'>[];
}

const FRONT_LINE = ['professional', 'enforcement', 'service'];
const BUSINESS = [...FRONT_LINE, 'business'];

/** Full years of age on a day. */
export function ageOn(bornOn: LocalDate, on: LocalDate): number {
  return Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (on.slice(5) < bornOn.slice(5) ? 1 : 0);
}

/**
 * Counts a unit's roster on a day. Figures of a column that no row fills are left out: unknown, not 0. Ages, degrees and posts are those of
 * the staff on the establishment.
 */
export function countRoster(entries: readonly RosterEntry[], on: LocalDate): RosterFigures {
  const actual: Partial<Record<EstablishmentKind, number>> = {};
  const leaderActual: Partial<Record<LeaderClass, number>> = {};
  const sections = new Map<string, { actual: number; leaders: number }>();
  for (const { kind, leaderClass, section } of entries) {
    if (isCode(ESTABLISHMENT_KINDS, kind)) actual[kind] = (actual[kind] ?? 0) + 1;
    if (leaderClass !== null && isCode(LEADER_CLASSES, leaderClass)) leaderActual[leaderClass] = (leaderActual[leaderClass] ?? 0) + 1;
    if (section === null || kind === NON_ESTABLISHMENT) continue;
    const figures = sections.get(section) ?? { actual: 0, leaders: 0 };
    figures.actual += 1;
    if (leaderClass === 'section_principal' || leaderClass === 'section_deputy') figures.leaders += 1;
    sections.set(section, figures);
  }
  const staff = entries.filter(({ kind }) => kind !== NON_ESTABLISHMENT && isApprovedKind(kind));
  const countOf = (test: (entry: RosterEntry) => boolean): number => staff.filter(test).length;
  const posts = staff.some(({ postCategory }) => postCategory !== null);
  const matching = staff.some(({ matched }) => matched !== null);
  return {
    actual,
    leaderActual: Object.fromEntries(LEADER_CLASSES.map(({ code }) => [code, leaderActual[code] ?? 0])),
    structure: {
      age_le_35: countOf(({ bornOn }) => ageOn(bornOn, on) <= 35),
      age_ge_50: countOf(({ bornOn }) => ageOn(bornOn, on) >= 50),
      bachelor_plus: countOf(({ education }) => education === 'postgraduate' || education === 'bachelor'),
      ...(posts
        ? {
            actual_on_professional_posts: countOf(({ postCategory }) => BUSINESS.includes(postCategory ?? '')),
            front_line_staff: countOf(({ postCategory }) => FRONT_LINE.includes(postCategory ?? '')),
          }
        : {}),
      ...(matching ? { specialty_matched: countOf(({ matched, postCategory }) => matched === true && (!posts || BUSINESS.includes(postCategory ?? ''))) } : {}),
      non_establishment: entries.filter(({ kind }) => kind === NON_ESTABLISHMENT).length,
    },
    sections: [...sections].map(([name, figures]) => ({ name, ...figures })),
  };
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * What looks wrong about an identity number (GB 11643-1999), as a Chinese sentence that does not repeat it; null when nothing does. A warning
 * only: the assessment never needs the number.
 */
export function identityWarning(number: string, bornOn: LocalDate | null): string | null {
  if (!/^\d{17}[\dX]$/.test(number)) return '身份证号应为18位，末位可为X，请核对；该号码非必填，可以留空。';
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  if ('10X98765432'[sum % 11] !== number[17]) return '身份证号的校验位不符，请核对；该号码非必填，可以留空。';
  return bornOn !== null && number.slice(6, 14) !== bornOn.replaceAll('-', '') ? '身份证号中的出生日期与“出生日期”不一致，请核对。' : null;
}
