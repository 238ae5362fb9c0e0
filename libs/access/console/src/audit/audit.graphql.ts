import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const AUDIT_ENTRIES = graphql(`
  query AuditEntries($first: Int, $after: String, $search: String, $action: String) {
    auditEntries(first: $first, after: $after, search: $search, action: $action) {
      edges {
        node {
          id
          seq
          at
          actorName
          actorRole
          action
          subjectType
          subjectId
          outcome
          origin
          summary
          sealed
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
export type AuditRow = ResultOf<typeof AUDIT_ENTRIES>['auditEntries']['edges'][number]['node'];

export const AUDIT_HEAD = graphql(`
  query AuditHead {
    auditHead {
      seq
      hash
      sealedAt
      unsealed
      verified
      firstBadSeq
    }
  }
`);
