import type { DocumentStyle } from './document-style.js';
import { xmlText } from './fixed-package.js';
import { characterPitch, PAGE_NUMBER_LINE } from './page-layout.js';

/** Identifiers of the styles; people see their Chinese names in Word and WPS. */
export const STYLE = {
  title: 'Title',
  subtitle: 'Subtitle',
  body: 'GongwenBody',
  flush: 'GongwenFlush',
  issuer: 'GongwenIssuer',
  number: 'GongwenNumber',
  attachmentMark: 'GongwenAttachment',
  attachmentTitle: 'GongwenAttachmentTitle',
  caption: 'GongwenCaption',
  tableHeading: 'GongwenTableHeading',
  tableCell: 'GongwenTableCell',
  denseHeading: 'GongwenDenseHeading',
  denseCell: 'GongwenDenseCell',
  pageNumber: 'GongwenPageNumber',
} as const;

export const RED = 'E60012';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface Letters {
  readonly font?: string;
  readonly bold?: boolean;
  readonly color?: string;
  /** Points. */
  readonly size?: number;
  /** Twips added to each character. */
  readonly spacing?: number;
}

interface Lines {
  readonly keepNext?: boolean;
  /** False frees the paragraph from the grid, for letters that are no body text. */
  readonly onGrid?: boolean;
  /** Exact height of a line, twips. */
  readonly line?: number;
  /** Twips. */
  readonly firstLine?: number;
  readonly align?: 'both' | 'center' | 'left';
  /** 0 for the highest level of Word's list of contents. */
  readonly level?: number;
}

/** One font for Chinese and for letters and digits alike, as the standard has it. The order of the elements is the schema's. */
function letters({ font, bold, color, size, spacing }: Letters): string {
  const name = font === undefined ? '' : xmlText(font);
  return [
    name === '' ? '' : `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`,
    bold === undefined ? '' : `<w:b w:val="${bold ? 1 : 0}"/><w:bCs w:val="${bold ? 1 : 0}"/>`,
    color === undefined ? '' : `<w:color w:val="${color}"/>`,
    spacing === undefined ? '' : `<w:spacing w:val="${spacing}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ].join('');
}

function lines({ keepNext, onGrid, line, firstLine, align, level }: Lines): string {
  return [
    keepNext === true ? '<w:keepNext/>' : '',
    onGrid === undefined ? '' : `<w:snapToGrid w:val="${onGrid ? 1 : 0}"/>`,
    line === undefined ? '' : `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`,
    firstLine === undefined ? '' : `<w:ind w:firstLine="${firstLine}"/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`,
  ].join('');
}

function paragraphStyle(id: string, name: string, next: string, paragraph: Lines, run: Letters): string {
  return (
    `<w:style w:type="paragraph"${/^Gongwen/.test(id) ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="${next}"/><w:qFormat/>` +
    `<w:pPr>${lines(paragraph)}</w:pPr><w:rPr>${letters(run)}</w:rPr></w:style>`
  );
}

/** Points by which the letters of a table with many columns are smaller. Own rule. */
const DENSE = 1.5;

/** Heading and cell of a table: free of the grid, lines a third higher than the letters. Own rule; the standard leaves tables open. */
function tableStyles(style: DocumentStyle, ids: readonly [string, string], names: readonly [string, string], size: number): string[] {
  const lines = { onGrid: false, line: Math.round((size * 20 * 4) / 3) };
  const letters = { size, spacing: 0 };
  return [
    paragraphStyle(ids[0], names[0], ids[0], { ...lines, align: 'center' }, { ...letters, font: style.tableHeadingFont }),
    paragraphStyle(ids[1], names[1], ids[1], { ...lines, align: 'left' }, { ...letters, font: style.tableFont }),
  ];
}

/**
 * `word/styles.xml`: real headings with their levels, so that Word's navigation pane and its list of contents work. Widows are not kept:
 * a page has 22 lines, not 21 and a pair moved on. Titles and tables are free of the grid, or a stand-in font would take two of its lines.
 */
export function officialStyles(style: DocumentStyle): string {
  const firstLine = 2 * characterPitch(style);
  const heading = (level: number, font: string, bold: boolean): string =>
    paragraphStyle(`Heading${level}`, `heading ${level}`, STYLE.body, { keepNext: true, firstLine, level: level - 1 }, { font, bold });
  const title = { font: style.titleFont, bold: false, size: style.titleSize, spacing: 0 };
  const styles = [
    paragraphStyle(STYLE.title, 'Title', STYLE.body, { keepNext: true, onGrid: false, align: 'center' }, title),
    paragraphStyle(STYLE.subtitle, 'Subtitle', STYLE.body, { keepNext: true, align: 'center' }, { font: style.level2Font }),
    heading(1, style.level1Font, false),
    heading(2, style.level2Font, style.level2Bold),
    heading(3, style.level3Font, style.level3Bold),
    heading(4, style.level4Font, false),
    paragraphStyle(STYLE.body, '公文正文', STYLE.body, { firstLine }, {}),
    paragraphStyle(STYLE.flush, '公文顶格', STYLE.body, {}, {}),
    paragraphStyle(STYLE.issuer, '发文机关标志', STYLE.number, { onGrid: false, align: 'center' }, { font: style.titleFont, color: RED, spacing: 0 }),
    paragraphStyle(STYLE.number, '发文字号', STYLE.body, { align: 'center' }, {}),
    paragraphStyle(STYLE.attachmentMark, '附件标记', STYLE.attachmentTitle, { keepNext: true, align: 'left' }, { font: style.level1Font }),
    paragraphStyle(STYLE.attachmentTitle, '附件标题', STYLE.body, { keepNext: true, onGrid: false, align: 'center' }, title),
    paragraphStyle(STYLE.caption, '表题', STYLE.body, { keepNext: true, align: 'center' }, { font: style.tableHeadingFont, size: style.tableSize, spacing: 0 }),
    ...tableStyles(style, [STYLE.tableHeading, STYLE.tableCell], ['表头', '表格正文'], style.tableSize),
    ...tableStyles(style, [STYLE.denseHeading, STYLE.denseCell], ['密排表头', '密排表格正文'], style.tableSize - DENSE),
    paragraphStyle(STYLE.pageNumber, '页码', STYLE.pageNumber, { onGrid: false, line: PAGE_NUMBER_LINE, align: 'left' }, { font: style.pageNumberFont, size: 14, spacing: 0 }),
  ];
  const body = letters({ font: style.bodyFont, color: '000000', size: style.bodySize, spacing: style.characterSpacingTwips });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${NAMESPACE}"><w:docDefaults>` +
    `<w:rPrDefault><w:rPr>${body}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:widowControl w:val="0"/>${lines({ line: style.lineTwips, align: 'both' })}</w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    `${styles.join('')}</w:styles>`
  );
}
