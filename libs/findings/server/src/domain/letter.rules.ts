import type { Finding } from './finding.js';
import { isInReport } from './agreement.rules.js';

/** An item of the feedback letter: once each, with both texts where the sides differ. */
export interface LetterItem {
  readonly no: string;
  readonly category: string;
  readonly title: string;
  readonly level: Finding['level'];
  readonly track: Finding['track'];
  /** The office's text. */
  readonly officeText: string;
  /** The unit's, where it still differs. */
  readonly unitText: string | null;
  readonly basis: string;
  readonly leaves: readonly { readonly code: string; readonly name: string }[];
}

/** What the letter and the problem list print of a pilot's findings, by number. Sealed and dropped ones are not among them. */
export const letterItems = (findings: readonly Finding[]): LetterItem[] =>
  findings
    .filter(isInReport)
    .sort((left, right) => (left.no < right.no ? -1 : 1))
    .map(({ no, categoryName, title, level, track, facts, agreement, unitText, basis, leaves }) => ({
      no, category: categoryName, title, level, track, officeText: facts, unitText: agreement === 'differs' ? unitText : null, basis, leaves,
    }));
