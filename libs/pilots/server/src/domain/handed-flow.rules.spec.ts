import { describe, expect, it } from '@jest/globals';
import { flowChanges, freeKey, keptFault, withKeepers, type FlowBase } from './handed-flow.rules.js';
import type { FlowArtefact, FlowStage } from './stage-flow.js';
import type { CheckedFlow } from './stage-flow.rules.js';

const stage = (key: FlowStage['stage'], label: string, next: FlowStage['next'], patch: Partial<FlowStage> = {}): FlowStage => ({ stage: key, label, owner: 'office', plannedDays: 5, next, ...patch });
const artefact = (key: FlowArtefact['key'], label: string, at: FlowArtefact['stage'], keep: FlowArtefact['keep'], keptBy: string | null = null): FlowArtefact => ({ key, label, stage: at, keep, keptBy });

const stages = [stage('define', '定单', ['assess']), stage('assess', '评单', ['apply']), stage('apply', '用单', ['closed']), stage('closed', '办结', [], { plannedDays: null })];
const artefacts = [artefact('template', '指标模板', 'define', 'free'), artefact('plan', '工作方案', 'define', 'adapt'), artefact('report', '评估报告', 'assess', 'keep', '国家编办')];
const base: FlowBase = { fromName: '省委编办', stages, artefacts };
const flow = (patch: Partial<CheckedFlow> = {}): CheckedFlow => ({ key: 'own', name: '本市流程', receiptDays: 3, stages, artefacts: artefacts.map((each) => ({ ...each, keptBy: null })), ...patch });
const withStage = (key: string, patch: Partial<FlowStage>): CheckedFlow => flow({ stages: stages.map((each) => (each.stage === key ? { ...each, ...patch } : each)) });
const withArtefact = (key: string, patch: Partial<FlowArtefact>): CheckedFlow => flow({ artefacts: artefacts.map((each) => (each.key === key ? { ...each, ...patch } : each)) });
const without = (key: string): CheckedFlow => flow({ artefacts: artefacts.filter((each) => each.key !== key) });

describe('keptFault', () => {
  it.each<[string, CheckedFlow]>([
    ['nothing', flow()],
    ['days', withStage('assess', { plannedDays: 90 })],
    ['where a kept stage leads', withStage('assess', { next: ['apply', 'define'] })],
    ['a stage without a kept artefact', flow({ stages: stages.filter(({ stage: key }) => key !== 'apply') })],
    ['name of a stage without a kept artefact', withStage('apply', { label: '结果运用', owner: 'unit' })],
    ['what is free', without('template')],
    ['name and place of what may be adapted', withArtefact('plan', { label: '实施方案', stage: 'assess' })],
    ['what may be adapted, into something kept', withArtefact('plan', { keep: 'keep' })],
  ])('lets an office change %s', (_, changed) => {
    expect(keptFault(base, changed)).toBeNull();
  });

  it.each<[string, CheckedFlow, string, string, string]>([
    ['drops a kept artefact', without('report'), 'input.artefacts', '“评估报告”由国家编办规定保留，不能从流程中去掉', '国家编办'],
    ['weakens it', withArtefact('report', { keep: 'adapt' }), 'input.artefacts.2.keep', '不能改为“可调整”', '国家编办'],
    ['renames it', withArtefact('report', { label: '评价报告' }), 'input.artefacts.2.label', '不能改名为“评价报告”', '国家编办'],
    ['moves it', withArtefact('report', { stage: 'apply' }), 'input.artefacts.2.stage', '不能移出环节“评单”', '国家编办'],
    ['drops its stage', flow({ stages: stages.filter(({ stage: key }) => key !== 'assess') }), 'input.stages', '环节“评单”不能删除', '国家编办'],
    ['renames its stage', withStage('assess', { label: '评价' }), 'input.stages.1.label', '不能改名为“评价”', '国家编办'],
    ['gives its stage to somebody else', withStage('assess', { owner: 'unit' }), 'input.stages.1.owner', '承办方', '国家编办'],
    ['drops what may be adapted', without('plan'), 'input.artefacts', '“工作方案”由省委编办规定保留', '省委编办'],
    ['frees what may be adapted', withArtefact('plan', { keep: 'free' }), 'input.artefacts.1.keep', '不能改为“自定”', '省委编办'],
  ])('refuses a flow that %s', (_, changed, field, text, office) => {
    const fault = keptFault(base, changed);
    expect(fault).toMatchObject({ code: 'FLOW_ARTEFACT_KEPT', kind: 'conflict', field, args: { office } });
    expect(fault?.message).toContain(text);
    expect(fault?.message).toMatch(/。$/u);
  });
});

describe('withKeepers', () => {
  it('names who asks for what; a stricter word is the office\'s own', () => {
    expect(withKeepers(base, flow().artefacts).map(({ keptBy }) => keptBy)).toEqual([null, '省委编办', '国家编办']);
    expect(withKeepers(base, withArtefact('plan', { keep: 'keep' }).artefacts).map(({ keptBy }) => keptBy)).toEqual([null, null, '国家编办']);
    expect(withKeepers(null, artefacts).map(({ keptBy }) => keptBy)).toEqual([null, null, null]);
  });
});

describe('freeKey', () => {
  it.each([
    ['steps', [], 'steps'],
    ['steps', ['steps', 'steps_2'], 'steps_3'],
    ['a'.repeat(31), ['a'.repeat(31)], `${'a'.repeat(27)}_2`],
  ])('%s beside %j becomes %s', (key, taken, free) => expect(freeKey(key, taken)).toBe(free));
});

describe('flowChanges', () => {
  it('finds none between a flow and itself', () => expect(flowChanges(flow(), flow())).toEqual([]));

  it('says what was changed, added and removed, in words', () => {
    const later = flow({
      receiptDays: 5,
      stages: [stage('define', '定单', ['accept']), stage('accept', '接单', ['assess'], { owner: 'unit' }), stage('assess', '评单', ['closed'], { plannedDays: null }), stages[3] as FlowStage],
      artefacts: [artefact('plan', '实施方案', 'define', 'keep'), artefact('report', '评估报告', 'assess', 'keep'), artefact('set', '指标单', 'accept', 'free')],
    });
    expect(flowChanges(flow(), later).map(({ kind, subject, text }) => `${kind} ${subject} ${text}`)).toEqual([
      'changed flow 流程“本市流程”的签收期限由“3个工作日”改为“5个工作日”。',
      'changed flow 流程“本市流程”的环节顺序由“定单、评单、用单、办结”改为“定单、接单、评单、办结”。',
      'changed stage 环节“定单”的去向由“评单”改为“接单”。',
      'added stage 增加环节“接单”。',
      'changed stage 环节“评单”的计划工作日由“5天”改为“不限”。',
      'changed stage 环节“评单”的去向由“用单”改为“办结”。',
      'removed stage 删除环节“用单”。',
      'changed artefact 材料“工作方案”的名称由“工作方案”改为“实施方案”。',
      'changed artefact 材料“工作方案”的保留要求由“可调整”改为“须保留”。',
      'added artefact 增加材料“指标单”。',
      'removed artefact 删除材料“指标模板”。',
    ]);
  });
});
