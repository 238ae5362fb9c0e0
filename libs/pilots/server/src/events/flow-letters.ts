import { defineMail } from '@wudan/kernel-server';
import type { FlowArtefact, FlowStage } from '../domain/stage-flow.js';

/** A version of a flow that an office hands down, as it stands there. */
export interface HandedDownFlow {
  readonly officeName: string;
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly receiptDays: number;
  readonly stages: readonly FlowStage[];
  readonly artefacts: readonly FlowArtefact[];
  readonly note: string;
}

/** To every office below: a version of a flow was handed down. */
export const flowHandedDown = defineMail<HandedDownFlow>('flow.handed_down');

/** From a new office to those above it: it wants the flows that are in force. */
export const flowsAsked = defineMail<Record<string, never>>('flow.asked');
