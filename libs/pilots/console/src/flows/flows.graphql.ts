import { graphql, type ResultOf } from '@wudan/kernel-ui';

const STAGE_FIELDS = graphql(`
  fragment FlowStageFields on FlowStage @_unmask {
    stage
    label
    owner
    plannedDays
    next
  }
`);

const ARTEFACT_FIELDS = graphql(`
  fragment FlowArtefactFields on FlowArtefact @_unmask {
    key
    label
    stage
    keep
    keptBy
  }
`);

const CHANGE_FIELDS = graphql(`
  fragment FlowChangeFields on FlowChange @_unmask {
    kind
    subject
    name
    before
    after
    text
  }
`);
export type FlowChange = ResultOf<typeof CHANGE_FIELDS>;

/** What ships and the office's own flows. */
export const STAGE_FLOWS = graphql(
  `
    query StageFlows {
      stageFlows {
        key
        name
        shipped
        version
        receiptDays
        basedOn
        basedOnId
        newerId
        handedDown
        can
        stages {
          ...FlowStageFields
        }
        artefacts {
          ...FlowArtefactFields
        }
        departures {
          ...FlowChangeFields
        }
      }
    }
  `,
  [STAGE_FIELDS, ARTEFACT_FIELDS, CHANGE_FIELDS],
);
export type StageFlow = ResultOf<typeof STAGE_FLOWS>['stageFlows'][number];

/** What offices above handed down. */
export const RECEIVED_FLOWS = graphql(
  `
    query ReceivedFlows {
      receivedFlows {
        id
        fromName
        key
        version
        name
        receiptDays
        note
        receivedAt
        ownKey
        ownVersion
        comparedWith
        can
        stages {
          ...FlowStageFields
        }
        artefacts {
          ...FlowArtefactFields
        }
        changes {
          ...FlowChangeFields
        }
      }
    }
  `,
  [STAGE_FIELDS, ARTEFACT_FIELDS, CHANGE_FIELDS],
);
export type ReceivedFlow = ResultOf<typeof RECEIVED_FLOWS>['receivedFlows'][number];

export const SAVE_STAGE_FLOW = graphql(`
  mutation SaveStageFlow($input: SaveStageFlowInput!) {
    saveStageFlow(input: $input) {
      key
      version
    }
  }
`);

export const HAND_DOWN_FLOW = graphql(`
  mutation HandDownFlow($key: String!, $version: Int!, $note: String!) {
    handDownFlow(key: $key, version: $version, note: $note) {
      key
      handedDown
    }
  }
`);

export const ADOPT_FLOW = graphql(`
  mutation AdoptFlow($id: ID!) {
    adoptFlow(id: $id) {
      key
      version
    }
  }
`);

/** What a flow consists of. */
export type FlowContent = Pick<StageFlow, 'key' | 'name' | 'receiptDays' | 'stages' | 'artefacts'>;
export type FlowArtefact = FlowContent['artefacts'][number];
