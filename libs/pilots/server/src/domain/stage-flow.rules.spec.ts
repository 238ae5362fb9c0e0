import { describe, expect, it } from '@jest/globals';
import type { Stage } from './pilot.js';
import { SHIPPED_FLOWS, shippedFlow, type StageFlow } from './stage-flow.js';
import { checkedFlow, moveFault, type FlowDraft } from './stage-flow.rules.js';

const stage = (key: string, next: string[], patch: Partial<FlowDraft['stages'][number]> = {}): FlowDraft['stages'][number] => ({ stage: key, label: `环节${key}`, owner: 'office', plannedDays: 5, next, ...patch });
const three = [stage('define', ['assess']), stage('assess', ['closed']), stage('closed', [], { plannedDays: null })];
const draft = (patch: Partial<FlowDraft> = {}): FlowDraft => ({ key: 'three_steps', name: '三段流程', receiptDays: 3, stages: three, artefacts: [{ key: 'template', keep: 'keep' }], ...patch });
const faultOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('checkedFlow', () => {
  it.each(SHIPPED_FLOWS.map((flow): [string, StageFlow] => [flow.key, flow]))('would take the shipped %s as an own one', (_, { name, receiptDays, stages, artefacts }) => {
    expect(checkedFlow({ key: 'own_copy', name, receiptDays, stages, artefacts })).toEqual({ key: 'own_copy', name, receiptDays, stages, artefacts });
  });

  it('gives an artefact its usual name and stage', () => {
    const flow = checkedFlow(draft({ artefacts: [{ key: 'set', keep: 'free' }, { key: 'report', keep: 'keep', label: '　评价报告 ' }, { key: 'plan', keep: 'adapt', stage: 'assess' }] }));
    expect(flow.artefacts.map(({ label, stage: at, keptBy }) => [label, at, keptBy])).toEqual([['指标单', 'define', null], ['评价报告', 'assess', null], ['工作方案', 'assess', null]]);
    const without = [stage('define', ['apply']), stage('apply', ['closed']), stage('closed', [])];
    expect(checkedFlow(draft({ stages: without, artefacts: [{ key: 'report', keep: 'keep' }] })).artefacts[0]?.stage).toBe('apply');
  });

  it('takes flows of three and four stages, with ways back', () => {
    expect(checkedFlow(draft())).toMatchObject({ key: 'three_steps', stages: [{ stage: 'define' }, { stage: 'assess' }, { stage: 'closed' }] });
    const four = [stage('define', ['accept']), stage('accept', ['assess']), stage('assess', ['closed', 'accept', 'accept']), stage('closed', [])];
    expect(checkedFlow(draft({ stages: four })).stages[2]?.next).toEqual(['closed', 'accept']);
  });

  it.each<[string, Partial<FlowDraft>, string, string]>([
    ['a shipped key', { key: 'five_lists' }, 'input.key', '系统预置'],
    ['a malformed key', { key: 'Drei Stufen' }, 'input.key', '小写字母'],
    ['no name', { name: ' ' }, 'input.name', '不能为空'],
    ['no days to sign', { receiptDays: 0 }, 'input.receiptDays', '1至60'],
    ['too few stages', { stages: [stage('define', ['closed']), stage('closed', [])] }, 'input.stages', '至少'],
    ['an unknown stage', { stages: [...three, stage('review', [])] }, 'input.stages.3.stage', 'review'],
    ['an unknown owner', { stages: [stage('define', ['assess'], { owner: 'county' }), ...three.slice(1)] }, 'input.stages.0.owner', '承办方'],
    ['half a day', { stages: [stage('define', ['assess'], { plannedDays: 0.5 }), ...three.slice(1)] }, 'input.stages.0.plannedDays', '计划天数'],
    ['a way to itself', { stages: [stage('define', ['define']), ...three.slice(1)] }, 'input.stages.0.next', '另一个环节'],
    ['a stage twice', { stages: [...three, stage('assess', ['closed'])] }, 'input.stages', '重复'],
    ['another beginning', { stages: [stage('accept', ['assess']), ...three.slice(1)] }, 'input.stages', '从定单'],
    ['two ends', { stages: [stage('define', ['assess', 'apply']), ...three.slice(1), stage('apply', [])] }, 'input.stages', '有且只有一个终点'],
    ['no end', { stages: [stage('define', ['assess']), stage('assess', ['closed']), stage('closed', ['assess'])] }, 'input.stages', '没有终点'],
    ['a way out of the flow', { stages: [stage('define', ['assess', 'apply']), ...three.slice(1)] }, 'input.stages', '不在本流程'],
    ['a stage nobody reaches', { stages: [...three, stage('apply', ['closed'])] }, 'input.stages', '到不了'],
    ['a stage that leads nowhere', { stages: [stage('define', ['assess', 'accept']), stage('assess', ['closed']), stage('accept', ['rectify']), stage('rectify', ['accept']), stage('closed', [])] }, 'input.stages', '走不到'],
    ['an unknown artefact', { artefacts: [{ key: 'logo', keep: 'keep' }] }, 'input.artefacts.0', '下级保留要求'],
    ['an artefact in a stage that is not there', { artefacts: [{ key: 'set', keep: 'keep', stage: 'rectify' }] }, 'input.artefacts.0.stage', '不在本流程'],
    ['an artefact without a name', { artefacts: [{ key: 'set', keep: 'keep', label: ' ' }] }, 'input.artefacts.0.label', '材料名称'],
    ['an artefact twice', { artefacts: [{ key: 'set', keep: 'keep' }, { key: 'set', keep: 'free' }] }, 'input.artefacts.1.key', '只能有一项'],
  ])('refuses %s', (_, patch, field, text) => {
    expect(faultOf(() => checkedFlow(draft(patch)))).toMatchObject({ code: 'FLOW_INVALID', field, message: expect.stringContaining(text) as unknown });
  });
});

describe('moveFault', () => {
  it.each<[string, Stage, string, string | null]>([
    ['five_lists', 'define', 'accept', null],
    ['five_lists', 'assess', 'accept', null],
    ['five_lists', 'define', 'assess', 'STAGE_NOT_NEXT'],
    ['five_lists', 'rectify', 'assess', 'STAGE_NOT_NEXT'],
    ['full', 'rectify', 'assess', null],
    ['quick', 'assess', 'closed', null],
    ['quick', 'assess', 'rectify', 'STAGE_UNKNOWN'],
    ['written', 'rectify', 'closed', null],
    ['written', 'closed', 'rectify', 'STAGE_NOT_NEXT'],
    ['five_lists', 'define', '接单', 'STAGE_UNKNOWN'],
  ])('%s: %s → %s', (key, from, to, code) => {
    expect(moveFault(shippedFlow(key) as StageFlow, from, to, 'to')?.code ?? null).toBe(code);
  });
});
