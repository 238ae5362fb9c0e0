import { graphql, type ResultOf } from '@wudan/kernel-ui';

/** An indicator as tables show it. */
export const NODE_FIELDS = graphql(`
  fragment NodeFields on IndicatorNode @_unmask {
    code
    parent
    level
    name
    points
    kind
    aspect
    ruleType
    ruleText
    rule {
      type
      bands {
        min
        minInclusive
        max
        maxInclusive
        scorePct
      }
      levels {
        grade
        label
        scorePct
        criteria
      }
      items {
        text
        pct
        per
      }
      gate {
        fact
        op
        value
        capGrade
        text
        handOver
      }
      signals {
        when
        bound
        text
      }
      overScoredBy
      requiresReason
      requiresEvidence
    }
    formulaId
    formulaText
    evidence {
      name
      periodCode
      holder
      required
      prefillFrom
      sensitive
    }
  }
`);
export type IndicatorNode = ResultOf<typeof NODE_FIELDS>;

export const TOTALS_FIELDS = graphql(`
  fragment TotalsFields on IndicatorTotals @_unmask {
    total
    common
    individual
    execution
    benefit
    leaves
  }
`);
export type IndicatorTotals = ResultOf<typeof TOTALS_FIELDS>;

export const FAULT_FIELDS = graphql(`
  fragment FaultFields on CompileFault @_unmask {
    code
    node
    message
  }
`);
export type CompileFault = ResultOf<typeof FAULT_FIELDS>;

/** The seven categories of units, each with a template of its own. */
export const CATEGORIES = [
  'party_department',
  'government_department',
  'directly_affiliated_institution',
  'public_welfare_institution',
  'npc_cppcc_organ',
  'democratic_party_mass_organization',
  'service_support_institution',
] as const;
