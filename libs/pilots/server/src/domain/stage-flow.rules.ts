import { normalisedText, textProblem, type DomainError } from '@wudan/kernel-core';
import { ARTEFACT_LABELS, ARTEFACTS, KEEPS, shippedFlow, usualStage, type FlowArtefact, type FlowStage, type StageFlow } from './stage-flow.js';
import { STAGES, type Stage } from './pilot.js';
import { flowInvalid, stageNotNext, stageUnknown } from './pilot.errors.js';

/** A flow as a client hands it in, not yet judged. */
export interface FlowDraft {
  readonly key: string;
  readonly name: string;
  readonly receiptDays: number;
  readonly stages: readonly { readonly stage: string; readonly label: string; readonly owner: string; readonly plannedDays: number | null; readonly next: readonly string[] }[];
  /** `label` and `stage` are the usual ones where they are left out. */
  readonly artefacts: readonly { readonly key: string; readonly keep: string; readonly label?: string | null; readonly stage?: string | null }[];
}

/** A flow whose form is right. */
export type CheckedFlow = Omit<StageFlow, 'version' | 'shipped'>;

const KEY = /^[a-z][a-z0-9_]{2,30}$/;
const MAX_DAYS = 500;

export const stageOf = (flow: StageFlow, stage: Stage): FlowStage | undefined => flow.stages.find((each) => each.stage === stage);

/** What the flow calls a stage. */
export const stageLabel = (flow: StageFlow, stage: Stage): string => stageOf(flow, stage)?.label ?? stage;

/** Why a pilot may not go from one stage of its flow to another; null when it may. */
export function moveFault(flow: StageFlow, from: Stage, to: string, field: string): DomainError | null {
  const target = flow.stages.find((each) => each.stage === to);
  if (!target) return stageUnknown(flow.name, flow.stages.map(({ label }) => label), field);
  const next = stageOf(flow, from)?.next ?? [];
  return next.includes(target.stage) ? null : stageNotNext(stageLabel(flow, from), target.label, next.map((each) => stageLabel(flow, each)), field);
}

/**
 * The flow in its stored form. Own rules: it begins with `define` and has one end, `closed`; every stage can be reached from the
 * beginning and leads to the end; key of its own, since what ships is not changed.
 * @throws DomainError FLOW_INVALID naming the field
 */
export function checkedFlow(draft: FlowDraft): CheckedFlow {
  const key = draft.key.trim();
  if (!KEY.test(key)) throw flowInvalid('标识须为3至31位小写字母、数字或下划线，并以字母开头，请重新填写。', 'input.key');
  if (shippedFlow(key)) throw flowInvalid(`“${key}”是系统预置流程，不能修改，请换用其他标识另存为本机构的流程。`, 'input.key');
  const name = normalisedText(draft.name);
  const problem = textProblem('流程名称', name, { min: 2, max: 30 });
  if (problem !== null) throw flowInvalid(problem, 'input.name');
  if (!Number.isInteger(draft.receiptDays) || draft.receiptDays < 1 || draft.receiptDays > 60) throw flowInvalid('签收期限须为1至60个工作日，请重新填写。', 'input.receiptDays');
  const stages = draft.stages.map((each, index) => checkedStage(each, `input.stages.${index}`));
  checkWays(stages);
  return { key, name, receiptDays: draft.receiptDays, stages, artefacts: draft.artefacts.map(checkedArtefact(draft, stages)) };
}

function checkedStage({ stage, label, owner, plannedDays, next }: FlowDraft['stages'][number], field: string): FlowStage {
  const known = STAGES.find((each) => each === stage);
  if (!known) throw flowInvalid(`没有环节“${stage.slice(0, 20)}”，可用的环节为：${STAGES.join('、')}，请重新选择。`, `${field}.stage`);
  const text = normalisedText(label);
  const problem = textProblem('环节名称', text, { min: 2, max: 20 });
  if (problem !== null) throw flowInvalid(problem, `${field}.label`);
  if (owner !== 'office' && owner !== 'unit') throw flowInvalid(`环节“${text}”的承办方须为编办（office）或单位（unit），请重新选择。`, `${field}.owner`);
  if (plannedDays !== null && (!Number.isInteger(plannedDays) || plannedDays < 1 || plannedDays > MAX_DAYS)) {
    throw flowInvalid(`环节“${text}”的计划天数须为1至${MAX_DAYS}个工作日，或留空，请重新填写。`, `${field}.plannedDays`);
  }
  const ways = next.map((each) => {
    const way = STAGES.find((candidate) => candidate === each);
    if (!way || way === known) throw flowInvalid(`环节“${text}”的去向“${each.slice(0, 20)}”不是另一个环节，请重新选择。`, `${field}.next`);
    return way;
  });
  return { stage: known, label: text, owner, plannedDays, next: [...new Set(ways)] };
}

