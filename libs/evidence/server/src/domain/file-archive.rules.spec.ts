import { describe, expect, it } from '@jest/globals';
import { archiveFault, type ArchiveEntry } from './file-archive.rules.js';
import { kindByName, shapeAgrees, type FoundShape } from './file-kind.rules.js';
import { fileNameOf } from './file-name.rules.js';
import { markOnPage } from './file-secrecy.rules.js';

const entry = (patch: Partial<ArchiveEntry> = {}): ArchiveEntry => ({ name: '总结.pdf', packed: 100, unpacked: 200, isEncrypted: false, isSpecial: false, ...patch });
const many = (count: number, patch: Partial<ArchiveEntry>): ArchiveEntry[] => Array.from({ length: count }, (_, index) => entry({ name: `${index}.pdf`, ...patch }));

describe('archives', () => {
  it.each<[string, readonly ArchiveEntry[], number, string | null]>([
    ['is plain', [entry(), entry({ name: '2019/照片.jpg' }), entry({ name: '2019/', packed: 0, unpacked: 0 })], 1_000, null],
    ['has litter of desktops', [entry(), entry({ name: '__MACOSX/._总结.pdf' }), entry({ name: 'Thumbs.db' })], 1_000, null],
    ['is small and packs well', [entry({ unpacked: 9_000_000 })], 1_000, null],
    ['is a bomb by its ratio', [entry({ unpacked: 11_000_000 })], 1_000, 'ARCHIVE_BOMB'],
    ['is a bomb by its sum', many(40, { packed: 1, unpacked: 300_000_000 }), 1_000_000_000, 'ARCHIVE_BOMB'],
    ['claims more than it has', [entry({ packed: 5_000 })], 1_000, 'ARCHIVE_DAMAGED'],
    ['has too many files', many(5_001, { packed: 0, unpacked: 0 }), 1_000, 'ARCHIVE_TOO_MANY'],
    ['is encrypted', [entry({ isEncrypted: true })], 1_000, 'FILE_ENCRYPTED'],
    ['climbs out', [entry({ name: 'a/../../b.pdf' })], 1_000, 'ARCHIVE_PATH'],
    ['has a drive', [entry({ name: 'C:b.pdf' })], 1_000, 'ARCHIVE_PATH'],
    ['begins at the root', [entry({ name: '/b.pdf' })], 1_000, 'ARCHIVE_PATH'],
    ['has backslashes', [entry({ name: 'a\\b.pdf' })], 1_000, 'ARCHIVE_PATH'],
    ['has a link', [entry({ isSpecial: true })], 1_000, 'ARCHIVE_PATH'],
    ['has one name twice', [entry(), entry({ name: '总结.PDF' })], 1_000, 'ARCHIVE_PATH'],
    ['holds another', [entry({ name: 'x.7z' })], 1_000, 'ARCHIVE_NESTED'],
    ['holds a program', [entry({ name: 'x.js' })], 1_000, 'ARCHIVE_CONTENT'],
    ['holds nothing', [entry({ name: 'a/' })], 1_000, 'ARCHIVE_EMPTY'],
  ])('%s', (_, entries, size, code) => {
    expect(archiveFault(entries, size, 'archive')?.code ?? null).toBe(code);
  });

  it('looks for macros in packages of documents and lets them embed others', () => {
    expect(archiveFault([entry({ name: 'word/embeddings/a.bin' })], 1_000, 'document')).toBeNull();
    expect(archiveFault([entry({ name: 'xl/vbaProject.bin' })], 1_000, 'sheet')?.code).toBe('FILE_HAS_MACROS');
  });
});

describe('kinds', () => {
  const shape = (patch: Partial<FoundShape>): FoundShape => ({ magic: null, isZip: false, isCompound: false, parts: [], isText: false, ...patch });
  it.each<[string, Partial<FoundShape>, boolean]>([
    ['a.pdf', { magic: 'pdf' }, true],
    ['a.PDF', { magic: 'exe' }, false],
    ['a.jpeg', { magic: 'jpg' }, true],
    ['a.doc', { isCompound: true }, true],
    ['a.doc', { isZip: true }, false],
    ['a.docx', { isZip: true, parts: ['word/document.xml'] }, true],
    ['a.docx', { isZip: true, parts: ['xl/workbook.xml'] }, false],
    ['a.ofd', { isZip: true, parts: ['ofd.xml'] }, true],
    ['a.zip', { isZip: true, parts: ['a.pdf'] }, true],
    ['a.zip', { isZip: true, parts: ['[content_types].xml'] }, false],
    ['a.csv', { isText: true }, true],
    ['a.txt', { isText: true, magic: 'xml' }, false],
  ])('%s with %j: %s', (name, found, agrees) => {
    const kind = kindByName(name);
    expect(kind !== null && shapeAgrees(kind, shape(found))).toBe(agrees);
  });

  it.each(['a.exe', 'a.docm', 'a.svg', 'a.html', 'pdf', '.pdf', 'a.constructor'])('does not take %s', (name) => {
    expect(kindByName(name)).toBeNull();
  });
});

describe('names and marks', () => {
  it.each([
    ['总结.pdf', '总结.pdf'],
    ['a/b.pdf', null],
    ['a\\b.pdf', null],
    [' a.pdf', null],
    ['..', null],
    ['a\u202efdp.exe', null],
    ['', null],
    ['长'.repeat(201), null],
  ])('%j becomes %j', (text, name) => {
    expect(fileNameOf(text)).toBe(name);
  });

  it.each([
    ['秘密★5年\n会议纪要', '秘密'],
    ['机 密 ★\n会议纪要', '机密'],
    ['绝密\n名单', '绝密'],
    ['【机密】会议纪要', '机密'],
    ['秘密 10年\n名单', '秘密'],
    ['涉及国家秘密的事项，按照规定办理', null],
    ['机密文件管理制度共十条', null],
    [`${'字'.repeat(3_000)}\n绝密\n`, null],
  ])('%j bears %j', (text, mark) => {
    expect(markOnPage(text)).toBe(mark);
  });
});
