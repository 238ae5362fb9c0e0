import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const ASSESSMENT_REPORT = graphql(`
  query AssessmentReport($pilotId: ID!) {
    assessmentReport(pilotId: $pilotId) {
      pilotId
      unitId
      unitName
      programmeId
      state
      version
      commentDueOn
      objectionDueOn
      grade
      total
      undecided
      agreed
      differs
      showScores
      can
      sections {
        key
        heading
        body
        edited
        figures {
          text
          source
        }
      }
      steps {
        id
        act
        note
        by
        at
      }
      letter {
        docNumber
        issuedOn
        planDueOn
        objectionDueOn
        contactName
        contactPhone
        issuedBy
      }
    }
  }
`);
export type Report = ResultOf<typeof ASSESSMENT_REPORT>['assessmentReport'];
export type ReportSection = Report['sections'][number];
export type ReportStep = Report['steps'][number];

export const ASSESSMENT_REPORTS = graphql(`
  query AssessmentReports($programmeId: ID!) {
    assessmentReports(programmeId: $programmeId) {
      pilotId
      unitId
      unitName
      state
      findings
      undecided
      differs
      grade
      docNumber
      commentDueOn
    }
  }
`);
export type ReportLine = ResultOf<typeof ASSESSMENT_REPORTS>['assessmentReports'][number];

export const ASSESSMENT_REPORT_FILE = graphql(`
  query AssessmentReportFile($pilotId: ID!, $format: String!) {
    assessmentReportFile(pilotId: $pilotId, format: $format) {
      name
      base64
    }
  }
`);

export const FEEDBACK_LETTER_FILE = graphql(`
  query FeedbackLetterFile($pilotId: ID!, $format: String!) {
    feedbackLetterFile(pilotId: $pilotId, format: $format) {
      name
      base64
    }
  }
`);

export const DRAFT_REPORT = graphql(`
  mutation DraftReport($pilotId: ID!) {
    draftReport(pilotId: $pilotId) {
      pilotId
    }
  }
`);

export const SAVE_REPORT = graphql(`
  mutation SaveReport($input: SaveReportInput!) {
    saveReport(input: $input) {
      pilotId
    }
  }
`);

export const SEND_FOR_COMMENT = graphql(`
  mutation SendForComment($input: SendForCommentInput!) {
    sendForComment(input: $input) {
      commentDueOn
    }
  }
`);

export const SETTLE_REPORT = graphql(`
  mutation SettleReport($pilotId: ID!) {
    settleReport(pilotId: $pilotId) {
      pilotId
    }
  }
`);

export const SUBMIT_REPORT = graphql(`
  mutation SubmitReport($pilotId: ID!) {
    submitReport(pilotId: $pilotId) {
      pilotId
    }
  }
`);

export const REVIEW_REPORT = graphql(`
  mutation ReviewReport($input: ReviewReportInput!) {
    reviewReport(input: $input) {
      pilotId
    }
  }
`);

export const ISSUE_LETTER = graphql(`
  mutation IssueLetter($input: IssueLetterInput!) {
    issueLetter(input: $input) {
      pilotId
    }
  }
`);
