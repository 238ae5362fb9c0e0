import type { Holder } from './cell.js';

/** A leaf as far as it asks for material. */
export interface AskingLeaf {
  readonly code: string;
  readonly name: string;
  readonly evidence: readonly { readonly name: string; readonly periodCode: string; readonly holder: string; readonly required: boolean; readonly prefillFrom: string | null; readonly sensitive: boolean }[];
}

export interface PlannedRequest {
  readonly leafCode: string;
  readonly leafName: string;
  /** Order in the set. */
  readonly position: number;
  readonly material: string;
  readonly periodCode: string;
  readonly holder: Holder;
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly prefillFrom: string | null;
  /** Columns of the grid, each a year or 基准日. */
  readonly years: readonly string[];
}

const HOLDERS: readonly Holder[] = ['unit', 'office', 'third', 'assessor'];
const holderOf = (text: string): Holder => HOLDERS.find((holder) => holder === text) ?? 'unit';

/** One request a leaf and material, whatever the set repeats; its columns are those of every period it is asked for. */
export function planRequests(leaves: readonly AskingLeaf[], yearsOf: (periodCode: string) => readonly string[]): PlannedRequest[] {
  const planned = new Map<string, PlannedRequest>();
  for (const leaf of leaves) {
    for (const { name, periodCode, holder, required, prefillFrom, sensitive } of leaf.evidence) {
      const key = JSON.stringify([leaf.code, name]);
      const before = planned.get(key);
      planned.set(key, {
        leafCode: leaf.code,
        leafName: leaf.name,
        position: before?.position ?? planned.size,
        material: name,
        periodCode: before?.periodCode ?? periodCode,
        holder: before?.holder ?? holderOf(holder),
        required: required || (before?.required ?? false),
        sensitive: sensitive || (before?.sensitive ?? false),
        prefillFrom: before?.prefillFrom ?? prefillFrom,
        years: [...new Set([...(before?.years ?? []), ...yearsOf(periodCode)])],
      });
    }
  }
  return [...planned.values()];
}
