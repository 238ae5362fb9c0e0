import type { Tx } from '@wudan/kernel-server';
import { clip, instantOf, type Id, type LocalDate } from '@wudan/kernel-core';
import type { PilotFacts } from '@wudan/pilots-server';
import { ask, endPrompts, findContacts, promptsOf, type PromptDraft } from '@wudan/prompts-server';
import { CellsRepository } from '../data/cells.repository.js';
import type { CellRow } from '../domain/cell.js';
import { askBody, CELL_SUBJECT, MISSING, NEXT, progressOf, progressText, type Progress } from '../domain/evidence-card.rules.js';

/** Cards that go out at once for cells named one by one; the others follow as these are answered (own rule: nobody is drowned). */
const MOST_AT_ONCE = 5;
const DUE_AT = '17:30';

export interface CellFocus {
  readonly cellIds: readonly Id[];
  readonly dueOn: LocalDate | null;
  /** Put before the card's text, ended by a full stop. */
  readonly lead: string;
}

/** The cards of a cell in the words of the product. */
export function cellDraft(tx: Tx, cell: CellRow, seatId: Id, to: { readonly unitName: string; readonly progress: Progress; readonly dueOn: LocalDate | null; readonly lead: string }): PromptDraft {
  const due = to.dueOn === null ? null : instantOf(to.dueOn, DUE_AT);
  return {
    seatId,
    unitId: cell.unitId,
    kind: 'file',
    title: '佐证材料征集',
    body: clip(askBody({ ...cell, material: clip(cell.material, 40) }, clip(to.lead, 40)), 120),
    facts: [
      { label: '单位', value: to.unitName },
      { label: '指标', value: clip(`${cell.leafCode} ${cell.leafName}`, 40) },
      { label: '进度', value: progressText(to.progress) },
    ],
    options: [MISSING, NEXT],
    dueAt: due !== null && due > tx.now ? due : null,
    subjectType: CELL_SUBJECT,
    subjectId: cell.id,
  };
}

/**
 * Asks the unit's contact for cells: those named, at most five, or the next open one when no card of the pilot waits. Cells that others hold ask nobody of the
 * unit. The caller writes the audit entry. @param after the open cells behind this one come first
 */
export async function askForCells(tx: Tx, pilot: Pick<PilotFacts, 'id' | 'unitId' | 'unitName' | 'selfDueOn'>, focus: CellFocus | null = null, after: Id | null = null): Promise<number> {
  const cells = await tx.repo(CellsRepository).ofPilot(pilot.id);
  const open = cells.filter((cell) => cell.holder === 'unit' && cell.state === 'open');
  if (open.length === 0) return 0;
  const waiting = new Set((await promptsOf(tx, CELL_SUBJECT, cells.map((cell) => cell.id))).filter((prompt) => prompt.waiting).map((prompt) => prompt.subjectId));
  const chosen = focus === null ? nextOf(open, waiting, after) : open.filter((cell) => focus.cellIds.includes(cell.id) && !waiting.has(cell.id)).slice(0, MOST_AT_ONCE);
  const contact = (await findContacts(tx, [pilot.unitId])).get(pilot.unitId)?.contact ?? null;
  if (chosen.length === 0 || contact === null) return 0;
  const to = { unitName: pilot.unitName, progress: progressOf(cells), dueOn: focus?.dueOn ?? pilot.selfDueOn, lead: focus?.lead ?? '' };
  await ask(tx, chosen.map((cell) => cellDraft(tx, cell, contact, to)));
  return chosen.length;
}

/** The next one only while nothing waits: one question at a time. Required material comes first. */
function nextOf(open: readonly CellRow[], waiting: ReadonlySet<Id>, after: Id | null): readonly CellRow[] {
  if (waiting.size > 0) return [];
  const from = open.findIndex((cell) => cell.id === after) + 1;
  const turned = [...open.slice(from), ...open.slice(0, from)].filter((cell) => cell.id !== after || open.length === 1);
  const next = turned.find((cell) => cell.required) ?? turned[0];
  return next ? [next] : [];
}

/** Ends the cards of cells that were settled another way. */
export async function closeCards(tx: Tx, cellIds: readonly Id[], why: string): Promise<void> {
  const waiting = (await promptsOf(tx, CELL_SUBJECT, cellIds)).filter((prompt) => prompt.waiting);
  if (waiting.length > 0) await endPrompts(tx, waiting.map((prompt) => prompt.id), 'expired', why);
}
