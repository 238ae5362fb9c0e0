import { addDays, daysBetween, isClockTime, textProblem, type DomainError, type Id, type LocalDate, type TextBounds } from '@wudan/kernel-core';
import { isKeyDay } from './cadence.rules.js';
import {
  choiceUnknown, countyNotBelow, countyTwice, cutoffTooEarly, evidenceAfterStart, evidenceReversed, headCount, keyDateOutside, keyDateWindow, leadSectionCount, listTooLong,
  nobodyChosen, pastUntouchable, periodOver, periodReversed, periodTooLong, sectionTwice, textInvalid, timeInvalid, unitNotInForce, unitSectionUnknown, unitTwice, weekdayInvalid,
} from './programme.errors.js';
import type { ProgrammeDocument, ProgrammeSurroundings } from './programme-document.js';
import { MOVE_POLICIES, SECTION_DUTIES, TASK_FORCE_DUTIES } from './programme.js';

/** Most entries of one list, and the longest programme in years. Own rules. */
export const MAX_ENTRIES = { sections: 30, units: 500, counties: 200, taskForce: 60, keyDates: 60 } as const;
const MAX_YEARS = 2;
const NAME: TextBounds = { min: 2, max: 100 };
const REASON: TextBounds = { min: 2, max: 200 };

type Fault = DomainError | null;
type Period = Pick<ProgrammeDocument, 'startsOn' | 'endsOn'>;

const text = (label: string, value: string, bounds: TextBounds, field: string): Fault => {
  const problem = textProblem(label, value, bounds);
  return problem === null ? null : textInvalid(problem, field);
};
const choice = (label: string, value: string, known: readonly string[], field: string): Fault => (known.includes(value) ? null : choiceUnknown(label, value, known, field));
const firstOf = <T>(rows: readonly T[], judge: (row: T, index: number) => Fault): Fault => {
  for (const [index, row] of rows.entries()) {
    const fault = judge(row, index);
    if (fault) return fault;
  }
  return null;
};

/** @param field path of the name in the input */
export const nameFault = (name: string, field: string): Fault => text('轮次名称', name, NAME, field);

/** @param what what the reason is for, as the screen calls it */
export const reasonFault = (what: string, reason: string, field: string): Fault => text(what, reason, REASON, field);

/** A period of at most two years. @param field path of the end in the input */
export function periodFault({ startsOn, endsOn }: Period, field: string): Fault {
  if (endsOn < startsOn) return periodReversed(startsOn, field);
  const last = addDays(`${Number(startsOn.slice(0, 4)) + MAX_YEARS}${startsOn.slice(4) === '-02-29' ? '-03-01' : startsOn.slice(4)}`, -1);
  return endsOn > last ? periodTooLong(last, field) : null;
}

/**
 * The first thing that is wrong with a programme, draft or not; null when nothing is. Texts are already normalised.
 * Units that this office does not have are for the caller to refuse.
 */
export function documentFault(document: ProgrammeDocument, around: ProgrammeSurroundings): Fault {
  return (
    factsFault(document) ??
    firstOf(Object.entries(MAX_ENTRIES), ([list, limit]) => (document[list as keyof typeof MAX_ENTRIES].length > limit ? listTooLong(LIST_LABELS[list as keyof typeof MAX_ENTRIES], limit, `input.${list}`) : null)) ??
    sectionsFault(document) ??
    unitsFault(document, around) ??
    countiesFault(document, around) ??
    taskForceFault(document) ??
    firstOf(document.keyDates, (keyDate, index) => keyDateFault(document, keyDate, `input.keyDates.${index}`))
  );
}

const LIST_LABELS = { sections: '科室', units: '试点单位', counties: '试点县', taskForce: '专班成员', keyDates: '时间节点' } as const;

function factsFault(document: ProgrammeDocument): Fault {
  const { startsOn, evidenceFrom, evidenceTo, asksAt, cutoffAt } = document;
  const fault =
    nameFault(document.name, 'input.name') ??
    text('试点范围', document.scope, { min: 0, max: 1000, lines: true }, 'input.scope') ??
    periodFault(document, 'input.endsOn');
  if (fault) return fault;
  if (evidenceFrom > startsOn) return evidenceAfterStart(startsOn);
  if (evidenceTo !== null && evidenceTo < evidenceFrom) return evidenceReversed(evidenceFrom);
  if (!Number.isInteger(document.weekday) || document.weekday < 1 || document.weekday > 7) return weekdayInvalid();
  if (!isClockTime(asksAt)) return timeInvalid('发送时间', 'input.asksAt');
  if (!isClockTime(cutoffAt)) return timeInvalid('截止时间', 'input.cutoffAt');
  return cutoffAt <= asksAt ? cutoffTooEarly(asksAt) : choice('遇假期', document.movePolicy, MOVE_POLICIES, 'input.movePolicy');
}

/** A section has its name once, and where there are sections exactly one leads. */
function sectionsFault({ sections }: ProgrammeDocument): Fault {
  const fault = firstOf(sections, ({ name, duty }, index) => {
    const field = `input.sections.${index}`;
    const twice = sections.findIndex((other) => other.name === name) < index;
    return text('科室名称', name, { min: 2, max: 50 }, `${field}.name`) ?? choice('分工', duty, SECTION_DUTIES, `${field}.duty`) ?? (twice ? sectionTwice(name, `${field}.name`) : null);
  });
  const leads = sections.filter(({ duty }) => duty === 'lead').length;
  return fault ?? (sections.length > 0 && leads !== 1 ? leadSectionCount(leads) : null);
}

