import { DomainError, normalisedText, textProblem, type Id, type LocalDate } from '@wudan/kernel-core';

export const ATTENDANCE_STATES = ['present', 'absent', 'excused'] as const;

export interface TrainingFacts {
  readonly title: string;
  readonly onDate: LocalDate;
  readonly place: string;
  readonly content: string;
}

/** Who came of one unit. */
export interface Attendance {
  readonly unitId: Id;
  readonly people: number;
  readonly names: string;
  readonly state: (typeof ATTENDANCE_STATES)[number];
}

export interface TrainingDraft extends TrainingFacts {
  readonly attendance: readonly { readonly unitId: Id; readonly people: number; readonly names: string; readonly state: string }[];
}

const invalid = (message: string, field: string): DomainError => new DomainError({ code: 'TRAINING_INVALID', kind: 'invalid', message, field });

/**
 * A training in its stored form.
 * @param unitIds units of the programme
 * @throws DomainError TRAINING_INVALID naming the field
 */
export function checkedTraining(draft: TrainingDraft, unitIds: readonly Id[]): { facts: TrainingFacts; attendance: Attendance[] } {
  const facts = { title: normalisedText(draft.title), onDate: draft.onDate, place: normalisedText(draft.place), content: normalisedText(draft.content) };
  const check = (label: string, text: string, bounds: Parameters<typeof textProblem>[2], field: string): void => {
    const problem = textProblem(label, text, bounds);
    if (problem !== null) throw invalid(problem, field);
  };
  check('培训名称', facts.title, { min: 2, max: 60 }, 'input.title');
  check('地点', facts.place, { min: 0, max: 60 }, 'input.place');
  check('培训内容', facts.content, { min: 0, max: 2000, lines: true }, 'input.content');
  const seen = new Set<Id>();
  const attendance = draft.attendance.map((row, index): Attendance => {
    const path = `input.attendance.${index}`;
    if (!unitIds.includes(row.unitId)) throw invalid('参训单位不在本轮次之中，请从本轮次的单位中选择。', `${path}.unitId`);
    if (seen.has(row.unitId)) throw invalid('同一单位填报了两次，请删除重复的一行。', `${path}.unitId`);
    seen.add(row.unitId);
    const state = ATTENDANCE_STATES.find((each) => each === row.state);
    if (!state) throw invalid('到会情况须为参加、缺席、请假之一，请重新选择。', `${path}.state`);
    if (!Number.isInteger(row.people) || row.people < 0 || row.people > 999) throw invalid('参训人数须为0至999的整数，请重新填写。', `${path}.people`);
    if (state === 'present' ? row.people === 0 : row.people > 0) throw invalid('参加的单位至少1人，缺席或请假的单位为0人，请核对人数。', `${path}.people`);
    const names = normalisedText(row.names);
    check('参训人员', names, { min: 0, max: 300 }, `${path}.names`);
    return { unitId: row.unitId, people: row.people, names, state };
  });
  return { facts, attendance };
}
