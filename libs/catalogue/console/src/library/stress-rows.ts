/** The share of its points a unit has on a leaf, as text. */
export interface StressScore {
  readonly code: string;
  readonly rate: string;
}

export interface StressUnit {
  readonly unitName: string;
  readonly scores: StressScore[];
}

/** What a pasted table lacks; `line` counts from 1. */
export type PasteFault = { readonly kind: 'empty' } | { readonly kind: 'unknown'; readonly code: string } | { readonly kind: 'number'; readonly line: number; readonly text: string };

const RATE = /^(?:0(?:\.\d{1,4})?|1(?:\.0{1,4})?)$/;
const PERCENT = /^(\d{1,3})(?:\.(\d{1,2}))?%$/;

/** `85%` and `0.85` are the same. Blank counts as nothing earned. */
function rateOf(text: string): string | null {
  if (text === '') return '0';
  const match = PERCENT.exec(text);
  const rate = match === null ? text : String(Number(`${match[1]}.${match[2] ?? '0'}`) / 100);
  return RATE.test(rate) ? rate : null;
}

/**
 * Reads a table copied from a sheet: the codes of leaves in the first line after the unit, then a unit a line.
 * @param codes leaves of the template
 */
export function readStressTable(text: string, codes: ReadonlySet<string>): { readonly rows: readonly StressUnit[]; readonly fault: PasteFault | null } {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => line.split('\t').map((cell) => cell.trim()));
  const [head, ...body] = lines;
  if (head === undefined || head.length < 2 || body.length === 0) return { rows: [], fault: { kind: 'empty' } };
  const leaves = head.slice(1);
  const strange = leaves.find((code) => !codes.has(code));
  if (strange !== undefined) return { rows: [], fault: { kind: 'unknown', code: strange } };
  const rows: StressUnit[] = [];
  for (const [at, cells] of body.entries()) {
    const scores: StressScore[] = [];
    for (const [column, code] of leaves.entries()) {
      const cell = cells[column + 1] ?? '';
      const rate = rateOf(cell);
      if (rate === null) return { rows: [], fault: { kind: 'number', line: at + 2, text: cell } };
      scores.push({ code, rate });
    }
    rows.push({ unitName: cells[0] ?? '', scores });
  }
  return { rows, fault: null };
}
