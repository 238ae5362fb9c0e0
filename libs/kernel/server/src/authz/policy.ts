import type { ActingSeat, ActingRole } from '@wudan/kernel-core';

/** Equality conditions on fields of the row; what CASL, the in-process check and SQL scoping all understand. */
export type RowCondition = Readonly<Record<string, string | number | boolean | null>>;

interface PolicyBuilder {
  readonly seat: ActingSeat;
  /** True when the seat has one of the roles. */
  is(...roles: readonly ActingRole[]): boolean;
  /** Allows actions on rows that meet the condition (all rows of the office when none is given). */
  can(actions: string | readonly string[], condition?: RowCondition): void;
}

/** The rules of one subject: a pure function from a seat to what it may do. */
export interface Policy {
  readonly subject: string;
  /** Every action the subject knows, for the reviewed matrix. */
  readonly actions: readonly string[];
  readonly rules: (builder: PolicyBuilder) => void;
}

const policies = new Map<string, Policy>();

/** Declares the rules of a subject; one policy a subject in the whole product. */
export function definePolicy(policy: Policy): Policy {
  if (policies.has(policy.subject)) throw new Error(`Policy of ${policy.subject} is defined twice.`);
  policies.set(policy.subject, policy);
  return policy;
}

export function definedPolicies(): readonly Policy[] {
  return [...policies.values()];
}
