/** Every rule of the catalogue by name; a red run plants at least one fault of each. */
export const FAULT_KINDS = [
  'class-missing',
  'class-list',
  'not-a-table',
  'ownership',
  'office-column',
  'rls-off',
  'rls-not-forced',
  'policy-missing',
  'policy-twice',
  'policy-guard',
  'policy-restrictive',
  'policy-for-public',
  'policy-for-many',
  'policy-for-all',
  'policy-without-grant',
  'tenant-grant',
  'reference-grant',
  'system-grant',
  'append-only',
  'public-grant',
  'grant-beyond',
  'grant-option',
  'stray-grant',
  'effective-right',
  'primary-key-missing',
  'key-office-first',
  'foreign-key-office-first',
  'foreign-key-action',
  'foreign-key-outside',
  'foreign-key-across-classes',
  'constraint-off',
  'trigger',
  'rule',
  'event-trigger',
  'partition',
  'view-around-wall',
  'relation-outside',
  'schema-outside',
  'schema-grant',
  'database-grant',
  'default-privileges',
  'extension',
  'foreign-data',
  'database-clock',
  'computed-default',
  'security-definer',
  'leakproof',
  'function-place',
  'function-language',
  'function-search-path',
  'function-setting',
  'function-grant',
  'wall-function',
  'role-missing',
  'role-attribute',
  'membership',
  'session-role',
  'role-setting',
  'parameter-grant',
  'entity-drift',
  'isolation-leak',
  'isolation-blind',
  'isolation-uncovered',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** One broken rule at one place. */
export interface CatalogueFault {
  readonly kind: FaultKind;
  /** What it is about, as an administrator would name it. */
  readonly object: string;
  readonly detail: string;
}

/** What one check found, and one line that says how much it looked at. */
export interface Finding {
  readonly faults: readonly CatalogueFault[];
  readonly account: string;
}

/** Asks the database under inspection; rows only. */
export type Rows = <R>(sql: string, values?: readonly unknown[]) => Promise<R[]>;
