import { graphql, type ResultOf } from '@wudan/kernel-ui';

/** What the page needs to know of its pilot. */
export const PILOT_OF_INQUIRY = graphql(`
  query PilotOfInquiry($id: ID!) {
    pilot(id: $id) {
      id
      objectName
      unitId
      unitName
      programmeId
      cutoffOn
      set {
        id
        state
      }
    }
  }
`);
export type InquiryPilot = ResultOf<typeof PILOT_OF_INQUIRY>['pilot'];

/** Leaves that a visit may be linked to. */
export const LEAVES_OF_SET = graphql(`
  query LeavesOfSet($id: ID!) {
    indicatorSet(id: $id) {
      pilotId
      nodes {
        code
        name
        ruleType
        formulaId
      }
    }
  }
`);

/** People of the office who may have taken part. */
export const STAFF_SEATS = graphql(`
  query StaffSeats($after: String) {
    seats(first: 200, after: $after) {
      edges {
        node {
          id
          personName
          role
          endedOn
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

export const UNITS_OF_INQUIRY = graphql(`
  query UnitsOfInquiry($after: String) {
    units(first: 200, after: $after) {
      edges {
        node {
          id
          name
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

export const UNITS_OF_PROGRAMME = graphql(`
  query UnitsOfProgramme($id: ID!) {
    programme(id: $id) {
      id
      units {
        unitId
        unitName
        leftOn
      }
    }
  }
`);
