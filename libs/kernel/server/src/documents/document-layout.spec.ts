import { describe, expect, it } from '@jest/globals';
import { documentStyle } from './document-style.js';
import { fontFallbacks, fontTable, namedFonts } from './font-table.js';
import { chineseNumber } from './heading-numbers.js';
import { charactersPerLine, linesPerPage } from './page-layout.js';
import { signaturePlace } from './signature-lines.js';
import { textBlocks } from './text-blocks.js';
import { titleLines } from './title-lines.js';
import { toPdf } from './to-pdf.js';

describe('the page', () => {
  it.each([
    [-5, 28],
    [-4, 27],
  ])('spaced by %i holds %i characters a line', (characterSpacingTwips, characters) => expect(charactersPerLine(documentStyle({ characterSpacingTwips }))).toBe(characters));

  it.each([
    [579, 22],
    [580, 21],
    [560, 22],
  ])('with lines of %i twips holds %i', (lineTwips, lines) => expect(linesPerPage(documentStyle({ lineTwips }))).toBe(lines));
});

describe('titleLines', () => {
  it('leaves a short title alone and obeys a line break', () => {
    expect(titleLines('关于开展评估的通知', 20)).toEqual(['关于开展评估的通知']);
    expect(titleLines('关于开展评估\n工作的通知', 20)).toEqual(['关于开展评估', '工作的通知']);
  });

  it('balances a long one and begins no line with a mark or 的', () => {
    const title = '关于印发《2022年度毕节市机构编制执行情况和使用效益评估试点工作方案》的通知';
    const lines = titleLines(title, 20);
    expect(lines.join('')).toBe(title);
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(Array.from(line).length).toBeLessThanOrEqual(20);
      expect(line).not.toMatch(/^[》，、的]|[《（]$/);
    }
  });

  it('sets a word longer than a line all the same', () => expect(titleLines('A'.repeat(45), 20).join('')).toBe('A'.repeat(45)));
});

describe('signaturePlace', () => {
  it.each([
    ['centres the name above a date four from the right', '毕节市信访局', '2022年6月30日', true, { blankLines: 3, nameRight: 4.25, dateRight: 4 }],
    ['moves both when the name is long', '中共毕节市委机构编制委员会办公室', '2022年6月30日', true, { blankLines: 3, nameRight: 0, dateRight: 4.75 }],
    ['begins the date two further right than the name', '中共毕节市委编办', '2022年6月3日', false, { blankLines: 1, nameRight: 2, dateRight: 2 }],
    ['moves the name when the date is longer', '编办', '2022年6月30日', false, { blankLines: 1, nameRight: 8.5, dateRight: 2 }],
  ])('%s', (_what, name, date, sealed, place) => expect(signaturePlace(name, date, sealed)).toEqual(place));
});

describe('textBlocks', () => {
  it('tells headings from sentences', () => {
    const blocks = textBlocks('（一）执行情况\n（二）加强领导。各单位要重视。\n\n1.甲\n3.5个百分点\n一、总则\n（1）子');
    expect(blocks.map((block) => (block.kind === 'heading' ? block.level : 'text'))).toEqual([2, 'text', 3, 'text', 'text', 4]);
  });
});

describe('fonts', () => {
  it('names a stand-in for each font of the standard', () => {
    const style = documentStyle();
    expect(namedFonts(style).filter((name) => fontFallbacks(name).length === 0)).toEqual([]);
    expect(fontTable(style)).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="FangSong_GB2312"/>');
  });
});

describe('numbers', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
  ])('%i is %s', (number, text) => expect(chineseNumber(number)).toBe(text));
});

describe('toPdf', () => {
  it.each([
    ['PDF_PROGRAM_MISSING', null],
    ['PDF_FAILED', { file: '/nowhere/soffice', env: {} }],
  ])('says %s in words', (code, program) => expect(toPdf(Buffer.from(''), program)).rejects.toMatchObject({ code }));
});
