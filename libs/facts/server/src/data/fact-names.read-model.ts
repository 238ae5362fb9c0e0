import { readFileSync } from 'node:fs';
import type { FactNameView } from '../domain/fact-name.js';

let names: readonly FactNameView[] | undefined;

/** The figures that the shipped formulas and gates ask for, by name. Read once. */
export function shippedFactNames(): readonly FactNameView[] {
  names ??= JSON.parse(readFileSync(new URL('../../data/fact-names.json', import.meta.url), 'utf8')) as FactNameView[];
  return names;
}
