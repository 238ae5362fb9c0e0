import type { StageFlow } from '../domain/stage-flow.js';
import type { FlowView, ReceivedFlowView } from '../use-cases/read-flows.js';
import type { FlowArtefactType, FlowStageType, ReceivedFlowType, StageFlowType } from './flow.type.js';

const contents = ({ stages, artefacts }: Pick<StageFlow, 'stages' | 'artefacts'>): { stages: FlowStageType[]; artefacts: FlowArtefactType[] } => ({
  stages: stages.map((stage) => ({ ...stage, next: [...stage.next] })),
  artefacts: artefacts.map((artefact) => ({ ...artefact })),
});

/** A flow as the API shows it. */
export const flowType = (flow: FlowView): StageFlowType => ({ ...flow, ...contents(flow), departures: flow.departures.map((change) => ({ ...change })), can: [...flow.can] });

/** A flow from above as the API shows it. */
export const receivedFlowType = (flow: ReceivedFlowView): ReceivedFlowType => ({ ...flow, ...contents(flow), changes: flow.changes.map((change) => ({ ...change })), can: [...flow.can] });
