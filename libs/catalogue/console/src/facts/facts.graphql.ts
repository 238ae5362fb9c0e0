import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const FACTS = graphql(`
  query Facts($unitId: ID!) {
    facts(unitId: $unitId) {
      id
      name
      label
      dimension
      period
      value
      unit
      grade
      sourceKind
      sourceText
      recordedAt
      recordedBy
    }
  }
`);
export type Fact = ResultOf<typeof FACTS>['facts'][number];

export const FACT_NAMES = graphql(`
  query FactNames {
    factNames {
      name
      label
      unit
    }
  }
`);

export const UNIT_OF_FACTS = graphql(`
  query UnitOfFacts($id: ID!) {
    unit(id: $id) {
      id
      name
    }
  }
`);

export const RECORD_FACT = graphql(`
  mutation RecordFact($input: RecordFactInput!) {
    recordFact(input: $input) {
      id
    }
  }
`);

export const GRADES = ['A', 'B', 'C', 'D'] as const;
