import type { SampleItem } from '../verification.graphql.js';

/** What a person types about one item. */
export interface ResultEdit {
  readonly result: string;
  readonly checkedValue: string;
  readonly note: string;
}

export type ResultEdits = Readonly<Record<number, ResultEdit>>;

/** What the fields of an item show: what was typed, else what stands. */
export const editOf = (edits: ResultEdits, { position, result, checkedValue, note }: SampleItem): ResultEdit => edits[position] ?? { result: result ?? '', checkedValue, note };

/** Rows to send: judged, and otherwise than they stand. */
export function changedRows(items: readonly SampleItem[], edits: ResultEdits): { position: number; result: string; checkedValue: string; note: string }[] {
  return items.flatMap((item) => {
    const edit = editOf(edits, item);
    const same = edit.result === (item.result ?? '') && edit.checkedValue === item.checkedValue && edit.note === item.note;
    return same || edit.result === '' ? [] : [{ position: item.position, ...edit }];
  });
}
