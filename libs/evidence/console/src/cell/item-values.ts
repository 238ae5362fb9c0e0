import type { EvidenceCell, EvidenceRow } from '../grid/evidence.graphql.js';

/** What is typed about a document. */
export interface ItemValues extends Readonly<Record<string, string>> {
  readonly title: string;
  readonly docNumber: string;
  readonly formedOn: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly pages: string;
  readonly classification: string;
}

const YEAR = /^\d{4}$/;

/** A document for one cell: the period is the cell's year, or the cut-off day where no year is asked. */
export function blankItem(year: string, cutoffOn: string): ItemValues {
  const period = YEAR.test(year) ? { periodFrom: `${year}-01-01`, periodTo: `${year}-12-31` } : { periodFrom: cutoffOn, periodTo: cutoffOn };
  return { title: '', docNumber: '', formedOn: '', ...period, pages: '', classification: 'internal' };
}

/** The name of a file without its ending, as a first title. */
export function titleOf(fileName: string): string {
  return fileName.replace(/\.[^.]{1,5}$/, '').trim();
}

interface ItemInput {
  readonly title: string;
  readonly docNumber: string | null;
  readonly formedOn: string | null;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly pages: number | null;
  readonly classification: string;
}

/** As it is sent. */
export function inputOf(values: ItemValues): ItemInput {
  return {
    title: values.title.trim(),
    docNumber: values.docNumber.trim() || null,
    formedOn: values.formedOn || null,
    periodFrom: values.periodFrom,
    periodTo: values.periodTo,
    pages: values.pages === '' ? null : Number(values.pages),
    classification: values.classification,
  };
}

/** The other years of the same material that the document may prove too. */
export function otherCells(row: EvidenceRow, cell: EvidenceCell): readonly EvidenceCell[] {
  return row.cells.filter((other) => other.id !== cell.id && other.can.includes('answer'));
}

/** Whether a period touches a year; every period touches the cut-off day's column as far as this side can tell. */
export function touchesYear(values: { readonly periodFrom: string; readonly periodTo: string }, year: string): boolean {
  return !YEAR.test(year) || (values.periodFrom.slice(0, 4) <= year && year <= values.periodTo.slice(0, 4));
}
