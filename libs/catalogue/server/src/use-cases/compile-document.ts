import { createHash } from 'node:crypto';
import { canonicalText } from '../domain/canonical.rules.js';
import { documentFaults, setOf } from '../domain/compile.rules.js';
import type { CompileResult, CompiledSet } from '../domain/compiled-set.js';
import type { IndicatorDocument } from '../domain/indicator-document.js';
import { readFormula } from './read-formula.js';

/** SHA-256 of the canonical text of a document, hexadecimal. */
export const documentHash = (document: IndicatorDocument): string => createHash('sha256').update(canonicalText(document), 'utf8').digest('hex');

/**
 * Proves a document: totals, sums, tree, bands, formulas, one deduction a fact. Gives the frozen set, or the faults that keep it from being one.
 * Callable by upper contexts.
 */
export function compileDocument(document: IndicatorDocument): CompileResult {
  const faults = documentFaults(document, readFormula);
  return faults.length > 0 ? { faults } : { set: setOf(document, documentHash(document)), faults };
}

const known = new Map<string, CompiledSet>();
const MOST_KNOWN = 300;

/**
 * The set of a stored version, compiled once a process. Callable by upper contexts.
 * @param hash stored with the version when it was proved
 * @throws Error when the stored document no longer gives that hash or no longer compiles: somebody altered it
 */
export function compiledSet(hash: string, document: IndicatorDocument): CompiledSet {
  const found = known.get(hash);
  if (found) return found;
  const { set, faults } = compileDocument(document);
  if (!set) throw new Error(`The stored indicator set ${hash} does not compile: ${faults[0]?.message ?? ''}`);
  if (set.hash !== hash) throw new Error(`The stored indicator set ${hash} has been altered: it gives ${set.hash}.`);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(hash, set);
  return set;
}
