import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Id } from '@wudan/kernel-core';
import { frozen } from '../domain/frozen.js';
import type { FormulaDocument, GradeBandDocument, IndicatorDocument, NodeDocument, PointTotals } from '../domain/indicator-document.js';

interface ShippedTemplate {
  readonly key: string;
  readonly name: string;
  readonly version: string;
  readonly category: string;
  readonly packs: readonly string[];
  readonly totals: PointTotals;
  readonly nodes: readonly NodeDocument[];
}

interface ShippedPack {
  readonly key: string;
  readonly name: string;
  readonly version: string;
  readonly appliesTo: readonly string[];
  readonly points: string;
  readonly nodes: readonly NodeDocument[];
}

const file = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8')) as T;

/** The identifier of a shipped version: the same in every installation (UUID version 8 of its part, key and version). */
export function shippedId(part: string, key: string, version: string): Id {
  const hex = createHash('sha256').update(`wudan:${part}:${key}@${version}`, 'utf8').digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

let documents: readonly IndicatorDocument[] | undefined;

/** The documents that come with the product: seven templates, each with its default pack, then thirteen packs. Read once. */
export function shippedDocuments(): readonly IndicatorDocument[] {
  if (documents) return documents;
  const formulas = file<FormulaDocument[]>('formulas');
  const gradeBands = file<GradeBandDocument[]>('grade-bands');
  const packs = file<ShippedPack[]>('packs');
  documents = frozen([
    ...file<ShippedTemplate[]>('templates').map((template): IndicatorDocument => {
      const own = packs.find(({ key }) => key === template.packs[0]);
      return { ...template, part: 'template', appliesTo: [], nodes: [...template.nodes, ...(own?.nodes ?? [])], formulas, gradeBands };
    }),
    ...packs.map(({ points, ...pack }): IndicatorDocument => ({ ...pack, part: 'pack', category: null, packs: [], totals: { common: '0.00', individual: points }, formulas, gradeBands })),
  ]);
  return documents;
}
