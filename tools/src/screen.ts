import { secondsSinceStart } from './environment.js';

/** East Asian wide and full-width characters take two columns of a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

/** Columns that a text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Rows in aligned columns, the first row as heading above a rule. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  const lines = rows.map((row) => `  ${widths.map((width, column) => pad(row[column] ?? '', width)).join('  ')}`.trimEnd());
  lines.splice(1, 0, `  ${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  return lines.join('\n');
}

/** Writes one line to the terminal. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** One line of progress: seconds since the command began, the step, what happened. */
export function step(name: string, text: string): void {
  say(`[${secondsSinceStart().toFixed(1).padStart(6)} 秒] ${pad(name, 10)}${text}`);
}
