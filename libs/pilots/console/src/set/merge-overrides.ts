import type { SetOverride } from './set.graphql.js';

/** One adjustment as it is sent; `value` is null for a row that is left out. */
export interface OverrideDraft {
  readonly code: string;
  readonly field: string;
  readonly value: string | null;
  readonly reason: string;
}

/** Fields of an indicator that are adjusted one by one. */
export const OVERRIDE_FIELDS = ['points', 'name', 'rule', 'evidence', 'removed'] as const;
export type OverrideField = (typeof OVERRIDE_FIELDS)[number];

const same = (one: { code: string; field: string }, other: { code: string; field: string }): boolean => one.code === other.code && one.field === other.field;

/** What stands in the set so far, as it is sent again. */
export function draftsOf(overrides: readonly SetOverride[]): OverrideDraft[] {
  return overrides.map(({ code, field, value, reason }) => ({ code, field, value, reason }));
}

/** The whole list with one adjustment more; a second one of the same field takes the place of the first. */
export function withOverride(overrides: readonly SetOverride[], added: OverrideDraft): OverrideDraft[] {
  return [...draftsOf(overrides.filter((one) => !same(one, added))), added];
}

/** The whole list with one adjustment less; with an added indicator goes whatever was adjusted about it. */
export function withoutOverride(overrides: readonly SetOverride[], gone: { code: string; field: string }): OverrideDraft[] {
  return draftsOf(overrides.filter((one) => (gone.field === 'added' ? one.code !== gone.code : !same(one, gone))));
}
