import { lettersIn } from './lint-thin.rules.js';
import { LINT_LABELS, verdict, type LintVerdict } from './lint.js';
import type { FileKind } from './upload.js';

const SHINGLE = 5;
const SKETCH_LENGTH = 128;
/** Estimated likeness from which the texts themselves are compared. */
const WORTH_COMPARING = 0.55;
/** Likeness (Jaccard of shingles) from which one is a copy of the other. Own rules: rosters and figures are alike by nature. */
const COPY = { prose: 0.8, table: 0.98 } as const;
/** Below this a form's own words make everything alike. */
const LEAST_LETTERS = 60;

/** Letters and digits only. In prose every number counts as one digit, so that a copy with other years is the same; a table keeps its figures but not its years. */
export function normalisedText(text: string, kind: FileKind): string {
  const plain = text.normalize('NFKC').replace(/[〇○零一二三四五六七八九]{4}(?=\s*年)/gu, '0').replace(/(?:19|20)\d{2}/gu, '0');
  return (isTable(kind) ? plain : plain.replace(/\d+(?:\.\d+)?/gu, '0')).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Tables are compared with tables, prose with prose, whatever the format. */
export const isTable = (kind: FileKind): boolean => kind === 'sheet' || kind === 'text';

function shinglesOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + SHINGLE <= text.length; at += 1) found.add(text.slice(at, at + SHINGLE));
  return found;
}

/** FNV-1a with an avalanche at the end; 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A sketch (MinHash) by which the likeness of two texts is estimated; empty for what is too short to tell. Signed 32-bit numbers. */
export function sketchOf(text: string, kind: FileKind): readonly number[] {
  if (lettersIn(text) < LEAST_LETTERS) return [];
  const least = new Uint32Array(SKETCH_LENGTH).fill(0xffffffff);
  for (const shingle of shinglesOf(normalisedText(text, kind))) {
    const hash = hashOf(shingle);
    for (let at = 0; at < SKETCH_LENGTH; at += 1) {
      let mixed = Math.imul(hash ^ Math.imul(at + 1, 0x9e3779b1), 0x85ebca6b);
      mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
      mixed = (mixed ^ (mixed >>> 16)) >>> 0;
      if (mixed < (least[at] ?? 0)) least[at] = mixed;
    }
  }
  return [...new Int32Array(least.buffer)];
}

/** True when the two may be copies; the texts decide. */
export function mayBeAlike(left: readonly number[], right: readonly number[]): boolean {
  if (left.length === 0 || left.length !== right.length) return false;
  return left.filter((value, at) => value === right[at]).length >= WORTH_COMPARING * left.length;
}

/** Likeness of two texts, 0 to 1. */
export function likeness(left: string, right: string, kind: FileKind): number {
  const [mine, theirs] = [shinglesOf(normalisedText(left, kind)), shinglesOf(normalisedText(right, kind))];
  let both = 0;
  for (const shingle of mine) if (theirs.has(shingle)) both += 1;
  const all = mine.size + theirs.size - both;
  return all === 0 ? 0 : both / all;
}

export const isCopy = (degree: number, kind: FileKind): boolean => degree >= (isTable(kind) ? COPY.table : COPY.prose);

/** Another file that is the same or nearly so. */
export interface Twin {
  readonly isSameFile: boolean;
  readonly likeness: number;
  readonly ofOwnUnit: boolean;
  readonly unitName: string;
  /** Years in which it stands. */
  readonly years: readonly number[];
}

/** What twins mean for a piece that stands in `years`: a copy of another unit, or of another year of the own one. */
export function copyVerdicts(years: readonly number[], twins: readonly Twin[]): LintVerdict[] {
  const verdicts: LintVerdict[] = [];
  const degree = (twin: Twin): string => (twin.isSameFile ? '内容完全相同' : `文字重合约${Math.round(twin.likeness * 100)}%`);
  const foreign = twins.find(({ ofOwnUnit }) => !ofOwnUnit);
  if (foreign) verdicts.push(verdict('copied_unit', 'weak', `与“${foreign.unitName}”的材料${degree(foreign)}，请上传本单位形成的材料。`));
  const others = twins.filter((twin) => twin.ofOwnUnit && twin.years.some((year) => !years.includes(year)));
  const first = others[0];
  const otherYears = [...new Set(others.flatMap((twin) => twin.years.filter((year) => !years.includes(year))))].sort((left, right) => left - right);
  if (years.length > 1) verdicts.push(verdict('copied_year', 'warn', `同一文件用于${[...years].sort((left, right) => left - right).join('、')}年，请确认材料确实涵盖各年度。`));
  if (first) verdicts.push(verdict('copied_year', 'weak', `与本单位${otherYears.join('、')}年的材料${degree(first)}，请上传对应年度的材料。`));
  return verdicts;
}

/** What a unit's own people are told of its pieces: whose material theirs is like is for the office to know. */
export const verdictsForUnit = <V extends { readonly rule: string; readonly text: string }>(verdicts: readonly V[]): V[] =>
  verdicts.map((each) => (each.rule === 'copied_unit' ? { ...each, text: `${LINT_LABELS.copied_unit}：与其他单位的材料雷同，请上传本单位形成的材料。` } : each));
