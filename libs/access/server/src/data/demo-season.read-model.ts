import { readFileSync } from 'node:fs';
import type { Role } from '@wudan/kernel-core';
import type { UnitKind } from '@wudan/tenancy-server';

/** The demo tree, its units and its accounts: invented people in the offices that the method comes from. */
export interface DemoSeason {
  readonly password: string;
  readonly offices: readonly { key: string; name: string; shortName: string; level: string; regionCode: string; parent: string | null }[];
  readonly units: readonly { office: string; code: string; name: string; shortName: string; kind: UnitKind; field: string; attachedTo?: string; sections: readonly string[] }[];
  /** The round of assessment under way; its period begins with the day the demo is loaded. */
  readonly programme: {
    readonly office: string;
    readonly name: string;
    readonly scope: string;
    readonly weeks: number;
    readonly sections: readonly { key: string; name: string; duty: string }[];
    readonly units: readonly { code: string; reason: string; section: string }[];
    readonly counties: readonly { office: string; reason: string }[];
    readonly taskForce: readonly { personName: string; post: string; duty: string }[];
    readonly keyDate: string;
    readonly question: string;
    readonly reports: readonly ({ account: string } & Readonly<Record<string, string | number>>)[];
  };
  readonly accounts: readonly { office: string; role: Role; unit?: string; account: string; personName: string; story: string }[];
}

let season: DemoSeason | undefined;

/** The shipped demo season. */
export function demoSeason(): DemoSeason {
  season ??= JSON.parse(readFileSync(new URL('../../data/demo-season.json', import.meta.url), 'utf8')) as DemoSeason;
  return season;
}
