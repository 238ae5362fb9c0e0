import type { DomainError } from '@wudan/kernel-core';
import { artefactKept } from './pilot.errors.js';
import type { FlowArtefact, FlowStage, ReceivedFlow } from './stage-flow.js';
import type { CheckedFlow } from './stage-flow.rules.js';

export const KEEP_LABELS: Readonly<Record<FlowArtefact['keep'], string>> = { keep: '须保留', adapt: '可调整', free: '自定' };

/** What a flow handed down asks of those that are based on it. */
export type FlowBase = Pick<ReceivedFlow, 'fromName' | 'stages' | 'artefacts'>;

/**
 * Why a flow may not stand on what was handed down; null when it may. Own rules: of a kept artefact nothing may be dropped, weakened, renamed
 * or moved, and its stage keeps name and owner; of one that may be adapted there must be one; what is free, and all days, are the office's own.
 */
export function keptFault(base: FlowBase, flow: CheckedFlow): DomainError | null {
  for (const asked of base.artefacts) {
    const fault = asked.keep === 'free' ? null : faultOf(asked, base, flow);
    if (fault) return fault;
  }
  return null;
}

function faultOf(asked: FlowArtefact, base: FlowBase, flow: CheckedFlow): DomainError | null {
  const refuse = (remedy: string, field: string): DomainError => artefactKept(asked.label, asked.keptBy ?? base.fromName, remedy, field);
  const home = base.stages.find(({ stage }) => stage === asked.stage);
  const at = flow.stages.findIndex(({ stage }) => stage === asked.stage);
  const stage = flow.stages[at];
  if (asked.keep === 'keep' && home) {
    if (!stage) return refuse(`其所在环节“${home.label}”不能删除，请恢复该环节`, 'input.stages');
    if (stage.label !== home.label) return refuse(`其所在环节“${home.label}”不能改名为“${stage.label}”，请改回原名`, `input.stages.${at}.label`);
    if (stage.owner !== home.owner) return refuse(`其所在环节“${home.label}”不能更换承办方，请改回`, `input.stages.${at}.owner`);
  }
  const index = flow.artefacts.findIndex(({ key }) => key === asked.key);
  const own = flow.artefacts[index];
  if (!own) return refuse('不能从流程中去掉，请恢复该项材料', 'input.artefacts');
  const field = `input.artefacts.${index}`;
  if (own.keep === 'free' || (asked.keep === 'keep' && own.keep !== 'keep')) return refuse(`不能改为“${KEEP_LABELS[own.keep]}”，请改回“${KEEP_LABELS[asked.keep]}”`, `${field}.keep`);
  if (asked.keep !== 'keep') return null;
  if (own.label !== asked.label) return refuse(`不能改名为“${own.label}”，请改回原名`, `${field}.label`);
  return own.stage === asked.stage ? null : refuse(`不能移出环节“${home?.label ?? asked.stage}”，请改回`, `${field}.stage`);
}

/** The artefacts of a flow with who above asks for each; a stricter word of the office itself is its own. */
export const withKeepers = (base: FlowBase | null, artefacts: readonly FlowArtefact[]): FlowArtefact[] =>
  artefacts.map((own) => {
    const asked = base?.artefacts.find(({ key, keep }) => key === own.key && keep !== 'free' && keep === own.keep);
    return { ...own, keptBy: asked && base ? (asked.keptBy ?? base.fromName) : null };
  });

const LONGEST_STEM = 27;

/** The key for a new flow: the one it came with, or with the first number that makes it free. */
export function freeKey(key: string, taken: readonly string[]): string {
  if (!taken.includes(key)) return key;
  for (let n = 2; ; n += 1) if (!taken.includes(`${key.slice(0, LONGEST_STEM)}_${n}`)) return `${key.slice(0, LONGEST_STEM)}_${n}`;
}

/** One difference between two versions of a flow. */
export interface FlowChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** `flow`, `stage` or `artefact`. */
  readonly subject: 'flow' | 'stage' | 'artefact';
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly text: string;
}

/** What is compared of a flow. */
export type FlowContent = Pick<CheckedFlow, 'name' | 'receiptDays' | 'stages' | 'artefacts'>;

interface Column<T> {
  readonly label: string;
  readonly of: (row: T, flow: FlowContent) => string;
}

