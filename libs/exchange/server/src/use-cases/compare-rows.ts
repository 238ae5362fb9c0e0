import { factsOf, type FactView } from '@wudan/facts-server';
import type { Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import { ExchangeImportsRepository } from '../data/exchange-imports.repository.js';
import { ExternalResultsRepository } from '../data/external-results.repository.js';
import { figureKey, resultKey, type ExternalResult, type FigureDraft, type PlacedRow, type ResultDraft, type RowEffect, type RowRemark } from '../domain/exchange-import.js';
import type { ExchangeTemplate } from '../domain/exchange-template.js';

export interface Comparison {
  /** By line. */
  readonly effects: ReadonlyMap<number, RowEffect | 'conflict'>;
  readonly remarks: ReadonlyMap<number, readonly RowRemark[]>;
  readonly results: readonly (ResultDraft & { readonly linked: boolean })[];
  readonly superseded: readonly Id[];
  readonly figures: readonly FigureDraft[];
}

/**
 * What rows would do to what stands. A delivery never stands over one that was signed later, nor a figure over one of the office's own systems
 * (grade A): the first is a conflict and keeps the table out, the second is said and left out.
 */
export async function compareRows(tx: Tx, template: ExchangeTemplate, rows: readonly PlacedRow[], signedOn: LocalDate): Promise<Comparison> {
  return template.sort === 'results' ? compareResults(tx, template, rows, signedOn) : compareFigures(tx, rows, signedOn);
}

async function compareResults(tx: Tx, { provider }: ExchangeTemplate, rows: readonly PlacedRow[], signedOn: LocalDate): Promise<Comparison> {
  const standing = new Map((await tx.repo(ExternalResultsRepository).standing(rows.map(({ unitId }) => unitId), provider)).map((result) => [resultKey(result), result]));
  const effects = new Map<number, RowEffect | 'conflict'>();
  const remarks = new Map<number, readonly RowRemark[]>();
  const results: (ResultDraft & { readonly linked: boolean })[] = [];
  const superseded: Id[] = [];
  for (const { line, result } of rows) {
    if (!result) continue;
    const before = standing.get(resultKey(result));
    const draft = before?.linked === true && !result.namesLeaves ? { ...result, leafCodes: before.leafCodes, linked: true } : { ...result, linked: false };
    const effect = effectOf(draft, before);
    if (effect === 'changed' && before && before.signedOn > signedOn) {
      effects.set(line, 'conflict');
      remarks.set(line, [olderThan(before.signedOn)]);
      continue;
    }
    effects.set(line, effect);
    if (effect === 'unchanged') continue;
    results.push(draft);
    if (before) superseded.push(before.id);
  }
  return { effects, remarks, results, superseded, figures: [] };
}

function effectOf(draft: ResultDraft, before: ExternalResult | undefined): RowEffect {
  if (!before) return 'added';
  const same = before.text === draft.text && before.onDate === draft.onDate && before.leafCodes.join() === draft.leafCodes.join();
  return same ? 'unchanged' : 'changed';
}

async function compareFigures(tx: Tx, rows: readonly PlacedRow[], signedOn: LocalDate): Promise<Comparison> {
  const names = [...new Set(rows.flatMap(({ figures }) => figures.map(({ name }) => name)))];
  const standing = new Map<string, FactView>();
  for (const unitId of new Set(rows.map((row) => row.unitId))) for (const fact of await factsOf(tx, unitId, names)) standing.set(figureKey(fact), fact);
  const refs = [...standing.values()].flatMap(({ sourceKind, sourceRef }) => (sourceKind === 'provider' && sourceRef !== null ? [sourceRef] : []));
  const deliveries = await tx.repo(ExchangeImportsRepository).byIds(refs);
  const effects = new Map<number, RowEffect | 'conflict'>();
  const remarks = new Map<number, readonly RowRemark[]>();
  const figures: FigureDraft[] = [];
  for (const { line, figures: drafts } of rows) {
    const said: RowRemark[] = [];
    let effect: RowEffect | 'conflict' = 'unchanged';
    for (const draft of drafts) {
      const before = standing.get(figureKey(draft));
      const later = before?.sourceKind === 'provider' ? deliveries.get(before.sourceRef ?? '')?.signedOn : undefined;
      if (!before) {
        effect = effect === 'unchanged' ? 'added' : effect;
        figures.push(draft);
      } else if (before.value === draft.value && (before.grade === 'A' || before.grade === 'B')) continue;
      else if (later !== undefined && later > signedOn) {
        effect = 'conflict';
        said.push(olderThan(later));
      } else if (before.grade === 'A') said.push({ severity: 'warning', column: null, text: `提供单位报${draft.value}，编办系统数据为${before.value}（${before.sourceText}），保留编办数据，请核对差异。` });
      else {
        if (effect !== 'conflict') effect = 'changed';
        figures.push(draft);
      }
    }
    effects.set(line, effect);
    if (said.length > 0) remarks.set(line, said);
  }
  return { effects, remarks, results: [], superseded: [], figures };
}

const olderThan = (later: LocalDate): RowRemark => ({ severity: 'error', column: null, text: `已有${later}签认的更新数据，本文件签认在前，不能覆盖，请删除本行或核对签认日期。` });
