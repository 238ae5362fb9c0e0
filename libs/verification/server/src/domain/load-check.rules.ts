import { isDecimal } from '@wudan/kernel-core';
import { factInput, type InputFact } from './check-input.rules.js';
import type { Check, CheckInput } from './check.js';
import { normsOfPeers, type StreamNorm } from './load.rules.js';
import { saturationCheck, type Capacity, type SaturationFacts, type ShownSaturation } from './saturation-check.rules.js';
import { STREAMS, type Settings } from './verification-setting.js';

/** A year's load of a unit with everything that can bear it out. */
export interface LoadQuestion {
  readonly year: string;
  /** Working days of the year by the calendar. */
  readonly workingDays: number;
  readonly facts: readonly InputFact[];
  /** Facts of like units, without this one. */
  readonly peers: readonly (readonly InputFact[])[];
  readonly peersAtLeast: number;
  readonly claim: SaturationFacts['claim'];
}

/** What people call the streams and the heads; other names stay as they are. */
const streamLabel = (name: string): string => STREAMS.find(({ code }) => code === name)?.label ?? (name === 'headcount' ? '在岗人数' : name);

/** The load of a unit from its facts and those of like units, under the limits of the office. */
export function loadCheck({ year, workingDays, facts, peers, peersAtLeast, claim }: LoadQuestion, settings: Settings): { check: Check; shown: ShownSaturation } {
  const limits = { noise: settings.limit('saturation_noise'), tolerance: settings.limit('saturation_tolerance'), streamsAtLeast: settings.limit('saturation_streams'), overload: settings.limit('saturation_overload') };
  return saturationCheck({ year, facts, norms: normsOf(peers, year, peersAtLeast, settings), capacity: capacityOf(facts, year, workingDays, settings), claim }, limits, streamLabel);
}

/** Hours that go with one of a count: as like units have them, else as the office laid down. */
function normsOf(peers: LoadQuestion['peers'], year: string, peersAtLeast: number, settings: Settings): ReadonlyMap<string, StreamNorm> {
  const norms = new Map(normsOfPeers(peers, year, peersAtLeast));
  for (const { code } of STREAMS) {
    const norm = settings.find('stream_norm', code);
    if (!norms.has(code) && norm) norms.set(code, { hours: Number(norm.value), basis: norm.source });
  }
  return norms;
}

/** Heads from the office's own ledger times the real working time of the year; the unit's own word on either does not count. */
function capacityOf(facts: readonly InputFact[], year: string, workingDays: number, settings: Settings): Capacity | null {
  const [heads] = facts.filter(({ name, dimension, grade, value }) => name === 'headcount' && dimension === '' && grade !== 'D' && isDecimal(value)).sort((left, right) => (left.period < right.period ? 1 : -1));
  if (!heads) return null;
  const hours = Number(heads.value) * (workingDays - settings.limit('days_away')) * settings.limit('hours_per_day');
  const calendar: CheckInput = { kind: 'calendar', ref: year, label: `${year}年工作日`, value: String(workingDays), grade: 'A', source: '国务院办公厅放假通知' };
  const away = settings.find('threshold', 'days_away');
  const setting: CheckInput = { kind: 'setting', ref: 'threshold:days_away', label: away?.label ?? '', value: away?.value ?? null, grade: null, source: away?.source ?? null };
  return hours > 0 ? { hours, inputs: [factInput(heads, streamLabel('headcount')), calendar, setting] } : null;
}
