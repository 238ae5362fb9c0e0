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
  /** Units whose assessment the office has begun to judge; `{year}` in a number stands for the year of the day the demo is loaded. */
  readonly judging: readonly DemoJudging[];
  readonly accounts: readonly { office: string; role: Role; unit?: string; account: string; personName: string; story: string }[];
}

/** A mark that differs from the unit's own. `by` in points. */
export interface DemoMark {
  readonly leaf: string;
  readonly by: string;
  readonly reason: string;
}

export interface DemoFinding {
  readonly categoryId: string;
  readonly level: string;
  readonly track: string;
  readonly cause: string;
  readonly source: string;
  readonly sourceNote: string;
  readonly leaves: readonly string[];
  readonly title: string;
  readonly facts: string;
  readonly basis: string;
  /** What the unit wants it to say, and what the office says then. */
  readonly amended?: string;
  readonly adapted?: string;
  readonly plan?: { readonly goal: string; readonly measures: string; readonly workingDays?: number };
  readonly progress?: { readonly status: string; readonly text: string };
}

/** How far the office has come with a unit. */
export interface DemoJudging {
  readonly code: string;
  readonly contact: string;
  readonly head: string;
  /** What the unit says to each item. */
  readonly statement: string;
  /** Share of the items that have a mark at the desk. */
  readonly marked: number;
  readonly lower: readonly DemoMark[];
  readonly onSite?: DemoMark;
  readonly decision?: { readonly docNumber: string; readonly note: string };
  readonly findings: readonly DemoFinding[];
  readonly letter?: { readonly docNumber: string; readonly contactPhone: string; readonly reason: string };
  readonly sample?: { readonly subject: string; readonly leaf: string; readonly seed: string; readonly size: number; readonly reason: string; readonly items: number; readonly keyPrefix: string; readonly content: string };
  readonly duties?: readonly { readonly code: string; readonly text: string; readonly core: boolean; readonly sectionName: string | null; readonly posts: readonly string[] }[];
  /** Items of power; how often each was exercised in the last years before the one the demo is loaded in, oldest first. */
  readonly powers?: readonly { readonly code: string; readonly name: string; readonly kind: string; readonly dutyCode: string | null; readonly section: string; readonly yearly: readonly number[] }[];
  readonly visit?: {
    readonly kind: string;
    readonly confidentiality: string;
    readonly place: string;
    readonly topic: string;
    readonly participants: readonly { readonly side: string; readonly name: string; readonly post: string }[];
    readonly minutes: string;
    readonly leaves: readonly { readonly code: string; readonly note: string }[];
  };
  /** Units that are asked what they think of this one. */
  readonly peers: readonly string[];
  readonly peerQuestion?: string;
}

let season: DemoSeason | undefined;

/** The shipped demo season. */
export function demoSeason(): DemoSeason {
  season ??= JSON.parse(readFileSync(new URL('../../data/demo-season.json', import.meta.url), 'utf8')) as DemoSeason;
  return season;
}
