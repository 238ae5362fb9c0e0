import type { LocalDate } from '@wudan/kernel-core';

import { officeRegionOutside, regionCodeInvalid } from './tenancy.errors.js';

export type RegionLevel = 'national' | 'province' | 'city' | 'county';

/**
 * A region code while it was in force. `validFrom` is the first day in force (null: since before anything recorded),
 * `validTo` the first day no longer in force (null: still is): the successor begins on that very day. `replacedBy` is
 * the code that took its place.
 */
export interface RegionRecord {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parentCode: string | null;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly replacedBy: string | null;
}

/** Stands for the whole country; GB/T 2260 has no code for it. */
export const NATIONAL_CODE = '000000';

/** 北京、天津、上海、重庆: their districts and counties lie directly below the municipality (`01`, `02` only group them). */
const MUNICIPALITIES: ReadonlySet<string> = new Set(['11', '12', '31', '50']);
/** The second pair `90` groups counties that a province or autonomous region administers directly, e.g. 429004. */
const DIRECT_COUNTIES = '90';

/** The first pairs of GB/T 2260: provinces, autonomous regions, municipalities, special administrative regions. */
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)/;

/** Six digits in three pairs: a known first pair, and a pair of zeros is followed by zeros only. */
export function isRegionCode(code: string): boolean {
  return code === NATIONAL_CODE || (/^\d{6}$/.test(code) && PROVINCES.test(code) && !/^\d\d00(?!00)/.test(code));
}

/** @throws REGION_CODE_INVALID */
export function assertRegionCode(code: string): void {
  if (!isRegionCode(code)) throw regionCodeInvalid(code);
}

/** The level that the zeros at the end tell. @throws REGION_CODE_INVALID */
export function regionLevel(code: string): RegionLevel {
  assertRegionCode(code);
  if (code === NATIONAL_CODE) return 'national';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/**
 * True for a code that only groups others in the code list and is no place with an office: 市辖区 (110100) and 县 (500200)
 * of a municipality, 省直辖县级行政区划 (429000). The 市辖区 of other cities (520501) cannot be told by its digits: 520201
 * is a real district.
 */
export function isGroupingCode(code: string): boolean {
  const city = code.slice(2, 4);
  return code.endsWith('00') && city !== '00' && (city === DIRECT_COUNTIES || MUNICIPALITIES.has(code.slice(0, 2)));
}

/**
 * The code directly above, null for the country. Levels may be skipped: a district of a municipality and a county
 * administered by its province have the province above them.
 * @throws REGION_CODE_INVALID
 */
export function parentRegionCode(code: string): string | null {
  const province = `${code.slice(0, 2)}0000`;
  switch (regionLevel(code)) {
    case 'national':
      return null;
    case 'province':
      return NATIONAL_CODE;
    case 'city':
      return province;
    case 'county': {
      const direct = MUNICIPALITIES.has(code.slice(0, 2)) || code.slice(2, 4) === DIRECT_COUNTIES;
      return direct ? province : `${code.slice(0, 4)}00`;
    }
  }
}

/** True when `code` is `ancestor` or lies within it. @throws REGION_CODE_INVALID */
export function isWithin(code: string, ancestor: string): boolean {
  assertRegionCode(code);
  const prefix = { national: '', province: ancestor.slice(0, 2), city: ancestor.slice(0, 4), county: ancestor };
  return code.startsWith(prefix[regionLevel(ancestor)]);
}

/**
 * An office's region lies within the region of the office above it. The same code may be carried by several offices: a
 * development zone has none of its own and carries the code of the region it sits in.
 * @throws REGION_CODE_INVALID, OFFICE_REGION_OUTSIDE
 */
export function assertOfficeRegion(code: string, parentCode: string): void {
  if (!isWithin(code, parentCode)) throw officeRegionOutside(code, parentCode);
}

/** True on the days from `validFrom` to the day before `validTo`. */
export function regionInForce(region: RegionRecord, asOf: LocalDate): boolean {
  return (region.validFrom === null || region.validFrom <= asOf) && (region.validTo === null || asOf < region.validTo);
}

export interface ResolvedRegion {
  readonly region: RegionRecord;
  /** Whether the code itself was in force, or the region bears the code that came after or before it. */
  readonly by: 'code' | 'successor' | 'predecessor';
}

/**
 * Which region a code means on a day: the code itself when it is in force, otherwise what it became (a code withdrawn
 * earlier) or what it had been (a code given later): evidence of 2019 may bear the code of 2022 and the reverse.
 * @returns undefined for an unknown code, and when several regions were merged into the code so that none of them is meant
 */
export function resolveRegion(regions: readonly RegionRecord[], code: string, asOf: LocalDate): ResolvedRegion | undefined {
  const region = regions.find((candidate) => candidate.code === code && regionInForce(candidate, asOf));
  if (region) return { region, by: 'code' };
  const successor = follow(regions, code, asOf, (found) => successors(regions, found, asOf));
  if (successor) return { region: successor, by: 'successor' };
  const predecessor = follow(regions, code, asOf, (found) => predecessors(regions, found, asOf));
  return predecessor && { region: predecessor, by: 'predecessor' };
}

function successors(regions: readonly RegionRecord[], code: string, asOf: LocalDate): string[] {
  return regions
    .filter((region) => region.code === code && region.replacedBy !== null && region.validTo !== null && region.validTo <= asOf)
    .map(({ replacedBy }) => replacedBy ?? '');
}

function predecessors(regions: readonly RegionRecord[], code: string, asOf: LocalDate): string[] {
  const began = regions.some((region) => region.code === code && region.validFrom !== null && asOf < region.validFrom);
  return began ? regions.filter(({ replacedBy }) => replacedBy === code).map((region) => region.code) : [];
}

/** Goes from code to code until one is in force; gives up where the way divides or closes to a circle. */
function follow(
  regions: readonly RegionRecord[],
  start: string,
  asOf: LocalDate,
  next: (code: string) => string[],
): RegionRecord | undefined {
  const seen = new Set([start]);
  for (let code = start; ; ) {
    const [only, ...others] = new Set(next(code));
    if (only === undefined || others.length > 0 || seen.has(only)) return undefined;
    const region = regions.find((candidate) => candidate.code === only && regionInForce(candidate, asOf));
    if (region) return region;
    seen.add(only);
    code = only;
  }
}
