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

/** What lower offices must keep of an artefact: all of it, its frame, or nothing. */
export interface FlowArtefact {
  readonly key: (typeof ARTEFACTS)[number];
  readonly keep: (typeof KEEPS)[number];
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

export const DEFAULT_FLOW = 'five_lists';
const RECEIPT_DAYS = 3;

const KEPT: readonly FlowArtefact[] = [
  { key: 'template', keep: 'adapt' },
  { key: 'plan', keep: 'adapt' },
  { key: 'set', keep: 'free' },
  { key: 'report', keep: 'keep' },
];

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
