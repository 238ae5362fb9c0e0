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
  /** Which set each unit gets, and how far it has come. */
  readonly pilots: readonly { code: string; pack: string; stage: 'draft' | 'in_review' | 'issued' | 'received' | 'scored'; contact?: string; head?: string }[];
  /** Approved and actual posts; leaders as approved and actual. */
  readonly snapshots: readonly { code: string; approved: Readonly<Record<string, number>>; actual: Readonly<Record<string, number>>; leaders: Readonly<Record<string, readonly [number, number]>>; structure: Readonly<Record<string, number>> }[];
  readonly evidence: readonly { account: string; unit: string; leaf: string; material: string; title: string; docNumber: string; lines: readonly string[] }[];
  /** What the unit whose pilot is `scored` has entered so far. */
  readonly scores: readonly { leaf: string; score?: string; claim?: Readonly<Record<string, unknown>>; statement: string }[];
  readonly accounts: readonly { office: string; role: Role; unit?: string; account: string; personName: string; story: string }[];
}

let season: DemoSeason | undefined;

/** The shipped demo season. */
export function demoSeason(): DemoSeason {
  season ??= JSON.parse(readFileSync(new URL('../../data/demo-season.json', import.meta.url), 'utf8')) as DemoSeason;
  return season;
}