const OWNERS: Readonly<Record<FlowStage['owner'], string>> = { office: '编办', unit: '单位' };
const stageName = (flow: FlowContent, key: string): string => flow.stages.find(({ stage }) => stage === key)?.label ?? key;

const FLOW_COLUMNS: readonly Column<FlowContent>[] = [
  { label: '名称', of: ({ name }) => name },
  { label: '签收期限', of: ({ receiptDays }) => `${receiptDays}个工作日` },
  { label: '环节顺序', of: ({ stages }) => stages.map(({ label }) => label).join('、') },
];
const STAGE_COLUMNS: readonly Column<FlowStage>[] = [
  { label: '名称', of: ({ label }) => label },
  { label: '承办方', of: ({ owner }) => OWNERS[owner] },
  { label: '计划工作日', of: ({ plannedDays }) => (plannedDays === null ? '不限' : `${plannedDays}天`) },
  { label: '去向', of: ({ next }, flow) => next.map((each) => stageName(flow, each)).join('、') || '无' },
];
const ARTEFACT_COLUMNS: readonly Column<FlowArtefact>[] = [
  { label: '名称', of: ({ label }) => label },
  { label: '所在环节', of: ({ stage }, flow) => stageName(flow, stage) },
  { label: '保留要求', of: ({ keep }) => KEEP_LABELS[keep] },
];

/** What differs from one flow to another, in the order of the later one; what is gone comes last. */
export function flowChanges(from: FlowContent, to: FlowContent): FlowChange[] {
  const [stage, artefact] = [
    { subject: 'stage' as const, noun: '环节', columns: STAGE_COLUMNS, keyOf: (row: FlowStage) => row.stage },
    { subject: 'artefact' as const, noun: '材料', columns: ARTEFACT_COLUMNS, keyOf: (row: FlowArtefact) => row.key },
  ];
  return [
    ...changed({ subject: 'flow', noun: '流程', columns: FLOW_COLUMNS }, from.name, { row: from, flow: from }, { row: to, flow: to }),
    ...listed({ ...stage, nameOf: ({ label }) => label }, { rows: from.stages, flow: from }, { rows: to.stages, flow: to }),
    ...listed({ ...artefact, nameOf: ({ label }) => label }, { rows: from.artefacts, flow: from }, { rows: to.artefacts, flow: to }),
  ];
}

interface Subject<T> {
  readonly subject: FlowChange['subject'];
  readonly noun: string;
  readonly columns: readonly Column<T>[];
}

function listed<T>(
  subject: Subject<T> & { readonly keyOf: (row: T) => string; readonly nameOf: (row: T) => string },
  before: { readonly rows: readonly T[]; readonly flow: FlowContent },
  after: { readonly rows: readonly T[]; readonly flow: FlowContent },
): FlowChange[] {
  const { keyOf, nameOf, noun } = subject;
  const old = new Map(before.rows.map((row) => [keyOf(row), row]));
  const now = new Set(after.rows.map(keyOf));
  const whole = (row: T, flow: FlowContent): string => subject.columns.map(({ label, of }) => `${label}${of(row, flow)}`).join('，');
  return [
    ...after.rows.flatMap((row): FlowChange[] => {
      const was = old.get(keyOf(row));
      if (was) return changed(subject, nameOf(was), { row: was, flow: before.flow }, { row, flow: after.flow });
      return [{ kind: 'added', subject: subject.subject, name: nameOf(row), before: null, after: whole(row, after.flow), text: `增加${noun}“${nameOf(row)}”。` }];
    }),
    ...before.rows.filter((row) => !now.has(keyOf(row))).map((row): FlowChange => ({ kind: 'removed', subject: subject.subject, name: nameOf(row), before: whole(row, before.flow), after: null, text: `删除${noun}“${nameOf(row)}”。` })),
  ];
}

function changed<T>({ subject, noun, columns }: Subject<T>, name: string, before: { row: T; flow: FlowContent }, after: { row: T; flow: FlowContent }): FlowChange[] {
  return columns.flatMap(({ label, of }): FlowChange[] => {
    const [was, is] = [of(before.row, before.flow), of(after.row, after.flow)];
    return was === is ? [] : [{ kind: 'changed', subject, name, before: was, after: is, text: `${noun}“${name}”的${label}由“${was}”改为“${is}”。` }];
  });
}
