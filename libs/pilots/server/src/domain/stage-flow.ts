import type { Id } from '@wudan/kernel-core';
import type { Stage } from './pilot.js';

/** One stage of a flow: what it is called there, who has the work, how long it is planned, and where it may go. */
export interface FlowStage {
  readonly stage: Stage;
  readonly label: string;
  readonly owner: 'office' | 'unit';
  /** Working days; null where no time is planned. */
  readonly plannedDays: number | null;
  /** The first one is the usual way on. Empty for the end only. */
  readonly next: readonly Stage[];
}

export const ARTEFACTS = ['template', 'plan', 'set', 'report'] as const;
export const KEEPS = ['keep', 'adapt', 'free'] as const;

export type ArtefactKey = (typeof ARTEFACTS)[number];

/**
 * A paper that a flow brings forth, and what lower offices must keep of it. `keep`: it stands under this name in this stage, and the stage
 * keeps its name and owner; `adapt`: there is one; `free`: nothing. Days are always the lower office's own.
 */
export interface FlowArtefact {
  readonly key: ArtefactKey;
  readonly label: string;
  /** The stage that brings it forth. */
  readonly stage: Stage;
  readonly keep: (typeof KEEPS)[number];
  /** The office above that asks for it; null for the office's own word. */
  readonly keptBy: string | null;
}

/** A flow of stages (own design but for the five lists). */
export interface StageFlow {
  readonly key: string;
  readonly name: string;
  readonly shipped: boolean;
  readonly version: number;
  /** Working days that a unit has to sign for its set. */
  readonly receiptDays: number;
  readonly stages: readonly FlowStage[];
  readonly artefacts: readonly FlowArtefact[];
}

/** A flow of the office's own in one version. */
export interface OwnFlow extends StageFlow {
  readonly id: Id;
  /** The received version that it is based on. */
  readonly basedOnId: Id | null;
}

/** A version of a flow that an office above handed down. */
export interface ReceivedFlow extends Omit<StageFlow, 'shipped'> {
  readonly id: Id;
  readonly fromOffice: Id;
  readonly fromName: string;
  readonly note: string;
  readonly receivedAt: Date;
}

export const DEFAULT_FLOW = 'five_lists';
const RECEIPT_DAYS = 3;

export const ARTEFACT_LABELS: Readonly<Record<ArtefactKey, string>> = { template: '指标模板', plan: '工作方案', set: '指标单', report: '评估报告' };

/** Where an artefact comes forth when nothing else is said: the report in the assessment, or else in the last stage before the end; the others at the beginning. */
export function usualStage(key: ArtefactKey, stages: readonly Pick<FlowStage, 'stage'>[]): Stage {
  if (key !== 'report') return 'define';
  return stages.some(({ stage }) => stage === 'assess') ? 'assess' : (stages.findLast(({ stage }) => stage !== 'closed')?.stage ?? 'define');
}

const artefact = (key: ArtefactKey, stage: Stage, keep: FlowArtefact['keep']): FlowArtefact => ({ key, label: ARTEFACT_LABELS[key], stage, keep, keptBy: null });
const KEPT: readonly FlowArtefact[] = [artefact('template', 'define', 'adapt'), artefact('plan', 'define', 'adapt'), artefact('set', 'define', 'free'), artefact('report', 'assess', 'keep')];

const stage = (key: Stage, label: string, owner: FlowStage['owner'], plannedDays: number | null, ...next: Stage[]): FlowStage => ({ stage: key, label, owner, plannedDays, next });
const flow = (key: string, name: string, stages: readonly FlowStage[]): StageFlow => ({ key, name, shipped: true, version: 1, receiptDays: RECEIPT_DAYS, stages, artefacts: KEPT });
const CLOSED = stage('closed', '办结', 'office', null);

/**
 * What ships: the five lists of the 五单工作法 with a way back from assessment to the unit; the full flow with a way back from
 * every stage; the quick one without rectification; the written one, on paper without a visit. Days are own design.
 */
export const SHIPPED_FLOWS: readonly StageFlow[] = [
  flow(DEFAULT_FLOW, '五单流程', [
    stage('define', '编办定单', 'office', 10, 'accept'),
    stage('accept', '部门接单', 'unit', 30, 'assess'),
    stage('assess', '编办评单', 'office', 20, 'rectify', 'accept'),
    stage('rectify', '部门改单', 'unit', 60, 'apply'),
    stage('apply', '编办用单', 'office', 20, 'closed'),
    CLOSED,
  ]),
  flow('full', '完整流程', [
    stage('define', '定单', 'office', 20, 'accept'),
    stage('accept', '接单', 'unit', 40, 'assess', 'define'),
    stage('assess', '评单（含实地评估）', 'office', 40, 'rectify', 'accept'),
    stage('rectify', '改单', 'unit', 90, 'apply', 'assess'),
    stage('apply', '用单', 'office', 30, 'closed', 'rectify'),
    CLOSED,
  ]),
  flow('quick', '简易流程', [
    stage('define', '定单', 'office', 5, 'accept'),
    stage('accept', '接单', 'unit', 10, 'assess'),
    stage('assess', '评单', 'office', 10, 'closed', 'accept'),
    CLOSED,
  ]),
  flow('written', '书面流程', [
    stage('define', '定单', 'office', 5, 'accept'),
    stage('accept', '书面报送', 'unit', 20, 'assess'),
    stage('assess', '书面评审', 'office', 15, 'rectify', 'accept'),
    stage('rectify', '改单', 'unit', 60, 'closed'),
    CLOSED,
  ]),
];

export const shippedFlow = (key: string): StageFlow | undefined => SHIPPED_FLOWS.find((each) => each.key === key);
