import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const SEATS = graphql(`
  query Seats($first: Int, $after: String, $search: String, $role: Role, $includeEnded: Boolean) {
    seats(first: $first, after: $after, search: $search, role: $role, includeEnded: $includeEnded) {
      edges {
        node {
          id
          role
          personName
          account
          phone
          startedOn
          endedOn
          can
          unit {
            id
            name
          }
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
export type SeatRow = ResultOf<typeof SEATS>['seats']['edges'][number]['node'];

export const SEAT_UNITS = graphql(`
  query SeatUnits($after: String) {
    units(first: 200, after: $after) {
      edges {
        node {
          id
          code
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

export const END_SEAT = graphql(`
  mutation EndSeat($id: ID!, $reason: String!) {
    endSeat(id: $id, reason: $reason) {
      id
      endedOn
    }
  }
`);

export const GRANT_SEAT = graphql(`
  mutation GrantSeat($input: GrantSeatInput!) {
    grantSeat(input: $input) {
      id
      role
    }
  }
`);

export const INVITE_SEAT = graphql(`
  mutation InviteSeat($input: InviteSeatInput!) {
    inviteSeat(input: $input) {
      url
      qrSvg
      invitation {
        id
        role
        personName
        expiresAt
        unit {
          id
          name
        }
      }
    }
  }
`);
export type IssuedInvitation = ResultOf<typeof INVITE_SEAT>['inviteSeat'];
