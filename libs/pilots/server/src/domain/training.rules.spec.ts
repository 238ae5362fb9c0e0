import { describe, expect, it } from '@jest/globals';
import { checkedTraining, type TrainingDraft } from './training.rules.js';

const row = { unitId: 'u1', people: 2, names: '李联络、赵笔', state: 'present' };
const draft = (patch: Partial<TrainingDraft> = {}): TrainingDraft => ({ title: '指标填报培训', onDate: '2022-04-20', place: '三楼会议室', content: '讲解指标', attendance: [row], ...patch });
const faultOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('checkedTraining', () => {
  it('takes a list of who came', () => {
    expect(checkedTraining(draft({ attendance: [row, { unitId: 'u2', people: 0, names: '', state: 'excused' }] }), ['u1', 'u2']).attendance).toHaveLength(2);
  });

  it.each<[string, Partial<TrainingDraft>, string]>([
    ['no title', { title: '' }, 'input.title'],
    ['a unit outside', { attendance: [{ ...row, unitId: 'u9' }] }, 'input.attendance.0.unitId'],
    ['a unit twice', { attendance: [row, row] }, 'input.attendance.1.unitId'],
    ['an unknown state', { attendance: [{ ...row, state: 'late' }] }, 'input.attendance.0.state'],
    ['nobody present', { attendance: [{ ...row, people: 0 }] }, 'input.attendance.0.people'],
    ['people of the absent', { attendance: [{ ...row, state: 'absent' }] }, 'input.attendance.0.people'],
    ['half a person', { attendance: [{ ...row, people: 1.5 }] }, 'input.attendance.0.people'],
  ])('refuses %s', (_, patch, field) => {
    expect(faultOf(() => checkedTraining(draft(patch), ['u1', 'u2']))).toMatchObject({ code: 'TRAINING_INVALID', field });
  });
});
