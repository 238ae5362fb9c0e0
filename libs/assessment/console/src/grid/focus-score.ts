/** Puts the keyboard into the score of a leaf, ready to be typed over. */
export function focusScore(code: string): void {
  const cell = document.getElementById(`score-${code}`);
  if (!(cell instanceof HTMLInputElement)) return;
  cell.focus();
  cell.select();
}

/** Does a leaf have these words in its code or in its names? */
export const holdsWords = (row: { readonly code: string; readonly levels: readonly string[] }, words: string): boolean => words === '' || `${row.code} ${row.levels.join(' ')}`.toLowerCase().includes(words.toLowerCase());
