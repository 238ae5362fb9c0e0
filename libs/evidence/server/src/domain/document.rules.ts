import { isLocalDate, type DomainError, type LocalDate } from '@wudan/kernel-core';
import { classificationUnknown, classified, datesInvalid, formedLate, pagesInvalid, reasonNeeded, textInvalid, witnessesNeeded } from './evidence.errors.js';
import type { Witness } from './cell.js';
import { markedSecret } from './classification.rules.js';

/** What a document says of itself, as somebody enters it. */
export interface DocumentFacts {
  readonly title: string;
  readonly docNumber: string | null;
  readonly formedOn: LocalDate | null;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly pages: number | null;
  readonly classification: string;
}

const UNSTORABLE = /[\u0000-\u001f\u007f\p{Cs}]/u;

/** One line of text in its stored form. */
export const normalised = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

export function lineFault(label: string, text: string, most: number, field: string): DomainError | null {
  const length = [...text].length;
  return length < 1 || length > most || UNSTORABLE.test(text) ? textInvalid(label, most, field) : null;
}

/** @returns the reason in its stored form. @throws DomainError EVIDENCE_REASON_NEEDED */
export function reasonOf(text: string, field = 'reason'): string {
  const reason = normalised(text);
  const length = [...reason].length;
  if (length < 2 || length > 200 || UNSTORABLE.test(reason)) throw reasonNeeded(field);
  return reason;
}

/** What is wrong with the facts of a document, or null. Names that carry a classification are refused, whatever was ticked. */
export function documentFault(document: DocumentFacts, today: LocalDate, path = 'input.'): DomainError | null {
  const title = lineFault('材料名称', document.title, 200, `${path}title`);
  if (title) return title;
  if (document.docNumber !== null) {
    const number = lineFault('文号', document.docNumber, 100, `${path}docNumber`);
    if (number) return number;
  }
  if (document.classification !== 'public' && document.classification !== 'internal') return classificationUnknown(`${path}classification`);
  for (const field of ['title', 'docNumber'] as const) {
    const mark = markedSecret(document[field] ?? '');
    if (mark !== null) return classified(mark, `${path}${field}`);
  }
  if (!isLocalDate(document.periodFrom) || !isLocalDate(document.periodTo) || document.periodFrom > document.periodTo) return datesInvalid(`${path}periodFrom`);
  if (document.formedOn !== null && document.formedOn > today) return formedLate(`${path}formedOn`);
  if (document.pages !== null && (!Number.isInteger(document.pages) || document.pages < 1 || document.pages > 100_000)) return pagesInvalid(`${path}pages`);
  return null;
}

/** The two witnesses in their stored form. @throws DomainError WITNESSES_NEEDED */
export function witnessesOf(given: readonly Witness[]): Witness[] {
  const witnesses = given.map(({ name, post }) => ({ name: normalised(name), post: normalised(post) }));
  const names = new Set(witnesses.map(({ name }) => name));
  const fits = witnesses.every(({ name, post }) => [...name].length >= 2 && [...name].length <= 40 && [...post].length <= 60);
  if (witnesses.length !== 2 || names.size !== 2 || !fits) throw witnessesNeeded();
  return witnesses;
}
