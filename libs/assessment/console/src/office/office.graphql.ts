import { graphql, type ResultOf } from '@wudan/kernel-ui';

const MARK_FIELDS = graphql(`
  fragment MarkFields on LeafMark @_unmask {
    score
    statement
    by
    at
    version
  }
`);

/** What of a row a mark can change. */
const MARKED_FIELDS = graphql(
  `
    fragment MarkedFields on OfficeRow @_unmask {
      code
      desk {
        ...MarkFields
      }
      onSite {
        ...MarkFields
      }
      second {
        ...MarkFields
      }
      final
      gap
      needs
      variance
      reopened
      reopenReason
      version
    }
  `,
  [MARK_FIELDS],
);

const OFFICE_TOTALS_FIELDS = graphql(`
  fragment OfficeTotalsFields on ScoreTotals @_unmask {
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
`);

const POLICY_FIELDS = graphql(`
  fragment ScoringPolicyFields on ScoringPolicy @_unmask {
    version
    validFrom
    reasonGap
    varianceLimit
    secondAssessor
    gradeDShare
    peersAtLeast
  }
`);

export const OFFICE_GRID = graphql(
  `
    query OfficeGrid($pilotId: ID!) {
      officeGrid(pilotId: $pilotId) {
        pilotId
        unitId
        unitName
        setVersion
        stage
        state
        version
        missing
        myPart
        declared
        can
        policy {
          ...ScoringPolicyFields
        }
        totals {
          ...OfficeTotalsFields
        }
        selfTotals {
          total
        }
        deskTotals {
          total
        }
        assessors {
          seatId
          name
          interest
          note
          declaredAt
          barred
        }
        trail {
          id
          act
          note
          by
          at
        }
        decision {
          form
          decidedOn
          docNumber
          note
          scanName
          recordedBy
          recordedAt
          grade
          total
        }
        rows {
          ...MarkedFields
          levels
          name
          points
          aspect
          kind
          ruleText
          computed
          ceilingPct
          naReason
          naAccepted
          self {
            ...MarkFields
          }
          evidence {
            cells
            filled
            accepted
            returned
            pending
          }
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
      }
    }
  `,
  [MARK_FIELDS, MARKED_FIELDS, OFFICE_TOTALS_FIELDS, POLICY_FIELDS],
);
export type OfficeGrid = ResultOf<typeof OFFICE_GRID>['officeGrid'];
export type OfficeRow = OfficeGrid['rows'][number];

export const SCORE_AS_OFFICE = graphql(
  `
    mutation ScoreAsOffice($input: ScoreAsOfficeInput!) {
      scoreAsOffice(input: $input) {
        version
        missing
        row {
          ...MarkedFields
        }
        totals {
          ...OfficeTotalsFields
        }
      }
    }
  `,
  [MARKED_FIELDS, OFFICE_TOTALS_FIELDS],
);

export const DECLARE_INTEREST = graphql(`
  mutation DeclareInterest($input: DeclareInterestInput!) {
    declareInterest(input: $input) {
      version
    }
  }
`);

export const ADVANCE_SCORING = graphql(`
  mutation AdvanceScoring($pilotId: ID!) {
    advanceScoring(pilotId: $pilotId) {
      version
    }
  }
`);

export const SUBMIT_OFFICE = graphql(`
  mutation SubmitOfficeAssessment($pilotId: ID!) {
    submitOfficeAssessment(pilotId: $pilotId) {
      version
    }
  }
`);

export const REVIEW_OFFICE = graphql(`
  mutation ReviewOfficeAssessment($input: ReviewOfficeInput!) {
    reviewOfficeAssessment(input: $input) {
      version
    }
  }
`);

export const RECORD_DECISION = graphql(`
  mutation RecordDecision($input: RecordDecisionInput!) {
    recordDecision(input: $input) {
      version
    }
  }
`);

export const UNLOCK_OFFICE = graphql(`
  mutation UnlockOfficeAssessment($pilotId: ID!, $reason: String!) {
    unlockOfficeAssessment(pilotId: $pilotId, reason: $reason) {
      version
    }
  }
`);

export const REOPEN_LEAF = graphql(`
  mutation ReopenLeaf($pilotId: ID!, $code: String!, $reason: String!) {
    reopenLeaf(pilotId: $pilotId, code: $code, reason: $reason) {
      version
    }
  }
`);

export const OFFICE_HISTORY = graphql(`
  query OfficeScoreHistory($pilotId: ID!, $code: String!) {
    officeScoreHistory(pilotId: $pilotId, code: $code) {
      stage
      score
      reason
      act
      by
      at
    }
  }
`);

export const DECISION_SCAN_FILE = graphql(`
  query OfficeDecisionScanFile($pilotId: ID!) {
    officeDecisionScanFile(pilotId: $pilotId) {
      name
      base64
    }
  }
`);

export const OFFICE_SHEET_FILE = graphql(`
  query OfficeScoreSheetFile($pilotId: ID!) {
    officeScoreSheetFile(pilotId: $pilotId) {
      name
      base64
    }
  }
`);

export const OFFICE_PROGRESS = graphql(`
  query OfficeProgress($programmeId: ID!) {
    officeProgress(programmeId: $programmeId) {
      pilotId
      unitName
      state
      stage
      scored
      leaves
      total
      selfTotal
      grade
      gaps
      declaredBy
      approvedOn
    }
  }
`);
export type Progress = ResultOf<typeof OFFICE_PROGRESS>['officeProgress'][number];

export const SCORING_POLICIES = graphql(
  `
    query ScoringPolicies {
      scoringPolicies {
        ...ScoringPolicyFields
      }
    }
  `,
  [POLICY_FIELDS],
);
export type ScoringPolicy = ResultOf<typeof SCORING_POLICIES>['scoringPolicies'][number];

export const SAVE_SCORING_POLICY = graphql(`
  mutation SaveScoringPolicy($input: ScoringPolicyInput!) {
    saveScoringPolicy(input: $input) {
      version
    }
  }
`);

/** Years in which the unit is asked for evidence, and whether more may be asked. */
export const EVIDENCE_YEARS = graphql(`
  query EvidenceYears($pilotId: ID!) {
    evidenceGrid(pilotId: $pilotId) {
      years
      can
    }
  }
`);

export const ASK_EVIDENCE = graphql(`
  mutation AskEvidence($input: RequestEvidenceInput!) {
    requestEvidence(input: $input) {
      pilotId
    }
  }
`);
