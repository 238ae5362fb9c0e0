import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const DISPATCH_POLICIES = graphql(`
  query DispatchPolicies {
    dispatchPolicies {
      version
      effectiveOn
      ladder {
        afterMinutes
        to
      }
      acknowledgeMinutes
      dueWithinDays
      trustedDelayMinutes
      reason
      byName
      createdAt
    }
  }
`);
export type DispatchPolicy = ResultOf<typeof DISPATCH_POLICIES>['dispatchPolicies'][number];
export type LadderStep = DispatchPolicy['ladder'][number];

export const SET_DISPATCH_POLICY = graphql(`
  mutation SetDispatchPolicy($input: DispatchPolicyInput!) {
    setDispatchPolicy(input: $input) {
      version
      effectiveOn
    }
  }
`);
