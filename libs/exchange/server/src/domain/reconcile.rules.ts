import type { Id, LocalDate } from '@wudan/kernel-core';
import { countsInWhole, WHOLE_LABEL } from './kind-counts.rules.js';

/** A figure as it is compared. */
export interface CountFact {
  readonly id: Id;
  readonly name: string;
  readonly dimension: string;
  readonly period: string;
  readonly value: string;
  readonly grade: string;
  readonly sourceText: string;
}

/** The word of a kind of establishment, by its code. */
export type KindLabels = ReadonlyMap<string, string>;

/** The four counts of persons that ought to agree, by the fact each is. */
export const COUNTS = {
  approved: { fact: 'approved_establishment', label: '核定编制' },
  staff: { fact: 'actual_on_establishment', label: '实名制在编' },
  registered: { fact: 'registered_staff', label: '人社审批（聘用）' },
  paid: { fact: 'paid_staff', label: '财政发放' },
} as const;
export type CountName = keyof typeof COUNTS;
const NAMES = Object.keys(COUNTS) as CountName[];

export interface ReconciliationInputView {
  readonly column: CountName;
  readonly factId: Id;
  readonly kind: string;
  readonly value: string;
  readonly onDate: string;
  readonly source: string;
  readonly grade: string;
}

export type ReconciliationState = 'equal' | 'vacant' | 'differs' | 'unknown';

export interface ReconciliationRowView {
  /** A kind of establishment; empty for the whole. */
  readonly kind: string;
  readonly kindName: string;
  readonly approved: number | null;
  readonly staff: number | null;
  readonly registered: number | null;
  readonly paid: number | null;
  readonly state: ReconciliationState;
  readonly sentence: string;
}

export interface ReconciliationResult {
  readonly onDate: LocalDate | null;
  readonly state: ReconciliationState;
  readonly rows: readonly ReconciliationRowView[];
  readonly notes: readonly string[];
  readonly inputs: readonly ReconciliationInputView[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const RANK: readonly ReconciliationState[] = ['differs', 'unknown', 'vacant', 'equal'];

/** Posts = staff = paid of one unit, in the whole and by kind, each count as of its latest day. Differences are named, none is judged. */
export function reconcile(facts: readonly CountFact[], labels: KindLabels): ReconciliationResult {
  const latest = NAMES.map((name) => latestOf(name, facts));
  const inputs = latest.flatMap(({ name, facts: own }) => own.map((fact): ReconciliationInputView => ({ column: name, factId: fact.id, kind: fact.dimension, value: fact.value, onDate: fact.period, source: fact.sourceText, grade: fact.grade })));
  const kinds = [...new Set(inputs.map(({ kind }) => kind).filter(countsInWhole))];
  const whole = rowOf('', WHOLE_LABEL, latest);
  const rows = [whole, ...kinds.map((kind) => rowOf(kind, labels.get(kind) ?? kind, latest)).filter((row) => row.state !== 'equal' || row.approved !== 0)];
  const days = latest.flatMap(({ name, on }) => (on === null ? [] : [{ name, on }]));
  const distinct = new Set(days.map(({ on }) => on));
  const notes = distinct.size > 1 ? [`各项数据日期不一（${days.map(({ name, on }) => `${COUNTS[name].label}${on}`).join('，')}），差异须先核对日期。`] : [];
  const missing = latest.filter(({ on }) => on === null).map(({ name }) => COUNTS[name].label);
  if (missing.length > 0) notes.push(`尚无${missing.join('、')}数据。`);
  const state = RANK.find((each) => rows.some((row) => row.state === each)) ?? 'unknown';
  const onDate = days.map(({ on }) => on).sort().at(-1) ?? null;
  return { onDate, state, rows, notes, inputs };
}

interface Latest {
  readonly name: CountName;
  readonly on: LocalDate | null;
  readonly facts: readonly CountFact[];
}

function latestOf(name: CountName, facts: readonly CountFact[]): Latest {
  const own = facts.filter((fact) => fact.name === COUNTS[name].fact && DAY.test(fact.period));
  const on = own.map(({ period }) => period).sort().at(-1) ?? null;
  return { name, on, facts: own.filter(({ period }) => period === on) };
}

function rowOf(kind: string, kindName: string, latest: readonly Latest[]): ReconciliationRowView {
  const value = (name: CountName): number | null => {
    const source = latest.find((each) => each.name === name);
    const fact = source?.facts.find(({ dimension }) => dimension === kind);
    return fact === undefined ? null : Number(fact.value);
  };
  const counts = { approved: value('approved'), staff: value('staff'), registered: value('registered'), paid: value('paid') };
  return { kind, kindName, ...counts, ...judged(counts, kindName) };
}

function judged({ approved, staff, registered, paid }: Readonly<Record<CountName, number | null>>, name: string): { state: ReconciliationState; sentence: string } {
  const said: string[] = [];
  let state: ReconciliationState = 'equal';
  if (staff === null || (registered === null && paid === null)) state = 'unknown';
  const against = (label: string, count: number | null): void => {
    if (staff === null || count === null || staff === count) return;
    state = 'differs';
    said.push(`${label}${count}人，比在编${staff}人${count > staff ? '多' : '少'}${Math.abs(count - staff)}人`);
  };
  against('财政发放', paid);
  against('人社审批（聘用）', registered);
  if (approved !== null && staff !== null && staff > approved) {
    state = 'differs';
    said.push(`在编${staff}人，超过核定编制${approved}名${staff - approved}人`);
  } else if (approved !== null && staff !== null && staff < approved) {
    if (state === 'equal') state = 'vacant';
    said.push(`空编${approved - staff}名`);
  }
  const rest = state === 'unknown' ? '缺少可比数据，暂不能核对' : '编制、在编、发放人数一致';
  return { state, sentence: `${name}：${said.length > 0 ? said.join('；') : rest}。` };
}
