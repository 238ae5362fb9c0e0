import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const SCORING_GRID = graphql(`
  query ScoringGrid($pilotId: ID!) {
    scoringGrid(pilotId: $pilotId) {
      pilotId
      unitId
      unitName
      setId
      setVersion
      state
      version
      dueAt
      submittedAt
      submittedBy
      late
      hidden
      missing
      signedBy
      signedAt
      can
      rows {
        code
        levels
        name
        points
        aspect
        kind
        ruleType
        ruleText
        rule {
          type
          levels {
            grade
            label
            scorePct
            criteria
          }
          items {
            text
            pct
            per
          }
        }
        score
        counted
        claim
        computed
        figure {
          formulaId
          formulaText
          value
          shown
          grade
          inputs {
            factId
            name
            label
            dimension
            value
            period
            source
            grade
          }
          missing {
            name
            label
            dimension
            unit
          }
          signals
        }
        statement
        naReason
        naAccepted
        ceilingPct
        evidence {
          cells
          filled
          accepted
          returned
          pending
        }
        returned
        returnReason
        needs
        version
        updatedAt
        updatedBy
      }
      totals {
        total
        common
        individual
        execution
        benefit
        rate
        scored
        leaves
        grade
        byTop {
          code
          name
          points
          score
        }
      }
    }
  }
`);
export type ScoringGrid = ResultOf<typeof SCORING_GRID>['scoringGrid'];
export type ScoringRow = ScoringGrid['rows'][number];
export type ScoreFigure = NonNullable<ScoringRow['figure']>;
export type Totals = ScoringGrid['totals'];

export const SCORE_LEAF = graphql(`
  mutation ScoreLeaf($input: ScoreLeafInput!) {
    scoreLeaf(input: $input) {
      version
      missing
      row {
        code
        score
        counted
        claim
        computed
        statement
        naReason
        naAccepted
        ceilingPct
        returned
        returnReason
        needs
        version
        updatedAt
        updatedBy
        figure {
          formulaId
          formulaText
          value
          shown
          grade
          inputs {
            factId
            name
            label
            dimension
            value
            period
            source
            grade
          }
          missing {
            name
            label
            dimension
            unit
          }
          signals
        }
      }
      totals {
        total
        common
        individual
        execution
        benefit
        rate
        scored
        leaves
        grade
        byTop {
          code
          name
          points
          score
        }
      }
    }
  }
`);
export type ScoringPatch = ResultOf<typeof SCORE_LEAF>['scoreLeaf'];

export const SIGN = graphql(`
  mutation SignSelfAssessment($pilotId: ID!) {
    signSelfAssessment(pilotId: $pilotId) {
      version
    }
  }
`);

export const SUBMIT = graphql(`
  mutation SubmitSelfAssessment($pilotId: ID!) {
    submitSelfAssessment(pilotId: $pilotId) {
      version
      late
    }
  }
`);

export const WITHDRAW = graphql(`
  mutation WithdrawSignature($pilotId: ID!, $reason: String!) {
    withdrawSignature(pilotId: $pilotId, reason: $reason) {
      version
    }
  }
`);

export const RETURN_ITEM = graphql(`
  mutation ReturnSelfAssessmentItem($pilotId: ID!, $code: String!, $reason: String!) {
    returnSelfAssessmentItem(pilotId: $pilotId, code: $code, reason: $reason) {
      version
    }
  }
`);

export const DECIDE_NA = graphql(`
  mutation DecideNotApplicable($pilotId: ID!, $code: String!, $accept: Boolean!, $note: String!) {
    decideNotApplicable(pilotId: $pilotId, code: $code, accept: $accept, note: $note) {
      version
    }
  }
`);

export const SCORE_HISTORY = graphql(`
  query ScoreHistory($pilotId: ID!, $code: String!) {
    scoreHistory(pilotId: $pilotId, code: $code) {
      act
      note
      score
      statement
      by
      at
    }
  }
`);

export const RECORD_FACT = graphql(`
  mutation RecordMissingFact($input: RecordFactInput!) {
    recordFact(input: $input) {
      id
    }
  }
`);

export const SELF_REPORT = graphql(`
  query SelfReport($pilotId: ID!) {
    pilot(id: $pilotId) {
      objectName
    }
    selfReport(pilotId: $pilotId) {
      pilotId
      version
      updatedAt
      updatedBy
      can
      sections {
        key
        heading
        body
        figures {
          text
          source
        }
      }
    }
  }
`);
export type SelfReport = ResultOf<typeof SELF_REPORT>['selfReport'];

export const SAVE_SELF_REPORT = graphql(`
  mutation SaveSelfReport($input: SaveSelfReportInput!) {
    saveSelfReport(input: $input) {
      version
      updatedAt
      updatedBy
    }
  }
`);

export const SELF_REPORT_FILE = graphql(`
  query SelfReportFile($pilotId: ID!) {
    selfReportFile(pilotId: $pilotId) {
      name
      base64
    }
  }
`);

export const SCORE_SHEET_FILE = graphql(`
  query ScoreSheetFile($pilotId: ID!) {
    scoreSheetFile(pilotId: $pilotId) {
      name
      base64
    }
  }
`);
