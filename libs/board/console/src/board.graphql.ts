import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const BOARD = graphql(`
  query Board($first: Int!, $after: String) {
    board(first: $first, after: $after) {
      edges {
        node {
          unitId
          unitName
          stage
          light
          status
          percent
          lastReportAt
          dueAt
          openDifficulties
          updatedAt
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
export type BoardRow = ResultOf<typeof BOARD>['board']['edges'][number]['node'];

export const BOARD_CHANGED = graphql(`
  subscription BoardChanged {
    boardChanged {
      unitId
      unitName
      stage
      light
      status
      percent
      lastReportAt
      dueAt
      openDifficulties
      updatedAt
    }
  }
`);

export const OVERVIEW = graphql(`
  query Overview {
    overview {
      officeId
      officeName
      level
      units
      seats
      normal
      due
      overdue
      onPlan
      lagging
      blocked
      difficulties
      percent
      asOf
    }
  }
`);
export type OfficeSummary = ResultOf<typeof OVERVIEW>['overview'][number];
