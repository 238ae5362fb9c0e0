import { graphql, type ResultOf } from '@wudan/kernel-ui';
import { FAULT_FIELDS, NODE_FIELDS, TOTALS_FIELDS } from '../nodes/nodes.graphql.js';

export const TEMPLATE_SUMMARY_FIELDS = graphql(`
  fragment TemplateSummaryFields on TemplateSummary @_unmask {
    id
    key
    name
    part
    category
    appliesTo
    version
    state
    origin
    basedOn
    basedOnId
    commonPoints
    individualPoints
    leafCount
    lock
    note
    updatedAt
    contentHash
    can
  }
`);
export type TemplateSummary = ResultOf<typeof TEMPLATE_SUMMARY_FIELDS>;

export const TEMPLATES = graphql(
  `
    query Templates {
      templates {
        ...TemplateSummaryFields
      }
    }
  `,
  [TEMPLATE_SUMMARY_FIELDS],
);

export const TEMPLATE = graphql(
  `
    query Template($id: ID!) {
      template(id: $id) {
        summary {
          ...TemplateSummaryFields
        }
        document
        nodes {
          ...NodeFields
        }
        formulas {
          id
          name
          expression
          unit
          note
          variables {
            name
            label
            unit
          }
        }
        gradeBands {
          grade
          label
          min
        }
        totals {
          ...TotalsFields
        }
        faults {
          ...FaultFields
        }
        versions {
          ...TemplateSummaryFields
        }
      }
    }
  `,
  [TEMPLATE_SUMMARY_FIELDS, NODE_FIELDS, TOTALS_FIELDS, FAULT_FIELDS],
);
export type Template = ResultOf<typeof TEMPLATE>['template'];

export const COMPARE_TEMPLATES = graphql(`
  query CompareTemplates($fromId: ID!, $toId: ID!) {
    compareTemplates(fromId: $fromId, toId: $toId) {
      kind
      code
      name
      field
      before
      after
      text
    }
  }
`);

export const TEMPLATE_FILE = graphql(`
  query TemplateFile($id: ID!) {
    templateFile(id: $id) {
      name
      base64
    }
  }
`);

export const COPY_TEMPLATE = graphql(`
  mutation CopyTemplate($id: ID!, $name: String!) {
    copyTemplate(id: $id, name: $name) {
      summary {
        id
        name
      }
    }
  }
`);

export const SAVE_TEMPLATE = graphql(`
  mutation SaveTemplate($input: SaveTemplateInput!) {
    saveTemplate(input: $input) {
      summary {
        id
      }
      faults {
        code
      }
    }
  }
`);

export const IMPORT_TEMPLATE_FILE = graphql(`
  mutation ImportTemplateFile($input: ImportTemplateInput!) {
    importTemplate(input: $input) {
      summary {
        id
      }
      faults {
        code
      }
    }
  }
`);

export const PUBLISH_TEMPLATE = graphql(`
  mutation PublishTemplate($id: ID!, $version: String!, $note: String!) {
    publishTemplate(id: $id, version: $version, note: $note) {
      summary {
        id
        version
      }
    }
  }
`);

export const WITHDRAW_TEMPLATE = graphql(`
  mutation WithdrawTemplate($id: ID!, $reason: String!) {
    withdrawTemplate(id: $id, reason: $reason) {
      summary {
        id
      }
    }
  }
`);

export const ADOPT_TEMPLATE = graphql(`
  mutation AdoptTemplate($id: ID!) {
    adoptTemplate(id: $id) {
      summary {
        id
        name
      }
    }
  }
`);

export const REMOVE_TEMPLATE = graphql(`
  mutation RemoveTemplate($id: ID!) {
    removeTemplate(id: $id)
  }
`);

export const STRESS_WEIGHTS = graphql(`
  mutation StressWeights($input: StressInput!) {
    stressWeights(input: $input) {
      draws
      spread
      seed
      flipped
      rows {
        unitName
        total
        rank
        flips
        flipShare
      }
    }
  }
`);
export type StressReport = ResultOf<typeof STRESS_WEIGHTS>['stressWeights'];

export const PARTS = ['template', 'pack'] as const;
export const TEMPLATE_STATES = ['shipped', 'received', 'draft', 'published', 'withdrawn'] as const;
