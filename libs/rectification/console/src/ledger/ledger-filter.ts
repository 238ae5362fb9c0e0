import type { RectItem } from '../rectification.graphql.js';

/** What narrows the ledger; each of them is a parameter of the URL, named as the server names it in a stored view. */
export const LEDGER_PARAMS = ['unitId', 'track', 'category', 'level', 'light', 'state', 'text'] as const;
export type LedgerParam = (typeof LEDGER_PARAMS)[number];
export type LedgerFilter = Readonly<Partial<Record<LedgerParam, string>>>;

type Filtered = Pick<RectItem, 'unitId' | 'track' | 'category' | 'level' | 'light' | 'state' | 'no' | 'title' | 'unitName' | 'responsiblePerson'>;

/** The filter that a URL carries. */
export function filterOfUrl(params: URLSearchParams): LedgerFilter {
  return Object.fromEntries(LEDGER_PARAMS.flatMap((name) => ((params.get(name) ?? '') === '' ? [] : [[name, params.get(name)]])));
}

/** The URL with another filter in it; everything else of it stays. */
export function urlOfFilter(params: URLSearchParams, filter: LedgerFilter): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of LEDGER_PARAMS) {
    const value = filter[name] ?? '';
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** A stored view as a filter; what cannot be read narrows nothing. */
export function filterOfView(text: string): LedgerFilter {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([name, each]) => LEDGER_PARAMS.some((param) => param === name) && typeof each === 'string' && each !== ''));
  } catch {
    return {};
  }
}

export const sameFilter = (one: LedgerFilter, other: LedgerFilter): boolean => LEDGER_PARAMS.every((name) => (one[name] ?? '') === (other[name] ?? ''));

/** `open` as a state means everything that is not closed. */
const OPEN = ['to_plan', 'planned', 'under_way', 'close_requested', 'relapsed'];

export function matches(row: Filtered, { unitId, track, category, level, light, state, text }: LedgerFilter): boolean {
  const is = (wanted: string | undefined, value: string): boolean => wanted === undefined || wanted === value;
  const stateFits = state === 'open' ? OPEN.includes(row.state) : is(state, row.state);
  const words = text?.toLowerCase() ?? '';
  return (
    is(unitId, row.unitId) &&
    is(track, row.track) &&
    is(category, row.category) &&
    is(level, row.level) &&
    is(light, row.light) &&
    stateFits &&
    (words === '' || `${row.no} ${row.title} ${row.unitName} ${row.responsiblePerson}`.toLowerCase().includes(words))
  );
}
