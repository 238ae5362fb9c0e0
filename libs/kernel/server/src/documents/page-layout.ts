import { DocumentGridType, PageOrientation, type ISectionPropertiesOptions } from 'docx';
import type { DocumentStyle } from './document-style.js';

/** Twips (1/20 pt; 1 mm = 56.693) of the sheet: GB/T 9704-2012, A4 with a text block of 156 × 225 mm. */
export const SHEET = { width: 11_906, height: 16_838 } as const;

/** 天头 37 mm, 订口 28 mm, and what the block leaves below and on the right. */
export const MARGIN = { top: 2_098, right: 1_474, bottom: 1_984, left: 1_588 } as const;

/** Text block of an upright sheet, twips. */
export const BLOCK = { width: SHEET.width - MARGIN.left - MARGIN.right, height: SHEET.height - MARGIN.top - MARGIN.bottom } as const;

/**
 * Lower edge of the page number's line above the edge of the sheet: the dash stands 7 mm below the text block, which is 35 mm
 * above the edge, and in the middle of a line of 6 mm.
 */
export const PAGE_NUMBER_EDGE = 1_417;

/** Height of the page number's line, twips. */
export const PAGE_NUMBER_LINE = 340;

/** Characters a line holds, from widths alone. */
export function charactersPerLine(style: DocumentStyle): number {
  return Math.floor(BLOCK.width / characterPitch(style));
}

/** Lines a page holds, from heights alone. */
export function linesPerPage(style: DocumentStyle): number {
  return Math.floor(BLOCK.height / style.lineTwips);
}

/** Width of one Chinese character of the body with its spacing, twips. */
export function characterPitch(style: DocumentStyle): number {
  return style.bodySize * 20 + style.characterSpacingTwips;
}

/** Page properties of a section. On a sheet that lies on its side the text block is the same, turned with the sheet to the left. */
export function sectionLayout(style: DocumentStyle, landscape: boolean): ISectionPropertiesOptions {
  const margin = landscape
    ? { top: MARGIN.left, right: MARGIN.top, bottom: MARGIN.right, left: MARGIN.bottom, header: 851, footer: 567, gutter: 0 }
    : { ...MARGIN, header: 851, footer: PAGE_NUMBER_EDGE, gutter: 0 };
  return {
    page: { size: { ...SHEET, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin },
    grid: { type: DocumentGridType.LINES, linePitch: style.lineTwips },
  };
}
