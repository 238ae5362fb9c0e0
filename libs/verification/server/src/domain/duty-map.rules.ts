import { addDays, type Id, type LocalDate } from '@wudan/kernel-core';

export interface MapDuty {
  readonly code: string;
  readonly text: string;
  readonly core: boolean;
  readonly sectionName: string | null;
  readonly posts: readonly string[];
}

/** An item of the list of powers and responsibilities (权责清单). */
export interface MapItem {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly dutyCode: string | null;
  readonly sectionName: string | null;
  /** How often it was exercised, by year; a year that is absent is not known. */
  readonly exercised: Readonly<Record<string, number>>;
  /** Why the law keeps it although it is not exercised; null where there is no such reason. */
  readonly exemptReason: string | null;
}

export interface MapSection {
  readonly name: string;
  readonly approved: number;
  readonly actual: number;
}

export interface MapLeaders {
  readonly class: string;
  readonly label: string;
  readonly approved: number;
  readonly actual: number;
}

export interface MapSecondmentFacts {
  readonly id: Id;
  readonly direction: 'in' | 'out';
  readonly counterpart: string;
  readonly fromOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly approvalNumber: string | null;
}

export interface MapFacts {
  readonly duties: readonly MapDuty[];
  readonly items: readonly MapItem[];
  readonly sections: readonly MapSection[];
  readonly leaders: readonly MapLeaders[];
  readonly secondments: readonly MapSecondmentFacts[];
  readonly on: LocalDate;
  /** Months that need no approval of their own. */
  readonly secondmentMonths: number;
}

export const MAP_FINDINGS = ['dormant_power_item', 'long_secondment', 'over_appointment', 'duty_without_office', 'duty_without_post', 'item_without_duty', 'office_without_duty'] as const;
export type MapFindingKind = (typeof MAP_FINDINGS)[number];

export interface MapFinding {
  readonly kind: MapFindingKind;
  readonly ref: string;
  readonly label: string;
  readonly sentence: string;
  readonly severity: 'differs' | 'doubtful' | 'signal';
}

/** Never exercised in any year that is known, and no law that keeps it: years that nobody counted make no item dormant. */
export function isDormant({ exercised, exemptReason }: Pick<MapItem, 'exercised' | 'exemptReason'>): boolean {
  const counts = Object.values(exercised);
  return exemptReason === null && counts.length > 0 && counts.every((count) => count === 0);
}

/** Whole months from one day to another; a month is full on the same day of the next, on the last day of a shorter one. */
export function monthsUntil(from: LocalDate, on: LocalDate): number {
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number) as [number, number, number];
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  const isLast = addDays(on, 1).endsWith('-01');
  return Math.max(0, (year - fromYear) * 12 + month - fromMonth - (day >= fromDay || isLast ? 0 : 1));
}

/** People lent on the day. */
export const isLentOn = ({ fromOn, endedOn }: Pick<MapSecondmentFacts, 'fromOn' | 'endedOn'>, on: LocalDate): boolean => fromOn <= on && (endedOn === null || endedOn > on);

/** Lent on the day for longer than what needs no approval, without one. The last day of the months is still within them. */
export const isLongUnapproved = (each: Pick<MapSecondmentFacts, 'fromOn' | 'approvalNumber' | 'endedOn'>, on: LocalDate, months: number): boolean =>
  isLentOn(each, on) && each.approvalNumber === null && monthsUntil(each.fromOn, addDays(on, -1)) >= months;

/** What does not fit together on the map of duties, powers, posts and people. */
export function mapFindings({ duties, items, sections, leaders, secondments, on, secondmentMonths }: MapFacts): MapFinding[] {
  const codes = new Set(duties.map(({ code }) => code));
  const owning = new Set([...duties.map(({ sectionName }) => sectionName), ...items.map(({ sectionName }) => sectionName)]);
  return [
    ...items.filter(isDormant).map(
      (item): MapFinding => ({
        kind: 'dormant_power_item', ref: item.id, label: item.name, severity: 'differs',
        sentence: `权责事项“${item.name}”在${years(item.exercised)}均未行使，也没有依法保留的理由，属长期不运行事项。`,
      }),
    ),
    ...secondments.filter((each) => isLongUnapproved(each, on, secondmentMonths)).map(
      (each): MapFinding => ({
        kind: 'long_secondment', ref: each.id, label: each.counterpart, severity: 'differs',
        sentence: `${each.direction === 'in' ? '借入' : '借出'}1人（${each.direction === 'in' ? '来自' : '去往'}${each.counterpart}）自${each.fromOn}起已满${monthsUntil(each.fromOn, on)}个月，没有审批文号，属借调时间较长。`,
      }),
    ),
    ...leaders.filter(({ approved, actual }) => actual > approved).map(
      (line): MapFinding => ({
        kind: 'over_appointment', ref: line.class, label: line.label, severity: 'differs',
        sentence: `${line.label}核定${line.approved}名，实配${line.actual}名，超配${line.actual - line.approved}名。`,
      }),
    ),
    ...duties.filter(({ sectionName }) => sectionName === null).map(
      (duty): MapFinding => ({ kind: 'duty_without_office', ref: duty.code, label: duty.text, severity: 'doubtful', sentence: `职责${duty.code}没有内设机构承担。` }),
    ),
    ...duties.filter(({ sectionName, posts }) => sectionName !== null && posts.length === 0).map(
      (duty): MapFinding => ({ kind: 'duty_without_post', ref: duty.code, label: duty.text, severity: 'doubtful', sentence: `职责${duty.code}没有落实到岗位。` }),
    ),
    ...items.filter(({ dutyCode }) => dutyCode === null || !codes.has(dutyCode)).map(
      (item): MapFinding => ({ kind: 'item_without_duty', ref: item.id, label: item.name, severity: 'doubtful', sentence: `权责事项“${item.name}”没有对应的“三定”职责。` }),
    ),
    ...(duties.length === 0 ? [] : sections.filter(({ name }) => !owning.has(name))).map(
      (section): MapFinding => ({ kind: 'office_without_duty', ref: section.name, label: section.name, severity: 'signal', sentence: `内设机构“${section.name}”核定编制${section.approved}名，没有承担任何职责或权责事项。` }),
    ),
  ];
}

function years(exercised: Readonly<Record<string, number>>): string {
  const known = Object.keys(exercised).sort();
  const [first = '', last = ''] = [known[0], known.at(-1)];
  return first === last ? `${first}年` : `${first}年至${last}年`;
}
