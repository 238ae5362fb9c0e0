import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const CHANNEL_ACCOUNTS = graphql(`
  query ChannelAccounts {
    channelAccounts {
      channel
      state
      botName
      mode
      url
      allowText
      hasSecret
      hookUrl
      acknowledgedBy
      acknowledgedAt
      updatedAt
      can
    }
  }
`);
export type ChannelAccount = ResultOf<typeof CHANNEL_ACCOUNTS>['channelAccounts'][number];

export const SET_UP_TELEGRAM = graphql(`
  mutation SetUpTelegram($input: SetUpTelegramInput!) {
    setUpTelegram(input: $input) {
      channel
      botName
    }
  }
`);

export const SET_UP_WEBHOOK = graphql(`
  mutation SetUpWebhook($input: SetUpWebhookInput!) {
    setUpWebhook(input: $input) {
      channel
      url
    }
  }
`);

export const SWITCH_CHANNEL = graphql(`
  mutation SwitchChannel($channel: String!, $on: Boolean!, $acknowledgement: String) {
    switchChannel(channel: $channel, on: $on, acknowledgement: $acknowledgement) {
      channel
      state
    }
  }
`);

export const SEND_TEST_MESSAGE = graphql(`
  mutation SendTestMessage($channel: String!, $seatId: ID!) {
    sendTestMessage(channel: $channel, seatId: $seatId) {
      id
      personName
      state
    }
  }
`);
