import { graphql, type ResultOf } from '@wudan/kernel-ui';
import { RECT_ITEM_FIELDS } from './rectification.graphql.js';

const COUNT_FIELDS = graphql(`
  fragment RectCountFields on RectCount @_unmask {
    key
    name
    total
    closed
    overdue
  }
`);

export const RECT_LEDGER = graphql(
  `
    query RectLedger($programmeId: ID!) {
      rectLedger(programmeId: $programmeId) {
        programmeId
        can
        rows {
          ...RectItemFields
        }
        counts {
          total
          open
          closed
          overdue
          dueSoon
          closeRate
          byTrack {
            ...RectCountFields
          }
          byCategory {
            ...RectCountFields
          }
          byLevel {
            ...RectCountFields
          }
          byUnit {
            ...RectCountFields
          }
        }
        views {
          id
          can
          name
          filter
          shared
        }
      }
    }
  `,
  [RECT_ITEM_FIELDS, COUNT_FIELDS],
);
export type RectLedger = ResultOf<typeof RECT_LEDGER>['rectLedger'];
export type RectCount = ResultOf<typeof COUNT_FIELDS>;

export const RECT_LEDGER_FILE = graphql(`
  query RectLedgerFile($programmeId: ID!) {
    rectLedgerFile(programmeId: $programmeId) {
      name
      base64
    }
  }
`);

export const SAVE_VIEW = graphql(`
  mutation SaveLedgerView($input: LedgerViewInput!) {
    saveLedgerView(input: $input) {
      programmeId
    }
  }
`);

export const REMOVE_VIEW = graphql(`
  mutation RemoveLedgerView($id: ID!) {
    removeLedgerView(id: $id) {
      programmeId
    }
  }
`);

export const PREVIEW_LEDGER = graphql(`
  mutation PreviewLedger($input: LedgerImportInput!) {
    previewLedger(input: $input) {
      importId
      changed
      conflicts
      errors
      unchanged
      rows {
        rowNo
        itemNo
        kind
        field
        before
        after
        now
        message
      }
    }
  }
`);
export type LedgerPreview = ResultOf<typeof PREVIEW_LEDGER>['previewLedger'];
export type LedgerChange = LedgerPreview['rows'][number];

export const COMMIT_LEDGER = graphql(`
  mutation CommitLedger($importId: ID!) {
    commitLedger(importId: $importId) {
      programmeId
    }
  }
`);

export const RECT_POLICIES = graphql(`
  query RectPolicies {
    rectPolicies {
      version
      validFrom
      immediateDays
      timeLimitedMonths
      reviewMonths
      remindDays
      extensionsAtMost
      reason
      by
      ladder {
        afterMinutes
        to
      }
    }
  }
`);
export type RectPolicy = ResultOf<typeof RECT_POLICIES>['rectPolicies'][number];

export const SAVE_RECT_POLICY = graphql(`
  mutation SaveRectPolicy($input: RectPolicyInput!) {
    saveRectPolicy(input: $input) {
      version
    }
  }
`);
