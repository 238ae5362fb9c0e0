import type { Id } from '@wudan/kernel-core';

export const SAMPLE_STATES = ['drawn', 'closed', 'withdrawn'] as const;
export type SampleState = (typeof SAMPLE_STATES)[number];

export type SampleResult = 'right' | 'wrong';

/** One that was drawn, with what was found. */
export interface SampleItem {
  readonly position: number;
  readonly key: string;
  readonly content: string;
  readonly result: SampleResult | null;
  readonly checkedValue: string;
  readonly note: string;
  readonly checkedBy: string | null;
  readonly checkedAt: Date | null;
}

/** A sample as it stands on record, without its items. */
export interface SampleRow {
  readonly id: Id;
  readonly pilotId: Id;
  readonly unitId: Id;
  readonly subject: string;
  readonly leafCode: string | null;
  readonly population: number;
  readonly size: number;
  readonly sizeReason: string;
  readonly seed: string;
  readonly algorithm: string;
  readonly frameHash: string;
  readonly sampleHash: string;
  readonly state: SampleState;
  readonly drawnAt: Date;
  readonly drawnBy: string;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly withdrawReason: string | null;
  readonly version: number;
}

export interface SampleView extends SampleRow {
  readonly items: readonly SampleItem[];
}
