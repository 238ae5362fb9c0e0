import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const OPEN_ROUNDS = graphql(`
  query OpenRounds {
    openRounds {
      id
      programmeId
      programmeName
      number
      mode
      asksOn
      opensAt
      state
    }
  }
`);

export const DISPATCH_PROGRAMMES = graphql(`
  query DispatchProgrammes {
    programmes {
      id
      name
      state
      can
      units {
        unitId
        unitName
        leftOn
      }
    }
  }
`);
export type DispatchProgramme = ResultOf<typeof DISPATCH_PROGRAMMES>['programmes'][number];

export const ROUNDS = graphql(`
  query Rounds($programmeId: ID!) {
    rounds(programmeId: $programmeId) {
      id
      programmeId
      programmeName
      number
      mode
      nominalOn
      asksOn
      movedReason
      provisional
      note
      opensAt
      cutoffAt
      state
      recalledBy
      recallReason
      asked
      answered
      late
      silent
      can
    }
  }
`);
export type RoundLine = ResultOf<typeof ROUNDS>['rounds'][number];

export const RECALL_ROUND = graphql(`
  mutation RecallRound($id: ID!, $reason: String!) {
    recallRound(id: $id, reason: $reason) {
      id
      state
    }
  }
`);

export const MOVE_ROUND = graphql(`
  mutation MoveRound($id: ID!, $asksOn: Date!, $reason: String!) {
    moveRound(id: $id, asksOn: $asksOn, reason: $reason) {
      id
      asksOn
    }
  }
`);

export const ASK_NOW = graphql(`
  mutation AskNow($input: AskNowInput!) {
    askNow(input: $input) {
      id
      number
    }
  }
`);

export const COPY_REMINDERS = graphql(`
  mutation CopyReminders($roundId: ID!, $unitIds: [ID!]!) {
    copyReminders(roundId: $roundId, unitIds: $unitIds) {
      unitId
      unitName
      personName
      text
      url
    }
  }
`);
export type ReminderText = ResultOf<typeof COPY_REMINDERS>['copyReminders'][number];
