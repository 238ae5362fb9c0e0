interface DatedPolicy {
  readonly version: number;
  readonly effectiveOn: string;
}

/** The version in force on a day: the highest of those that have begun, so that a later version replaces one of the same day. */
export function policyInForce<Policy extends DatedPolicy>(policies: readonly Policy[], on: string): Policy | undefined {
  return policies.filter((policy) => policy.effectiveOn <= on).reduce<Policy | undefined>((best, policy) => (best === undefined || policy.version > best.version ? policy : best), undefined);
}
