import { describe, expect, it } from '@jest/globals';
import { attachmentOf, GUIDE_TYPES, MAX_ATTACHMENT_BYTES, SCAN_TYPES } from './attachment.rules.js';

const base64 = (bytes: number[] | Buffer): string => Buffer.from(bytes).toString('base64');
const PDF = base64(Buffer.from('%PDF-1.7 scan'));
const faultOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('attachmentOf', () => {
  it('takes what it says it is, without the path of the sender', () => {
    expect(attachmentOf({ name: 'C:\\桌面\\审核意见.PDF', base64: PDF }, SCAN_TYPES, 'input.scan')).toMatchObject({ name: '审核意见.PDF' });
    expect(attachmentOf({ name: '工作指引.docx', base64: base64([0x50, 0x4b, 3, 4, 0]) }, GUIDE_TYPES, 'input.file').content.length).toBe(5);
  });

  it.each([
    ['another type', '指引.exe', PDF, 'input.file.name'],
    ['no type', '指引', PDF, 'input.file.name'],
    ['content of another type', '指引.docx', PDF, 'input.file.base64'],
    ['no content', '指引.pdf', '', 'input.file.base64'],
    ['content cut off', '指引.pdf', PDF.slice(0, -1), 'input.file.base64'],
    ['what is no base64', '指引.pdf', '####', 'input.file.base64'],
    ['too much', '指引.pdf', base64(Buffer.concat([Buffer.from('%PDF'), Buffer.alloc(MAX_ATTACHMENT_BYTES)])), 'input.file.base64'],
  ])('refuses %s', (_, name, content, field) => {
    expect(faultOf(() => attachmentOf({ name, base64: content }, GUIDE_TYPES, 'input.file'))).toMatchObject({ code: 'ATTACHMENT_INVALID', field });
  });
});
