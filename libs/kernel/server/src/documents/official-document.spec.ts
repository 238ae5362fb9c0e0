import { describe, expect, it, jest } from '@jest/globals';
import { inflateRawSync } from 'node:zlib';
import type { DocumentBlock, OfficialDocument } from './document-blocks.js';
import { officialDocument } from './official-document.js';

const AT = new Date('2022-06-30T02:00:00Z');

/** Parts of a file that was packed without streaming: sizes stand in front of each member. */
function partsOf(file: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  for (let at = 0; file.readUInt32LE(at) === 0x04034b50; ) {
    const [method, size, nameLength, extra] = [file.readUInt16LE(at + 8), file.readUInt32LE(at + 18), file.readUInt16LE(at + 26), file.readUInt16LE(at + 28)];
    const begin = at + 30 + nameLength + extra;
    const packed = file.subarray(begin, begin + size);
    parts.set(file.toString('utf8', at + 30, at + 30 + nameLength), (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at = begin + size;
  }
  return parts;
}

async function xmlOf(content: Partial<OfficialDocument>, part = 'word/document.xml'): Promise<string> {
  const file = await officialDocument({ title: '测试', blocks: [], createdAt: AT, ...content });
  return partsOf(file).get(part) ?? '';
}

const columns = [{ heading: '甲' }, { heading: '乙', weight: 2 }];
const table = (landscape = false): DocumentBlock => ({ kind: 'table', columns, rows: [['1', null]], landscape });

describe('officialDocument', () => {
  it('gives the same bytes for the same input and tells its own time only', async () => {
    const content: OfficialDocument = { title: '关于开展评估的通知', blocks: [{ kind: 'paragraph', text: '正文。' }, table()], signature: { name: '某办' }, date: '2022-06-30', createdAt: AT };
    const one = await officialDocument(content);
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2030, 0, 1));
    const again = await officialDocument(content);
    later.mockRestore();
    expect(again.equals(one)).toBe(true);
    expect(partsOf(one).get('docProps/core.xml')).toContain('>2022-06-30T02:00:00Z<');
  });

  it('sets A4, the margins and the grid of lines in every section', async () => {
    const xml = await xmlOf({ blocks: [{ kind: 'paragraph', text: '前。' }, table(true), { kind: 'paragraph', text: '后。' }] });
    const sections = xml.match(/<w:sectPr.*?<\/w:sectPr>/g) ?? [];
    expect(sections).toHaveLength(3);
    for (const section of sections) expect(section).toMatch(/<w:docGrid (?=[^>]*w:type="lines")(?=[^>]*w:linePitch="579")(?![^>]*charSpace)/);
    expect(sections[0]).toMatch(/<w:pgMar (?=[^>]*w:top="2098")(?=[^>]*w:right="1474")(?=[^>]*w:bottom="1984")(?=[^>]*w:left="1588")/);
    expect(sections[1]).toMatch(/<w:pgSz (?=[^>]*w:w="16838")(?=[^>]*w:h="11906")(?=[^>]*landscape)/);
    expect(sections[1]).toMatch(/<w:pgMar (?=[^>]*w:top="1588")(?=[^>]*w:right="2098")(?=[^>]*w:bottom="1474")(?=[^>]*w:left="1984")/);
  });

  it('has real headings, counted anew under each higher one', async () => {
    const heading = (level: 1 | 2 | 3 | 4, text: string): DocumentBlock => ({ kind: 'heading', level, text });
    const xml = await xmlOf({ blocks: [heading(1, '九、目标'), heading(2, '内容'), heading(3, '甲'), heading(4, '子'), heading(3, '2.乙'), heading(2, '方式'), heading(1, '范围'), heading(2, '市直')] });
    const found = [...xml.matchAll(/<w:pStyle w:val="(Heading\d)"\/>.*?<w:t[^>]*>([^<]*)</g)].map(([, style, text]) => `${style} ${text}`);
    expect(found).toEqual(['Heading1 一、目标', 'Heading2 （一）内容', 'Heading3 1.甲', 'Heading4 （1）子', 'Heading3 2.乙', 'Heading2 （二）方式', 'Heading1 二、范围', 'Heading2 （一）市直']);
  });

  it('repeats heading rows, splits no row and fills the block exactly', async () => {
    const xml = await xmlOf({ blocks: [table()] });
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    expect([...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0)).toBe(8_844);
  });

  it('takes an attachment to the turned sheet of its table and counts its headings anew', async () => {
    const xml = await xmlOf({ blocks: [{ kind: 'heading', level: 1, text: '甲' }, { kind: 'attachment', number: 1, title: '清单' }, table(true), { kind: 'attachment', number: 2, title: '提纲' }, { kind: 'heading', level: 1, text: '乙' }] });
    expect(xml.match(/<w:sectPr/g)).toHaveLength(3);
    expect(xml.match(/一、/g)).toHaveLength(2);
  });

  it('numbers pages right and left, and the turned sheet on its short side', async () => {
    const file = partsOf(await officialDocument({ title: '测试', blocks: [table(true)], createdAt: AT }));
    const footers = [...file].filter(([path]) => /^word\/footer\d/.test(path)).map(([, xml]) => `${/w:textDirection/.test(xml) ? 'turned ' : ''}${/<w:jc w:val="(\w+)"/.exec(xml)?.[1]}${xml.includes('>PAGE<') ? '' : ' without number'}`);
    expect(footers).toEqual(['right', 'left', 'turned right', 'turned left']);
    expect(file.get('word/settings.xml')).toMatch(/<w:evenAndOddHeaders/);
  });

  it('leaves room for the seal and draws none', async () => {
    const xml = await xmlOf({ blocks: [{ kind: 'paragraph', text: '完。' }], signature: { name: '中共某市委机构编制委员会办公室' }, date: '2022-06-30' });
    expect(xml).toContain('>2022年6月30日<');
    expect(xml).not.toMatch(/w:drawing|w:pict/);
    expect(xml.match(/<w:keepNext\/>/g)).toHaveLength(5);
  });

  it.each([
    ['毕机编办[2022]015号', '毕机编办〔2022〕15号'],
    ['毕机编办（２０２２）第15号', '毕机编办〔2022〕15号'],
  ])('writes the number %s as %s', async (given, printed) => expect(await xmlOf({ docNumber: given })).toContain(`>${printed}<`));

  it.each([
    [{ title: ' \n' }, 'DOCUMENT_PART_MISSING'],
    [{ docNumber: '15号' }, 'DOCUMENT_NUMBER_MALFORMED'],
    [{ date: '2022-02-30' }, 'DOCUMENT_DATE_MALFORMED'],
    [{ blocks: [{ kind: 'table', columns, rows: [['1']] }] as DocumentBlock[] }, 'DOCUMENT_TABLE_UNEVEN'],
  ])('refuses %j with %s', (content, code) => expect(xmlOf(content)).rejects.toMatchObject({ code }));

  it('keeps what XML forbids out of the file', async () => {
    const xml = await xmlOf({ title: '甲<乙>&"丙"', blocks: [{ kind: 'paragraph', text: '一\u0000\u0008\u001f二\ud800三\r\n=四' }] });
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
    expect(xml).toContain('甲&lt;乙&gt;&amp;');
    expect(xml).toContain('>=四<');
  });

  it('lays the custom of an office over the standard', async () => {
    const styles = await xmlOf({ style: { level2Bold: true, lineTwips: 560 } }, 'word/styles.xml');
    expect(styles).toMatch(/w:styleId="Heading2".*?<w:b w:val="1"\/>/);
    expect(styles).toContain('w:line="560" w:lineRule="exact"');
  });
});