function checkedArtefact(draft: FlowDraft, stages: readonly FlowStage[]): (artefact: FlowDraft['artefacts'][number], index: number) => FlowArtefact {
  return ({ key, keep, label, stage }, index) => {
    const field = `input.artefacts.${index}`;
    const known = ARTEFACTS.find((each) => each === key);
    const kept = KEEPS.find((each) => each === keep);
    if (!known || !kept) throw flowInvalid('下级保留要求须写明材料（模板、方案、指标单、报告）和要求（保留、可调整、自定），请重新选择。', field);
    if (draft.artefacts.findIndex((each) => each.key === key) !== index) throw flowInvalid('同一种材料只能有一项保留要求，请删除重复的一项。', `${field}.key`);
    const name = normalisedText(label ?? ARTEFACT_LABELS[known]);
    const problem = textProblem('材料名称', name, { min: 2, max: 20 });
    if (problem !== null) throw flowInvalid(problem, `${field}.label`);
    const place = stages.find((each) => each.stage === (stage ?? usualStage(known, stages)))?.stage;
    if (!place) throw flowInvalid(`“${name}”所在的环节不在本流程中，请从本流程的环节中选择。`, `${field}.stage`);
    return { key: known, label: name, stage: place, keep: kept, keptBy: null };
  };
}

function checkWays(stages: readonly FlowStage[]): void {
  const field = 'input.stages';
  const twice = stages.find((each, index) => stages.findIndex(({ stage }) => stage === each.stage) !== index);
  if (twice) throw flowInvalid(`环节“${twice.label}”与前面的环节重复，请删除其中一个。`, field);
  if (stages.length < 3) throw flowInvalid('流程至少包括定单、一个中间环节和办结，请补充环节。', field);
  if (stages[0]?.stage !== 'define') throw flowInvalid('流程须从定单（define）开始，请调整环节顺序。', field);
  const ends = stages.filter(({ next }) => next.length === 0);
  if (ends.length !== 1 || ends[0]?.stage !== 'closed') {
    throw flowInvalid(`流程须有且只有一个终点，即办结（closed）；现有${ends.length === 0 ? '没有终点' : `终点：${ends.map(({ label }) => label).join('、')}`}，请补全各环节的去向。`, field);
  }
  const strange = stages.flatMap(({ label, next }) => next.filter((way) => !stages.some(({ stage }) => stage === way)).map((way) => ({ label, way })))[0];
  if (strange) throw flowInvalid(`环节“${strange.label}”的去向“${strange.way}”不在本流程中，请添加该环节或更改去向。`, field);
  const forward = reach('define', (from) => stages.find(({ stage }) => stage === from)?.next ?? []);
  const lost = stages.find(({ stage }) => !forward.has(stage));
  if (lost) throw flowInvalid(`从定单出发到不了环节“${lost.label}”，请为前面的环节补上去向。`, field);
  const backward = reach('closed', (to) => stages.filter(({ next }) => next.includes(to)).map(({ stage }) => stage));
  const stuck = stages.find(({ stage }) => !backward.has(stage));
  if (stuck) throw flowInvalid(`环节“${stuck.label}”走不到办结，请更改其去向。`, field);
}

function reach(start: Stage, ways: (from: Stage) => readonly Stage[]): Set<Stage> {
  const seen = new Set<Stage>();
  const open = [start];
  for (let stage = open.pop(); stage !== undefined; stage = open.pop()) {
    if (seen.has(stage)) continue;
    seen.add(stage);
    open.push(...ways(stage));
  }
  return seen;
}
