/** One previewed row as it is kept between preview and commit; the shape of the kernel's comparison. */
export interface PreviewRow {
  readonly line: number;
  readonly state: 'new' | 'changed' | 'same' | 'conflict' | 'error';
  /** Why it conflicts; only `version` may be accepted by the person who decides. */
  readonly conflict: 'version' | 'duplicate' | 'retired' | 'identity' | null;
  readonly id: string | null;
  readonly version: number | null;
  readonly values: readonly { readonly column: string; readonly before: string | null; readonly after: string | null }[];
  readonly messages: readonly { readonly severity: 'error' | 'warning'; readonly column: string | null; readonly text: string }[];
}

/** How long a preview may be committed. */
export const PREVIEW_HOURS = 2;

/** Rows that a commit writes: new and changed ones, and accepted version conflicts. */
export function rowsToWrite(rows: readonly PreviewRow[], acceptedLines: readonly number[]): PreviewRow[] {
  return rows.filter((row) => row.state === 'new' || row.state === 'changed' || (row.conflict === 'version' && acceptedLines.includes(row.line)));
}