function unitsFault({ units, sections, startsOn }: ProgrammeDocument, { today, units: known }: ProgrammeSurroundings): Fault {
  const on = startsOn > today ? startsOn : today;
  const seen = new Set<Id>();
  return firstOf(units, (unit, index) => {
    const field = `input.units.${index}`;
    const entry = known.find(({ id }) => id === unit.unitId);
    const name = entry?.name ?? '';
    if (seen.has(unit.unitId)) return unitTwice(name, `${field}.unitId`);
    seen.add(unit.unitId);
    if (entry && (entry.validFrom > on || (entry.validTo !== null && entry.validTo <= on))) return unitNotInForce(name, on, `${field}.unitId`);
    if (unit.sectionKey !== null && !sections.some(({ key }) => key === unit.sectionKey)) return unitSectionUnknown(name, `${field}.sectionKey`);
    return text(`${name}的领域`, unit.field, { min: 1, max: 50 }, `${field}.field`) ?? reasonFault(`${name}的选择理由`, unit.reason, `${field}.reason`);
  });
}

function countiesFault({ counties }: ProgrammeDocument, around: ProgrammeSurroundings): Fault {
  const below = officesBelow(around);
  const seen = new Set<Id>();
  return firstOf(counties, ({ countyOfficeId, reason }, index) => {
    const field = `input.counties.${index}`;
    const office = around.offices.find(({ id }) => id === countyOfficeId);
    const name = office?.name ?? '所选机构';
    if (seen.has(countyOfficeId)) return countyTwice(name, `${field}.countyOfficeId`);
    seen.add(countyOfficeId);
    if (!office || !below.has(countyOfficeId) || (office.validTo !== null && office.validTo <= around.today)) return countyNotBelow(name, `${field}.countyOfficeId`);
    return text(`${name}的选择理由`, reason, { min: 0, max: 200 }, `${field}.reason`);
  });
}

/** Everything that hangs below the office, at any depth. */
export function officesBelow({ offices, officeId }: Pick<ProgrammeSurroundings, 'offices' | 'officeId'>): ReadonlySet<Id> {
  const below = new Set<Id>();
  let open: readonly Id[] = [officeId];
  while (open.length > 0) {
    open = offices.filter(({ id, parentId }) => parentId !== null && open.includes(parentId) && !below.has(id)).map(({ id }) => id);
    for (const id of open) below.add(id);
  }
  return below;
}

function taskForceFault({ taskForce }: ProgrammeDocument): Fault {
  const fault = firstOf(taskForce, ({ personName, post, duty }, index) => {
    const field = `input.taskForce.${index}`;
    return text('专班成员姓名', personName, { min: 2, max: 30 }, `${field}.personName`) ?? text('职务', post, { min: 0, max: 60 }, `${field}.post`) ?? choice('专班职责', duty, TASK_FORCE_DUTIES, `${field}.duty`);
  });
  const heads = taskForce.filter(({ duty }) => duty === 'head').length;
  return fault ?? (heads > 1 ? headCount(heads) : null);
}

function keyDateFault({ startsOn, endsOn }: Period, { label, onDate, dailyFrom, dailyTo }: ProgrammeDocument['keyDates'][number], field: string): Fault {
  const outside = (date: LocalDate): boolean => date < startsOn || date > endsOn;
  const fault = text('时间节点名称', label, { min: 2, max: 50 }, `${field}.label`);
  if (fault) return fault;
  if (outside(onDate)) return keyDateOutside(label, startsOn, endsOn, `${field}.onDate`);
  if (dailyFrom === null && dailyTo === null) return null;
  if (dailyFrom === null || dailyTo === null || dailyTo < dailyFrom) return keyDateWindow(label, `${field}.dailyTo`);
  if (outside(dailyFrom)) return keyDateOutside(label, startsOn, endsOn, `${field}.dailyFrom`);
  return outside(dailyTo) ? keyDateOutside(label, startsOn, endsOn, `${field}.dailyTo`) : null;
}

/** What must hold besides before anybody is asked: a lead section, a head of the task force, someone to ask, time left. */
export function activationFault({ sections, taskForce, units, counties, endsOn }: ProgrammeDocument, today: LocalDate): Fault {
  if (sections.length === 0) return leadSectionCount(0);
  const heads = taskForce.filter(({ duty }) => duty === 'head').length;
  if (heads !== 1) return headCount(heads);
  if (units.length + counties.length === 0) return nobodyChosen();
  return endsOn < today ? periodOver(endsOn) : null;
}

/**
 * Why a programme under way may not become this: it would say something else about days that have passed. Today and
 * what follows may change.
 */
export function pastFault(before: Pick<ProgrammeDocument, 'startsOn' | 'endsOn' | 'keyDates'>, after: ProgrammeDocument, today: LocalDate): Fault {
  const earliest = before.startsOn < today ? before.startsOn : today;
  if (after.startsOn !== before.startsOn && (before.startsOn < today || after.startsOn < today)) {
    return pastUntouchable('开始日期', before.startsOn < today ? `请保留${before.startsOn}` : `请选择${today}或以后的日期`, 'input.startsOn');
  }
  if (after.endsOn !== before.endsOn && after.endsOn < today) return pastUntouchable('结束日期', `请选择${today}或以后的日期`, 'input.endsOn');
  for (let left = daysBetween(earliest, today); left > 0; left -= 1) {
    const date = addDays(today, -left);
    if (isKeyDay(before.keyDates, date) !== isKeyDay(after.keyDates, date)) return pastUntouchable(`每日调度时段（${date}）`, '请保留已过去的日期', 'input.keyDates');
  }
  return null;
}
