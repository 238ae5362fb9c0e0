/**
 * Fonts, sizes and spacing of an office's documents. Sizes are points, spacing is twips (1/20 pt). The defaults are GB/T 9704-2012; local
 * custom differs (level 2 bold, line 28 pt, title 小标宋 20 pt), so each value may be set alone.
 */
export interface DocumentStyle {
  readonly titleFont: string;
  readonly titleSize: number;
  readonly bodyFont: string;
  readonly bodySize: number;
  readonly level1Font: string;
  readonly level2Font: string;
  readonly level2Bold: boolean;
  readonly level3Font: string;
  readonly level3Bold: boolean;
  readonly level4Font: string;
  readonly tableFont: string;
  readonly tableHeadingFont: string;
  readonly tableSize: number;
  readonly pageNumberFont: string;
  /** Exact height of a line and pitch of the grid; 579 gives 22 lines a page, 580 only 21. */
  readonly lineTwips: number;
  /** Added to the width of each character; −5 gives 28 characters a line, −4 only 27. */
  readonly characterSpacingTwips: number;
}

export const STANDARD_STYLE: DocumentStyle = {
  titleFont: '方正小标宋简体',
  titleSize: 22,
  bodyFont: '仿宋_GB2312',
  bodySize: 16,
  level1Font: '黑体',
  level2Font: '楷体_GB2312',
  level2Bold: false,
  level3Font: '仿宋_GB2312',
  level3Bold: false,
  level4Font: '仿宋_GB2312',
  tableFont: '仿宋_GB2312',
  tableHeadingFont: '黑体',
  tableSize: 12,
  pageNumberFont: '宋体',
  lineTwips: 579,
  characterSpacingTwips: -5,
};

/** The standard with an office's own values laid over it. */
export function documentStyle(own: Partial<DocumentStyle> = {}): DocumentStyle {
  return { ...STANDARD_STYLE, ...own };
}
