/** What the rules look at. */
export const RULES = [
  'page', 'grid', 'body-style', 'heading-style', 'heading-order', 'direct-format', 'line', 'table-heading', 'table-row', 'table-width', 'wide-table', 'page-number', 'drawn-seal', 'document-number', 'date', 'fonts', 'attachment',
  'well-formed', 'same-bytes', 'formula', 'typed-cell', 'print', 'characters', 'lines', 'traced',
] as const;
export type Rule = (typeof RULES)[number];

/** One thing that a file has wrong. */
export interface DocumentFault {
  readonly file: string;
  readonly rule: Rule;
  readonly detail: string;
}

/** Collects the faults of one file. */
export class Faults {
  readonly list: DocumentFault[] = [];

  constructor(private readonly file: string) {}

  /** Notes the fault unless `holds`. */
  expect(holds: boolean, rule: Rule, detail: string): void {
    if (!holds) this.list.push({ file: this.file, rule, detail });
  }
}
