/** One thing that must hold. */
export interface Check {
  readonly group: 'M14' | 'eyes' | 'clocks' | 'file';
  readonly name: string;
  readonly holds: boolean;
  readonly seen: string;
}

export const check = (group: Check['group'], name: string, holds: boolean, seen: unknown): Check => ({ group, name, holds, seen: typeof seen === 'string' ? seen : JSON.stringify(seen) });
