/** A rule as documents hold it. Only its rows are edited here; what else it says is kept. */
export type RuleJson = Readonly<Record<string, unknown>> & { readonly type: string };

/** One row of a rule, every value as text. */
export type RuleRow = Readonly<Record<string, string>>;

interface RuleShape {
  /** Name of the list in the rule. */
  readonly list: 'items' | 'bands' | 'levels';
  readonly columns: readonly RuleColumn[];
}

/** A column of the rows: its name, and how its text is read. */
export interface RuleColumn {
  readonly name: string;
  /** `share` is typed as percent and kept as a fraction; `yes` is a tick; `per` is a choice. */
  readonly kind: 'text' | 'share' | 'number' | 'yes' | 'per';
}

/** What the rows of each kind of rule hold. */
export const RULE_SHAPES: Readonly<Record<string, RuleShape>> = {
  deduction: { list: 'items', columns: [{ name: 'text', kind: 'text' }, { name: 'pct', kind: 'share' }, { name: 'per', kind: 'per' }] },
  checklist: { list: 'items', columns: [{ name: 'text', kind: 'text' }, { name: 'pct', kind: 'share' }] },
  level: { list: 'levels', columns: [{ name: 'label', kind: 'text' }, { name: 'scorePct', kind: 'share' }, { name: 'criteria', kind: 'text' }] },
  ratio: {
    list: 'bands',
    columns: [
      { name: 'min', kind: 'number' },
      { name: 'minInclusive', kind: 'yes' },
      { name: 'max', kind: 'number' },
      { name: 'maxInclusive', kind: 'yes' },
      { name: 'scorePct', kind: 'share' },
    ],
  },
};

const SHARE = /^(\d{1,3})(?:\.(\d{1,2}))?$/;
const HUNDRED = 2;

/** `0.85` → `85`; a text that is no fraction stays as it is. */
export function percentOf(fraction: string): string {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(fraction);
  if (match === null) return fraction;
  const digits = (match[2] ?? '').padEnd(HUNDRED, '0');
  const whole = `${match[1] ?? ''}${digits.slice(0, HUNDRED)}`.replace(/^0+(?=\d)/, '');
  const rest = digits.slice(HUNDRED).replace(/0+$/, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}

/** `85` → `0.85`; a text that is no percentage is handed on for the compiler to refuse. */
export function fractionOf(percent: string): string {
  const match = SHARE.exec(percent.trim());
  if (match === null) return percent.trim();
  const digits = (match[1] ?? '').padStart(HUNDRED + 1, '0');
  const text = `${digits.slice(0, -HUNDRED)}.${digits.slice(-HUNDRED)}${match[2] ?? ''}`;
  return text.replace(/\.?0+$/, '');
}

/** The rows of a rule as they are typed. */
export function rowsOfRule(rule: RuleJson): readonly RuleRow[] {
  const shape = RULE_SHAPES[rule.type];
  const list = shape === undefined ? [] : rule[shape.list];
  if (shape === undefined || !Array.isArray(list)) return [];
  return (list as Readonly<Record<string, unknown>>[]).map((row) => Object.fromEntries(shape.columns.map(({ name, kind }) => [name, shown(row[name], kind)])));
}

function shown(value: unknown, kind: RuleColumn['kind']): string {
  if (kind === 'yes') return value === true ? 'yes' : '';
  if (typeof value !== 'string') return '';
  return kind === 'share' ? percentOf(value) : value;
}

/** The rule with other rows. A row that was there keeps what it says besides; a new level gets the next free letter. */
export function withRows(rule: RuleJson, rows: readonly RuleRow[]): RuleJson {
  const shape = RULE_SHAPES[rule.type];
  if (shape === undefined) return rule;
  const before = (Array.isArray(rule[shape.list]) ? rule[shape.list] : []) as readonly Readonly<Record<string, unknown>>[];
  const list = rows.map((row, at) => ({
    ...(before[at] ?? (rule.type === 'level' ? { grade: String.fromCharCode('A'.charCodeAt(0) + at) } : {})),
    ...Object.fromEntries(shape.columns.map(({ name, kind }) => [name, stored(row[name] ?? '', kind)])),
  }));
  return { ...rule, [shape.list]: list };
}

function stored(text: string, kind: RuleColumn['kind']): unknown {
  if (kind === 'yes') return text === 'yes';
  if (kind === 'share') return fractionOf(text);
  if (kind === 'number') return text.trim() === '' ? null : text.trim();
  return kind === 'per' ? text || 'occurrence' : text.trim();
}
