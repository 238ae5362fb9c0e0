import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const SET_SUMMARY_FIELDS = graphql(`
  fragment SetSummaryFields on IndicatorSetSummary @_unmask {
    id
    version
    state
    templateId
    templateName
    packId
    packName
    overrides
    contentHash
    issuedAt
    issuedBy
    reviewNote
  }
`);
export type SetSummary = ResultOf<typeof SET_SUMMARY_FIELDS>;

export const PILOT_FIELDS = graphql(
  `
    fragment PilotFields on Pilot @_unmask {
      id
      programmeId
      programmeName
      objectKind
      objectName
      unitId
      unitName
      category
      flow
      stage
      cutoffOn
      selfDueOn
      version
      can
      stages {
        stage
        label
        owner
        enteredAt
        leftAt
        plannedDays
        days
      }
      set {
        ...SetSummaryFields
      }
      receipt {
        state
        issuedAt
        dueAt
        signedAt
        signedBy
        channel
      }
      people {
        name
        duty
        phone
      }
    }
  `,
  [SET_SUMMARY_FIELDS],
);
export type Pilot = ResultOf<typeof PILOT_FIELDS>;

/** The pilots of a programme. */
export const PILOTS = graphql(
  `
    query Pilots($programmeId: ID!) {
      pilots(programmeId: $programmeId) {
        ...PilotFields
      }
    }
  `,
  [PILOT_FIELDS],
);

/** For the people of a unit: the pilots their unit answers for. */
export const MY_PILOTS = graphql(
  `
    query MyPilots {
      myPilots {
        ...PilotFields
      }
    }
  `,
  [PILOT_FIELDS],
);

export const PILOT = graphql(
  `
    query Pilot($id: ID!) {
      pilot(id: $id) {
        ...PilotFields
      }
    }
  `,
  [PILOT_FIELDS],
);

export const OPEN_PILOTS = graphql(`
  mutation OpenPilots($input: OpenPilotsInput!) {
    openPilots(input: $input) {
      id
    }
  }
`);

export const SIGN_RECEIPT = graphql(`
  mutation SignReceipt($pilotId: ID!) {
    signReceipt(pilotId: $pilotId) {
      id
      stage
    }
  }
`);

export const NAME_PILOT_PEOPLE = graphql(`
  mutation NamePilotPeople($input: NamePilotPeopleInput!) {
    namePilotPeople(input: $input) {
      id
    }
  }
`);

export const ADVANCE_PILOT = graphql(`
  mutation AdvancePilot($id: ID!, $to: String!, $reason: String!) {
    advancePilot(id: $id, to: $to, reason: $reason) {
      id
      stage
    }
  }
`);

export const OBJECT_KINDS = ['unit', 'matter', 'duty', 'reform'] as const;
export const STAGES = ['define', 'accept', 'assess', 'rectify', 'apply', 'closed'] as const;
export const SET_STATES = ['draft', 'in_review', 'reviewed', 'returned', 'issued', 'superseded'] as const;
export const PERSON_DUTIES = ['head', 'contact', 'writer', 'data'] as const;
export const ARTEFACTS = ['template', 'plan', 'set', 'report'] as const;
export const KEEPS = ['keep', 'adapt', 'free'] as const;
