import { normalisedText, textProblem, type Id } from '@wudan/kernel-core';
import type { ProgrammeUnitView } from './programme.js';
import { CATEGORIES, OBJECT_KINDS, PERSON_DUTIES, type Category, type ObjectKind, type PersonDuty } from './pilot.js';
import { peopleInvalid, pilotExists, pilotInvalid, unitNotInProgramme } from './pilot.errors.js';
import { DEFAULT_FLOW } from './stage-flow.js';

/** What is to be assessed, as a client hands it in. */
export interface PilotDraft {
  readonly unitId: Id;
  readonly objectKind?: string | null;
  readonly objectName?: string | null;
  readonly category?: string | null;
  readonly flow?: string | null;
}

export interface CheckedPilot {
  readonly unitId: Id;
  readonly objectKind: ObjectKind;
  readonly objectName: string;
  readonly category: Category | '';
  readonly flow: string;
}

const MAX_ROWS = 200;
type Known = Pick<CheckedPilot, 'unitId' | 'objectKind' | 'objectName'>;

/**
 * The objects in their stored form. A unit stands under its own name and needs one of the seven categories; anything else needs a
 * name, and may go without a category.
 * @param members units that are in the programme today
 * @throws DomainError PILOT_INVALID, PILOT_UNIT_OUTSIDE, PILOT_EXISTS naming the field
 */
export function checkedPilots(rows: readonly PilotDraft[], members: readonly Pick<ProgrammeUnitView, 'unitId' | 'unitName'>[], stored: readonly Known[]): CheckedPilot[] {
  if (rows.length === 0 || rows.length > MAX_ROWS) throw pilotInvalid(`请选择1至${MAX_ROWS}个评估对象。`, 'input.rows');
  const known: Known[] = [...stored];
  return rows.map((row, index) => {
    const path = `input.rows.${index}`;
    const unit = members.find(({ unitId }) => unitId === row.unitId);
    if (!unit) throw unitNotInProgramme('所选单位', `${path}.unitId`);
    const objectKind = OBJECT_KINDS.find((each) => each === (row.objectKind ?? 'unit'));
    if (!objectKind) throw pilotInvalid('评估对象须为单位、事项、职责、改革之一，请重新选择。', `${path}.objectKind`);
    const objectName = objectKind === 'unit' ? unit.unitName : normalisedText(row.objectName ?? '');
    const problem = objectKind === 'unit' ? null : textProblem('评估对象名称', objectName, { min: 2, max: 60 });
    if (problem !== null) throw pilotInvalid(problem, `${path}.objectName`);
    const category = row.category ? CATEGORIES.find((each) => each === row.category) : '';
    if (category === undefined || (category === '' && objectKind === 'unit')) throw pilotInvalid(`“${objectName}”须选择七类单位中的一类，请重新选择。`, `${path}.category`);
    const pilot: CheckedPilot = { unitId: unit.unitId, objectKind, objectName, category, flow: row.flow || DEFAULT_FLOW };
    if (known.some((each) => each.unitId === pilot.unitId && each.objectKind === objectKind && (objectKind === 'unit' || each.objectName === objectName))) throw pilotExists(objectName, `${path}.objectName`);
    known.push(pilot);
    return pilot;
  });
}

/** Somebody whom the unit names, as handed in. */
export interface PersonDraft {
  readonly name: string;
  readonly duty: string;
  /** Absent: the stored number of the same name and duty stays. */
  readonly phone?: string | null;
}

export interface CheckedPerson {
  readonly name: string;
  readonly duty: PersonDuty;
  /** Digits; '' for none, null to keep what is stored. */
  readonly phone: string | null;
}

const MAX_PEOPLE = 20;
const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;

/** @throws DomainError PILOT_PEOPLE_INVALID naming the field: one head at most, and a contact */
export function checkedPeople(people: readonly PersonDraft[]): CheckedPerson[] {
  if (people.length > MAX_PEOPLE) throw peopleInvalid(`最多填报${MAX_PEOPLE}人，请删减。`, 'input.people');
  const checked = people.map(({ name, duty, phone }, index): CheckedPerson => {
    const path = `input.people.${index}`;
    const cleaned = normalisedText(name);
    const problem = textProblem('姓名', cleaned, { min: 2, max: 30 });
    if (problem !== null) throw peopleInvalid(problem, `${path}.name`);
    const known = PERSON_DUTIES.find((each) => each === duty);
    if (!known) throw peopleInvalid('职责须为负责人、联络员、撰稿人、数据员之一，请重新选择。', `${path}.duty`);
    const digits = phone == null ? null : phone.replace(/\s/g, '');
    if (digits !== null && digits !== '' && !PHONE.test(digits)) throw peopleInvalid('电话须为11位手机号，或带区号的固定电话，请重新填写。', `${path}.phone`);
    return { name: cleaned, duty: known, phone: digits };
  });
  const twice = checked.findIndex((person, index) => checked.findIndex((each) => each.name === person.name && each.duty === person.duty) !== index);
  if (twice >= 0) throw peopleInvalid(`“${checked[twice]?.name ?? ''}”的同一职责填报了两次，请删除重复的一项。`, `input.people.${twice}.name`);
  if (checked.filter(({ duty }) => duty === 'head').length > 1) throw peopleInvalid('负责人只能有一位，请将其余人员改为其他职责。', 'input.people');
  if (!checked.some(({ duty }) => duty === 'contact')) throw peopleInvalid('请至少填报一位联络员。', 'input.people');
  return checked;
}
