import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const ROUND_SHEET = graphql(`
  query RoundSheet($id: ID!) {
    round(id: $id) {
      round {
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
        onPlan
        lagging
        blocked
        can
      }
      rows {
        unitId
        unitName
        field
        sectionName
        stage
        light
        status
        percent
        done
        difficulty
        coordination
        nextSteps
        late
        updatedAt
        reporterName
        source
        sourceName
        enteredBy
        promptState
        contactName
        acknowledgedBy
        correction {
          id
          reason
          summary
          state
          byName
          requestedAt
          decidedBy
          decision
        }
        can
      }
      counties {
        countyOfficeId
        countyName
        state
        late
        figures {
          units
          answered
          onPlan
          lagging
          blocked
          overdue
          difficulties
          percent
        }
        note
        confirmedBy
        askedAt
        reportedAt
      }
      digest {
        asked
        answered
        late
        onPlan
        lagging
        blocked
        silent
        text
        madeAt
      }
    }
  }
`);
export type Sheet = ResultOf<typeof ROUND_SHEET>['round'];
export type SheetRound = Sheet['round'];
export type SheetRow = Sheet['rows'][number];
export type CountyRow = Sheet['counties'][number];
export type Digest = NonNullable<Sheet['digest']>;
export type Correction = NonNullable<SheetRow['correction']>;

export const ROUND_CHANGED = graphql(`
  subscription RoundChanged {
    roundChanged
  }
`);

export const ROUND_FILE = graphql(`
  query RoundFile($id: ID!) {
    roundFile(id: $id) {
      name
      base64
    }
  }
`);

export const REPORT_FOR_UNIT = graphql(`
  mutation ReportForUnit($input: ReportForUnitInput!) {
    reportForUnit(input: $input) {
      unitId
      status
    }
  }
`);

export const DECIDE_CORRECTION = graphql(`
  mutation DecideCorrection($id: ID!, $accept: Boolean!, $decision: String!) {
    decideCorrection(id: $id, accept: $accept, decision: $decision) {
      unitId
      status
    }
  }
`);
