/** One thing that must hold. */
export interface Check {
  readonly group: 'M1' | 'M2' | 'M3';
  readonly name: string;
  readonly holds: boolean;
  readonly seen: string;
}

export const check = (group: Check['group'], name: string, holds: boolean, seen: unknown): Check => ({ group, name, holds, seen: typeof seen === 'string' ? seen : JSON.stringify(seen) });
