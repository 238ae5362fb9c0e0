import { graphql } from '@wudan/kernel-ui';

/** What evidence needs to know of its pilot. */
export const PILOT_OF_EVIDENCE = graphql(`
  query PilotOfEvidence($id: ID!) {
    pilot(id: $id) {
      id
      objectName
      cutoffOn
    }
  }
`);
