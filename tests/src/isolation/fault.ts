import type { Finding, Oracle } from './probe.js';

/** A planted fault, the part of the check that should see it, and the oracles that should say so. */
export interface Fault {
  readonly name: string;
  /** Every one of these groups must speak: each by one of its oracles. */
  readonly seenBy: readonly (readonly Oracle[])[];
  /** Plants it. @returns what takes it out again */
  readonly plant: () => Promise<() => Promise<void>>;
  readonly check: () => Promise<readonly Finding[]>;
}

/** True when the findings come from the oracles that should have found the fault. */
export function isCaught(fault: Fault, findings: readonly Finding[]): boolean {
  return fault.seenBy.every((oracles) => findings.some((finding) => oracles.includes(finding.oracle)));
}
