import { systemClock } from '@wudan/kernel-core';
import { dropDraft, keepDraft, readDraft } from '@wudan/kernel-ui';

/** Rows of a grid that could not be sent, kept in this browser until they can. */
export async function readDrafts<Edit>(key: string): Promise<ReadonlyMap<string, Edit>> {
  const draft = await readDraft(key);
  const entries = Object.entries(draft?.values ?? {}).flatMap(([code, text]): [string, Edit][] => {
    try {
      return [[code, JSON.parse(text) as Edit]];
    } catch {
      return [];
    }
  });
  return new Map(entries);
}

export async function writeDrafts<Edit>(key: string, edits: ReadonlyMap<string, Edit>): Promise<void> {
  if (edits.size === 0) return dropDraft(key);
  const values = Object.fromEntries([...edits].map(([code, edit]) => [code, JSON.stringify(edit)]));
  await keepDraft(key, { values, keptAt: systemClock.now().getTime() });
}
