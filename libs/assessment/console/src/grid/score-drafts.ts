import { systemClock } from '@wudan/kernel-core';
import { dropDraft, keepDraft, readDraft } from '@wudan/kernel-ui';
import type { RowEdit } from './row-edit.js';

const keyOf = (pilotId: string): string => `scoring-grid:${pilotId}`;

/** Rows that could not be sent, kept in this browser until they can. */
export async function readDrafts(pilotId: string): Promise<ReadonlyMap<string, RowEdit>> {
  const draft = await readDraft(keyOf(pilotId));
  const entries = Object.entries(draft?.values ?? {}).flatMap(([code, text]): [string, RowEdit][] => {
    try {
      return [[code, JSON.parse(text) as RowEdit]];
    } catch {
      return [];
    }
  });
  return new Map(entries);
}

export async function writeDrafts(pilotId: string, edits: ReadonlyMap<string, RowEdit>): Promise<void> {
  if (edits.size === 0) return dropDraft(keyOf(pilotId));
  const values = Object.fromEntries([...edits].map(([code, edit]) => [code, JSON.stringify(edit)]));
  await keepDraft(keyOf(pilotId), { values, keptAt: systemClock.now().getTime() });
}
