import type { CompiledLeaf, CompiledSet } from './compiled-set.js';
import type { LeafFact, MissingFact } from './score.js';

/** Period of a figure that stands for the whole assessment period. */
const WHOLE_PERIOD = 'all';
const YEAR = /^\d{4}$/;

/** The day on which a period ends, for comparing; the whole assessment period comes after all. */
export const endOf = (period: string): string => (YEAR.test(period) ? `${period}-12-31` : period);
export const startOf = (period: string): string => (YEAR.test(period) ? `${period}-01-01` : period);

/**
 * Which facts a leaf is computed from. A figure that several leaves ask for by the same formula is recorded under the leaf's own code:
 * as the dimension, or in front of it (`G1.1/…`) for series. What carries no code belongs to the one common leaf among them: the
 * individual leaves of a pack count something of their own by the same formula.
 */
export class FactChoice {
  readonly #codes: ReadonlySet<string>;
  readonly #byName = new Map<string, LeafFact[]>();
  readonly #shared: boolean;
  readonly #spansYears: boolean;

  constructor(
    set: CompiledSet,
    private readonly leaf: CompiledLeaf,
    facts: readonly LeafFact[],
    asOf: string | undefined,
  ) {
    this.#codes = new Set(set.leaves.map(({ code }) => code));
    const alike = set.leaves.filter(({ formula }) => formula !== null && formula.id === leaf.formula?.id);
    const common = alike.filter(({ kind }) => kind === 'common');
    this.#shared = alike.length > 1 && !(common.length === 1 && common[0]?.code === leaf.code);
    this.#spansYears = leaf.evidence.length > 0 && leaf.evidence.every(({ periodCode }) => periodCode === 'last_3_years' || periodCode === 'assessment_period');
    const names = new Set(leaf.formula?.variables.map(({ name }) => name));
    for (const fact of facts) {
      if (!names.has(fact.name) || (asOf !== undefined && fact.period !== WHOLE_PERIOD && startOf(fact.period) > asOf)) continue;
      const known = this.#byName.get(fact.name);
      if (known) known.push(fact);
      else this.#byName.set(fact.name, [fact]);
    }
  }

  /** The dimension under which a missing figure of this leaf is to be recorded. */
  get dimension(): string {
    return this.#shared ? this.leaf.code : '';
  }

  missing(name: string, dimension = this.dimension): MissingFact {
    return { name, label: this.leaf.formula?.variables.find((variable) => variable.name === name)?.label ?? name, dimension };
  }

  /** Facts of this leaf by variable, of the periods that count, their dimension without the leaf's code. */
  chosen(names: readonly string[]): ReadonlyMap<string, readonly LeafFact[]> {
    const own = new Map(names.map((name) => [name, this.#ofLeaf(name)]));
    const dated = names.filter((name) => own.get(name)?.some(({ period }) => period !== WHOLE_PERIOD) && !own.get(name)?.some(({ period }) => period === WHOLE_PERIOD));
    const shared = this.#sharedPeriods(dated.map((name) => own.get(name) ?? []));
    return new Map(
      names.map((name) => {
        const facts = own.get(name) ?? [];
        const whole = facts.filter(({ period }) => period === WHOLE_PERIOD);
        if (whole.length > 0) return [name, whole];
        const periods = shared.length > 0 ? shared : newest([...new Set(facts.map(({ period }) => period))]);
        return [name, facts.filter(({ period }) => periods.includes(period))];
      }),
    );
  }

  #ofLeaf(name: string): LeafFact[] {
    const facts = this.#byName.get(name) ?? [];
    const { code } = this.leaf;
    const own = facts.filter(({ dimension }) => dimension === code || dimension.startsWith(`${code}/`));
    if (own.length > 0) return own.map((fact) => ({ ...fact, dimension: fact.dimension.slice(code.length + 1) }));
    if (this.#shared) return [];
    return facts.filter(({ dimension }) => !this.#codes.has(dimension.split('/')[0] ?? ''));
  }

  /** Periods all variables have: the newest, or every year when the evidence of the leaf spans years. */
  #sharedPeriods(lists: readonly (readonly LeafFact[])[]): string[] {
    const [first, ...others] = lists.map((facts) => new Set(facts.map(({ period }) => period)));
    if (!first) return [];
    const shared = [...first].filter((period) => others.every((periods) => periods.has(period)));
    const everyYear = this.#spansYears && lists.every((facts) => facts.every(({ period }) => YEAR.test(period)));
    if (!everyYear) return newest(shared);
    const years = [...shared].sort();
    return this.leaf.evidence.some(({ periodCode }) => periodCode === 'assessment_period') ? years : years.slice(-3);
  }
}

const newest = (periods: readonly string[]): string[] => {
  const [last] = [...periods].sort((left, right) => (endOf(left) < endOf(right) ? 1 : -1));
  return last === undefined ? [] : [last];
};
