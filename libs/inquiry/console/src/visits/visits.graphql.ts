import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const VISITS = graphql(`
  query Visits($pilotId: ID!) {
    visits(pilotId: $pilotId) {
      pilotId
      unitName
      can
      visits {
        id
        kind
        onDate
        place
        topic
        confidentiality
        withheld
        participants {
          side
          name
          post
          seatId
        }
        minutes
        materials {
          title
          docNumber
          pages
          note
        }
        leaves {
          code
          name
          note
        }
        state
        voidReason
        recordedBy
        recordedAt
        confirmedBy
        confirmedAt
        version
        can
      }
    }
  }
`);
export type Visit = ResultOf<typeof VISITS>['visits']['visits'][number];

export const RECORD_VISIT = graphql(`
  mutation RecordVisit($input: RecordVisitInput!) {
    recordVisit(input: $input) {
      pilotId
    }
  }
`);

export const CONFIRM_VISIT = graphql(`
  mutation ConfirmVisit($id: ID!, $version: Int!) {
    confirmVisit(id: $id, version: $version) {
      pilotId
    }
  }
`);

export const VOID_VISIT = graphql(`
  mutation VoidVisit($id: ID!, $reason: String!) {
    voidVisit(id: $id, reason: $reason) {
      pilotId
    }
  }
`);
