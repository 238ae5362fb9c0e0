import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const UPWARD_REPORTS = graphql(`
  query UpwardReports {
    upwardReports {
      id
      upperOfficeName
      label
      cutoffAt
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
      state
      askedAt
      confirmedAt
      confirmedBy
      late
      can
    }
  }
`);
export type UpwardReport = ResultOf<typeof UPWARD_REPORTS>['upwardReports'][number];
export type Figures = UpwardReport['figures'];

export const CONFIRM_UPWARD_REPORT = graphql(`
  mutation ConfirmUpwardReport($id: ID!, $note: String) {
    confirmUpwardReport(id: $id, note: $note) {
      id
      state
    }
  }
`);
