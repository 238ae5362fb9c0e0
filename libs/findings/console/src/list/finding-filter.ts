import type { Finding } from '../findings.graphql.js';

/** What narrows the list; each of them is a parameter of the URL. `waits` names the act that a finding waits for. */
export const FILTER_PARAMS = ['unit', 'category', 'track', 'level', 'state', 'source', 'cause', 'waits', 'text', 'sealed'] as const;
export type FindingFilter = Readonly<Partial<Record<(typeof FILTER_PARAMS)[number], string>>>;

type Filtered = Pick<Finding, 'unitId' | 'category' | 'track' | 'level' | 'state' | 'source' | 'cause' | 'can' | 'sealed' | 'no' | 'title' | 'facts' | 'basis' | 'unitName'>;

/** The filter that a URL carries. */
export function filterOfUrl(params: URLSearchParams): FindingFilter {
  return Object.fromEntries(FILTER_PARAMS.flatMap((name) => ((params.get(name) ?? '') === '' ? [] : [[name, params.get(name)]])));
}

/** The URL without any filter; the programme and the order stay. */
export function urlWithoutFilter(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of FILTER_PARAMS) next.delete(name);
  return next;
}

/** Dropped findings are out of the report: they are listed when they are asked for by their state. */
export function matches(row: Filtered, filter: FindingFilter): boolean {
  const is = (wanted: string | undefined, value: string): boolean => wanted === undefined || wanted === value;
  const words = filter.text?.trim().toLowerCase() ?? '';
  return (
    is(filter.unit, row.unitId) &&
    is(filter.category, row.category.id) &&
    is(filter.track, row.track) &&
    is(filter.level, row.level) &&
    (filter.state === undefined ? row.state !== 'dropped' : filter.state === row.state) &&
    is(filter.source, row.source) &&
    is(filter.cause, row.cause) &&
    (filter.waits === undefined || row.can.includes(filter.waits)) &&
    (filter.sealed === undefined || row.sealed) &&
    (words === '' || `${row.no} ${row.title} ${row.unitName} ${row.facts} ${row.basis}`.toLowerCase().includes(words))
  );
}
