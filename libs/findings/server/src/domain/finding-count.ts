import type { Id, LocalDate } from '@wudan/kernel-core';
import type { Level, Track } from './finding.js';

/** One kind of finding and how many there are: what counts are made of, and what travels up. */
export interface FindingTally {
  readonly category: string;
  readonly name: string;
  readonly level: Level;
  readonly track: Track;
  readonly count: number;
}

/** What an office publishes upward of one programme: notified findings, never a sealed one. */
export interface PublishedCounts {
  readonly programmeId: Id;
  readonly programmeName: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly tallies: readonly FindingTally[];
  /** ISO instant; an earlier one never replaces a later one. */
  readonly countedAt: string;
}

export interface FindingCountView {
  readonly category: string;
  readonly name: string;
  readonly city: number;
  readonly county: number;
  readonly immediate: number;
  readonly timeLimited: number;
  readonly longTerm: number;
  readonly total: number;
}

export interface FindingCountsView {
  readonly rows: readonly FindingCountView[];
  readonly total: number;
  readonly city: number;
  readonly county: number;
  readonly immediate: number;
  readonly timeLimited: number;
  readonly longTerm: number;
  /** Names of the lower offices whose counts are in. */
  readonly fromOffices: readonly string[];
}
