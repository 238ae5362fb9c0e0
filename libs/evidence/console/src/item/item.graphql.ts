import { graphql, type ResultOf } from '@wudan/kernel-ui';
import { ITEM_FIELDS } from '../grid/evidence.graphql.js';

export const EVIDENCE_ITEM = graphql(
  `
    query EvidenceItem($id: ID!) {
      evidenceItem(id: $id) {
        item {
          ...ItemFields
        }
        versions {
          ...ItemFields
        }
        cells {
          cellId
          leafCode
          leafName
          material
          year
        }
      }
    }
  `,
  [ITEM_FIELDS],
);
export type EvidenceDetail = ResultOf<typeof EVIDENCE_ITEM>['evidenceItem'];
