import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const BINDING_STATES = ['active', 'blocked', 'ended'] as const;

export const CHAT_BINDINGS = graphql(`
  query ChatBindings($first: Int!, $after: String, $state: String) {
    chatBindings(first: $first, after: $after, state: $state) {
      edges {
        node {
          id
          seatId
          personName
          role
          unitName
          channel
          label
          state
          boundAt
          endedAt
          endReason
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
export type ChatBinding = ResultOf<typeof CHAT_BINDINGS>['chatBindings']['edges'][number]['node'];

export const CHAT_SEATS = graphql(`
  query ChatSeats($first: Int!, $after: String, $search: String) {
    seats(first: $first, after: $after, search: $search) {
      edges {
        node {
          id
          role
          personName
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
export type ChatSeat = ResultOf<typeof CHAT_SEATS>['seats']['edges'][number]['node'];

export const ISSUE_CHAT_LINKS = graphql(`
  mutation IssueChatLinks($seatIds: [ID!]!) {
    issueChatLinks(seatIds: $seatIds) {
      seatId
      personName
      unitName
      url
      telegramUrl
      qrSvg
      expiresAt
    }
  }
`);
export type ChatLink = ResultOf<typeof ISSUE_CHAT_LINKS>['issueChatLinks'][number];

export const END_CHAT_BINDING = graphql(`
  mutation EndChatBinding($id: ID!, $reason: String!) {
    endChatBinding(id: $id, reason: $reason) {
      id
      state
    }
  }
`);
