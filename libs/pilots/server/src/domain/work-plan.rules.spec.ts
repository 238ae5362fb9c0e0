import { describe, expect, it } from '@jest/globals';
import { PLAN_STATES, PLAN_STEPS } from './work-plan.js';
import { docNumberFault, isPlanOpenTo, planStepFault, prefilledPlan } from './work-plan.rules.js';

describe('docNumberFault', () => {
  it.each([
    ['毕机编办〔2022〕15号', null],
    ['毕编〔2022〕1号', null],
    ['毕机编办〔2021〕15号', 'DOC_NUMBER_YEAR'],
    ['毕机编办[2022]15号', 'DOC_NUMBER_INVALID'],
    ['毕机编办（2022）15号', 'DOC_NUMBER_INVALID'],
    ['毕机编办〔2022〕015号', 'DOC_NUMBER_INVALID'],
    ['毕机编办〔2022〕第15号', 'DOC_NUMBER_INVALID'],
    ['毕机编办〔22〕15号', 'DOC_NUMBER_INVALID'],
    ['毕机编办〔2022〕15', 'DOC_NUMBER_INVALID'],
    ['', 'DOC_NUMBER_INVALID'],
  ])('%s: %s', (text, code) => {
    expect(docNumberFault(text, '2022-04-13', 'input.docNumber')?.code ?? null).toBe(code);
  });

  it('guesses what was meant', () => {
    expect(docNumberFault('毕机编办 [2022] 第015号', '2022-04-13', 'n')?.message).toContain('是否为“毕机编办〔2022〕15号”');
  });
});

describe('the plan', () => {
  it('goes from draft to review, agreement and issue, in this order', () => {
    expect(PLAN_STATES.map((state) => PLAN_STEPS.filter((step) => planStepFault(state, step) === null))).toEqual([['review'], ['agree'], ['issue'], []]);
    expect(PLAN_STATES.filter((state) => isPlanOpenTo(state, 'edit'))).toEqual(['draft', 'reviewed', 'agreed']);
    expect(planStepFault('draft', 'issue')).toMatchObject({ code: 'PLAN_STATE', field: 'input.step' });
  });

  it('is prefilled from the programme under the seven headings', () => {
    const unit = (unitName: string, field: string, leftOn: string | null = null) => ({ id: unitName, unitId: unitName, unitName, field, reason: '', sectionId: null, sectionName: null, joinedOn: '2022-04-13', leftOn });
    const sections = prefilledPlan({
      name: '2022年试点', scope: '市直部门和试点县', startsOn: '2022-04-13', endsOn: '2022-12-31', evidenceFrom: '2019-01-01', evidenceTo: null,
      units: [unit('毕节市信访局', '综合管理'), unit('毕节市金融办', '综合管理'), unit('毕节市第一中学', '公益服务'), unit('已退出单位', '综合管理', '2022-05-01')],
      counties: [{ countyOfficeId: 'c', countyName: '大方县委编办', reason: '' }],
      taskForce: [{ personName: '张主任', post: '编办主任', duty: 'head' }],
      sections: [{ id: 's', name: '督查科', duty: 'lead' }, { id: 't', name: '事业科', duty: 'assist' }],
      keyDates: [{ label: '自评截止', onDate: '2022-06-30', dailyFrom: null, dailyTo: null }],
    });
    expect(sections.map(({ heading }) => heading)).toEqual(['指导思想和工作目标', '试点范围', '评估内容', '评估方式', '实施步骤', '工作任务分工', '有关要求']);
    const text = sections.map(({ body }) => body).join('\n');
    for (const part of ['综合管理：毕节市信访局、毕节市金融办。', '公益服务：毕节市第一中学。', '大方县委编办', '2022年6月30日：自评截止。', '督查科牵头组织实施，事业科配合。', '工作专班组长：张主任（编办主任）。', '2019年1月1日至评估基准日']) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('已退出单位');
  });
});
