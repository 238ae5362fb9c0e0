import { DomainError, type LocalDate } from '@wudan/kernel-core';
import type { ProgrammeView } from './programme.js';
import type { PlanSection, PlanState, PlanStep } from './work-plan.js';

const cn = (date: LocalDate): string => `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
const lines = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join('\n');

const DUTY_LABELS = { head: '组长', deputy: '副组长', member: '成员' } as const;
type PlanSource = Pick<ProgrammeView, 'name' | 'scope' | 'startsOn' | 'endsOn' | 'evidenceFrom' | 'evidenceTo' | 'units' | 'counties' | 'taskForce' | 'sections' | 'keyDates'>;

/**
 * The first draft of the work plan: the headings of the outline (own order), filled with what the programme says already. Whoever
 * drafts it writes on from there.
 */
export function prefilledPlan(programme: PlanSource): PlanSection[] {
  const units = programme.units.filter(({ leftOn }) => leftOn === null);
  const fields = [...new Set(units.map(({ field }) => field))];
  const lead = programme.sections.find(({ duty }) => duty === 'lead');
  const assisting = programme.sections.filter(({ duty }) => duty === 'assist').map(({ name }) => name);
  return [
    {
      heading: '指导思想和工作目标',
      body: lines(
        '贯彻党中央关于机构编制工作的部署，坚持党管机构编制，落实《机构编制执行情况和使用效益评估办法（试行）》。',
        `通过开展${programme.name}，摸清机构编制执行情况和使用效益，查找问题，提出改进建议，为优化机构编制资源配置提供依据。`,
      ),
    },
    {
      heading: '试点范围',
      body: lines(
        programme.scope === '' ? null : programme.scope.endsWith('。') ? programme.scope : `${programme.scope}。`,
        ...fields.map((field) => `${field === '' ? '评估单位' : field}：${units.filter((unit) => unit.field === field).map(({ unitName }) => unitName).join('、')}。`),
        programme.counties.length === 0 ? null : `县（市、区）：${programme.counties.map(({ countyName }) => countyName).join('、')}。`,
      ),
    },
    {
      heading: '评估内容',
      body: lines(
        '执行情况：党管机构编制、职责履行、“三定”规定执行、机构编制管理和问题整改等情况。',
        '使用效益：机构编制资源配置与使用的效率、效果和服务对象评价等情况。',
        `评估资料期间为${cn(programme.evidenceFrom)}至${programme.evidenceTo === null ? '评估基准日' : cn(programme.evidenceTo)}。`,
      ),
    },
    { heading: '评估方式', body: '采取单位自评、综合分析、实地评估相结合的方式，定量与定性相结合，单位和编办逐项双向评分。' },
    {
      heading: '实施步骤',
      body: lines(
        `评估自${cn(programme.startsOn)}起，至${cn(programme.endsOn)}结束。`,
        '准备、自评、综合分析、实地评估、反馈、整改、总结等环节依次进行。',
        ...programme.keyDates.map(({ label, onDate }) => `${cn(onDate)}：${label}。`),
      ),
    },
    {
      heading: '工作任务分工',
      body: lines(
        lead ? `${lead.name}牵头组织实施${assisting.length === 0 ? '' : `，${assisting.join('、')}配合`}。` : null,
        ...(['head', 'deputy', 'member'] as const).map((duty) => {
          const people = programme.taskForce.filter((member) => member.duty === duty);
          return people.length === 0 ? null : `工作专班${DUTY_LABELS[duty]}：${people.map(({ personName, post }) => (post === '' ? personName : `${personName}（${post}）`)).join('、')}。`;
        }),
      ),
    },
    { heading: '有关要求', body: lines('严格保密，涉密材料不得上网、不得通过聊天工具传送，由评估人员现场查阅。', '切实减轻负担，编办已经掌握的材料不再要求单位重复报送。', '严明纪律，如实评估，不得弄虚作假。') },
  ];
}

const NUMBER = /^\p{Script=Han}{2,20}〔((?:19|20)\d{2})〕[1-9]\d{0,4}号$/u;
const LOOSE = /^(\p{Script=Han}{2,20})\s*[〔[［（(【]\s*((?:19|20)\d{2})\s*[〕\]］）)】]\s*第?\s*0*([1-9]\d{0,4})\s*号$/u;

const invalid = (message: string, field: string): DomainError => new DomainError({ code: 'PLAN_INVALID', kind: 'invalid', message, field });
export const planInvalid = invalid;

/**
 * Why this is no number of an official document; null when it is. 机关代字〔年份〕序号号: hexagonal brackets U+3014 and U+3015, no
 * leading zero, no 第 (GB/T 9704). The year is that of the issue (own rule).
 */
export function docNumberFault(text: string, issuedOn: LocalDate, field: string): DomainError | null {
  const match = NUMBER.exec(text);
  if (!match) {
    const loose = LOOSE.exec(text);
    const meant = loose ? `，是否为“${loose[1] ?? ''}〔${loose[2] ?? ''}〕${loose[3] ?? ''}号”` : '，例如“毕机编办〔2022〕15号”';
    return new DomainError({ code: 'DOC_NUMBER_INVALID', kind: 'invalid', message: `文号须写作“机关代字〔年份〕序号号”${meant}；年份用六角括号，序号不加“第”、不补零，请改正。`, field });
  }
  return match[1] === issuedOn.slice(0, 4)
    ? null
    : new DomainError({ code: 'DOC_NUMBER_YEAR', kind: 'invalid', message: `文号年份${match[1] ?? ''}与印发日期${issuedOn}不一致，请核对文号或印发日期。`, field });
}

const STEPS: Readonly<Record<PlanStep, { readonly from: PlanState; readonly to: PlanState; readonly verb: string }>> = {
  review: { from: 'draft', to: 'reviewed', verb: '审核' },
  agree: { from: 'reviewed', to: 'agreed', verb: '同意' },
  issue: { from: 'agreed', to: 'issued', verb: '印发' },
};
export const PLAN_STATE_LABELS: Readonly<Record<PlanState, string>> = { draft: '拟稿', reviewed: '已审核', agreed: '已同意', issued: '已印发' };

export const planStepVerb = (step: PlanStep): string => STEPS[step].verb;
export const planStepTarget = (step: PlanStep): PlanState => STEPS[step].to;
export const isPlanOpenTo = (state: PlanState, action: PlanStep | 'edit'): boolean => (action === 'edit' ? state !== 'issued' : STEPS[action].from === state);

/** Why the plan cannot take this step; null when it can. */
export function planStepFault(state: PlanState, step: PlanStep): DomainError | null {
  if (isPlanOpenTo(state, step)) return null;
  return new DomainError({
    code: 'PLAN_STATE',
    kind: 'conflict',
    message: `工作方案当前为“${PLAN_STATE_LABELS[state]}”，不能登记${STEPS[step].verb}；只有“${PLAN_STATE_LABELS[STEPS[step].from]}”的方案可以${STEPS[step].verb}，请按拟稿、审核、同意、印发的次序登记。`,
    field: 'input.step',
  });
}

export const planIssued = (): DomainError =>
  new DomainError({ code: 'PLAN_ISSUED', kind: 'conflict', message: '工作方案已经印发，不能修改；如需调整，请复制评估轮次或另行印发补充通知。', field: 'input.programmeId' });
export const planChanged = (): DomainError => new DomainError({ code: 'PLAN_CHANGED', kind: 'conflict', message: '工作方案刚被他人修改，请刷新页面核对后重新保存。', field: 'input.version' });
export const docNumberTaken = (): DomainError => new DomainError({ code: 'DOC_NUMBER_TAKEN', kind: 'conflict', message: '该文号已用于另一份工作方案，请核对文号。', field: 'input.docNumber' });
