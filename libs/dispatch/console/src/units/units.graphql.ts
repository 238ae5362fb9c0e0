import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const DISPATCH_UNIT = graphql(`
  query DispatchUnit($unitId: ID!) {
    unit(id: $unitId) {
      id
      code
      name
      field
      validTo
    }
  }
`);

export const CONTACT_DUTIES = graphql(`
  query ContactDuties($unitId: ID!) {
    contactDuties(unitId: $unitId) {
      seatId
      personName
      role
      position
      bindings
    }
  }
`);
export type ContactDuty = ResultOf<typeof CONTACT_DUTIES>['contactDuties'][number];

export const SET_CONTACT_ORDER = graphql(`
  mutation SetContactOrder($unitId: ID!, $seatIds: [ID!]!) {
    setContactOrder(unitId: $unitId, seatIds: $seatIds) {
      seatId
      position
    }
  }
`);

export const UNIT_PROMPTS = graphql(`
  query UnitPrompts($first: Int!, $after: String, $open: Boolean!, $unitId: ID) {
    prompts(first: $first, after: $after, open: $open, unitId: $unitId) {
      edges {
        node {
          id
          personName
          unitId
          unitName
          version
          kind
          title
          body
          facts {
            label
            value
          }
          options {
            id
            label
          }
          subjectType
          subjectId
          state
          critical
          dueAt
          acknowledgedBy
          acknowledgedUntil
          heldUntil
          createdAt
          answer {
            id
            receiptNo
            summary
          }
          history {
            id
            receiptNo
            personName
            channel
            summary
            late
            tappedAt
            receivedAt
          }
          can
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
/** As many of a unit's prompts are shown: what is open and what was answered last. */
export const LATEST_PROMPTS = 5;
export type UnitPrompt = ResultOf<typeof UNIT_PROMPTS>['prompts']['edges'][number]['node'];

export const PROGRESS_HISTORY = graphql(`
  query ProgressHistory($unitId: ID!, $first: Int!, $after: String) {
    progressHistory(unitId: $unitId, first: $first, after: $after) {
      edges {
        node {
          roundId
          number
          asksOn
          mode
          status
          percent
          done
          difficulty
          coordination
          nextSteps
          late
          reporterName
          source
          sourceName
          enteredBy
          updatedAt
          promptId
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
export type ProgressEntry = ResultOf<typeof PROGRESS_HISTORY>['progressHistory']['edges'][number]['node'];

export const ABSENCES = graphql(`
  query Absences {
    absences {
      id
      seatId
      personName
      coverSeatId
      coverName
      kind
      fromOn
      toOn
      reason
      endedAt
      can
    }
  }
`);
export type Absence = ResultOf<typeof ABSENCES>['absences'][number];

export const SET_ABSENCE = graphql(`
  mutation SetAbsence($input: SetAbsenceInput!) {
    setAbsence(input: $input) {
      id
      coverName
    }
  }
`);

export const END_ABSENCE = graphql(`
  mutation EndAbsence($id: ID!) {
    endAbsence(id: $id) {
      id
      endedAt
    }
  }
`);

export const REPORT_PROGRESS = graphql(`
  mutation ReportProgress($input: ReportProgressInput!) {
    reportProgress(input: $input) {
      promptId
      version
      receiptNo
      late
      text
    }
  }
`);

export const REQUEST_CORRECTION = graphql(`
  mutation RequestCorrection($input: RequestCorrectionInput!) {
    requestCorrection(input: $input) {
      id
      state
    }
  }
`);

export const CONFIRM_PROMPT = graphql(`
  mutation ConfirmPrompt($promptId: ID!, $version: Int!, $option: String!, $eventId: String!) {
    confirmPrompt(promptId: $promptId, version: $version, option: $option, eventId: $eventId) {
      id
      state
    }
  }
`);

export const UNDO_ANSWER = graphql(`
  mutation UndoAnswer($promptId: ID!, $eventId: String!) {
    undoAnswer(promptId: $promptId, eventId: $eventId) {
      id
      state
    }
  }
`);

export const SNOOZE_PROMPT = graphql(`
  mutation SnoozePrompt($promptId: ID!, $until: String!, $at: DateTime) {
    snoozePrompt(promptId: $promptId, until: $until, at: $at) {
      id
      heldUntil
    }
  }
`);

export const ACKNOWLEDGE_PROMPT = graphql(`
  mutation AcknowledgePrompt($promptId: ID!) {
    acknowledgePrompt(promptId: $promptId) {
      id
      acknowledgedUntil
    }
  }
`);

export const CHAT_PREFERENCE = graphql(`
  query ChatPreference {
    chatPreference {
      quietFrom
      quietTo
      lunchFrom
      lunchTo
    }
  }
`);
export type ChatPreference = ResultOf<typeof CHAT_PREFERENCE>['chatPreference'];

export const SET_CHAT_PREFERENCE = graphql(`
  mutation SetChatPreference($input: ChatPreferenceInput!) {
    setChatPreference(input: $input) {
      quietFrom
      quietTo
    }
  }
`);
