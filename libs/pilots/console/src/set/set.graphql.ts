import { FAULT_FIELDS, NODE_FIELDS, TOTALS_FIELDS } from '@wudan/catalogue-console';
import { graphql, type ResultOf } from '@wudan/kernel-ui';
import { SET_SUMMARY_FIELDS } from '../pilots/pilots.graphql.js';

/** A set with everything that is printed of it. */
export const INDICATOR_SET = graphql(
  `
    query IndicatorSet($id: ID!) {
      indicatorSet(id: $id) {
        summary {
          ...SetSummaryFields
        }
        pilotId
        can
        nodes {
          ...NodeFields
        }
        totals {
          ...TotalsFields
        }
        faults {
          ...FaultFields
        }
        overrides {
          code
          field
          before
          after
          value
          reason
          byName
          at
        }
        versions {
          ...SetSummaryFields
        }
      }
    }
  `,
  [SET_SUMMARY_FIELDS, NODE_FIELDS, TOTALS_FIELDS, FAULT_FIELDS],
);
export type IndicatorSet = ResultOf<typeof INDICATOR_SET>['indicatorSet'];
export type SetOverride = IndicatorSet['overrides'][number];

export const TEMPLATES_TO_CHOOSE = graphql(`
  query TemplatesToChoose {
    templates {
      id
      key
      name
      part
      category
      appliesTo
      version
      state
      origin
    }
  }
`);
export type TemplateChoice = ResultOf<typeof TEMPLATES_TO_CHOOSE>['templates'][number];

export const COMPOSE_SET = graphql(`
  mutation ComposeSet($input: ComposeSetInput!) {
    composeSet(input: $input) {
      pilotId
      faults {
        code
      }
    }
  }
`);

export const SUBMIT_SET = graphql(`
  mutation SubmitSet($id: ID!) {
    submitSet(id: $id) {
      pilotId
    }
  }
`);

export const REVIEW_SET = graphql(`
  mutation ReviewSet($id: ID!, $accept: Boolean!, $note: String!) {
    reviewSet(id: $id, accept: $accept, note: $note) {
      pilotId
    }
  }
`);

export const ISSUE_SET = graphql(`
  mutation IssueSet($id: ID!, $selfDueOn: Date!, $reason: String!) {
    issueSet(id: $id, selfDueOn: $selfDueOn, reason: $reason) {
      pilotId
    }
  }
`);

export const REVISE_SET = graphql(`
  mutation ReviseSet($id: ID!, $reason: String!) {
    reviseSet(id: $id, reason: $reason) {
      pilotId
    }
  }
`);
