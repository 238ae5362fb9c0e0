import { drop, dropWhere, keep, readKept } from './browser-store.js';

export type DraftKind = 'details' | 'correct';
type Typed = Readonly<Record<string, string>>;

const nameOf = (promptId: string, kind: DraftKind): string => `draft.${promptId}.${kind}`;

export const readDraft = (promptId: string, kind: DraftKind): Typed | null => readKept<Typed>(nameOf(promptId, kind));
export const keepDraft = (promptId: string, kind: DraftKind, typed: Typed): void => keep(nameOf(promptId, kind), typed);
export const dropDraft = (promptId: string, kind: DraftKind): void => drop(nameOf(promptId, kind));

/** Drops drafts of prompts that the thread shows no more. */
export function dropDraftsExcept(promptIds: readonly string[]): void {
  dropWhere((name) => name.startsWith('draft.') && !promptIds.includes(name.split('.')[1] ?? ''));
}
