import { graphql, type ResultOf } from '@wudan/kernel-ui';

/** States of a message, those that need a person first. */
export const MESSAGE_STATES = ['unknown', 'failed', 'blocked', 'queued', 'sending', 'sent', 'delivered', 'seen', 'cancelled'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export const CHANNEL_MESSAGES = graphql(`
  query ChannelMessages($first: Int!, $after: String, $state: String, $seatId: ID, $promptId: ID) {
    channelMessages(first: $first, after: $after, state: $state, seatId: $seatId, promptId: $promptId) {
      edges {
        node {
          id
          seatId
          personName
          unitName
          channel
          kind
          action
          title
          body
          state
          attempts
          lastError
          createdAt
          sentAt
          seenAt
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
export type ChannelMessage = ResultOf<typeof CHANNEL_MESSAGES>['channelMessages']['edges'][number]['node'];

export const MESSAGES_IN_STATE = graphql(`
  query MessagesInState($state: String!) {
    channelMessages(first: 1, state: $state) {
      totalCount
    }
  }
`);

export const RESEND_MESSAGE = graphql(`
  mutation ResendMessage($id: ID!, $channel: String!) {
    resendMessage(id: $id, channel: $channel) {
      id
      state
    }
  }
`);

export const SETTLE_MESSAGE = graphql(`
  mutation SettleMessage($id: ID!, $sent: Boolean!) {
    settleMessage(id: $id, sent: $sent) {
      id
      state
    }
  }
`);
