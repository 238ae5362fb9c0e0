export type Group = 'agreement' | 'letter' | 'sealed';
export const GROUPS: readonly Group[] = ['agreement', 'letter', 'sealed'];

/** One thing that must hold. */
export interface Check {
  readonly group: Group;
  readonly name: string;
  readonly holds: boolean;
  readonly seen: string;
}

export const check = (group: Group, name: string, holds: boolean, seen: unknown): Check => ({ group, name, holds, seen: typeof seen === 'string' ? seen : JSON.stringify(seen) });
