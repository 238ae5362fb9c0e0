import { describe, expect, it } from '@jest/globals';
import { fileNotFound, fileTooLarge, fromFileSystem } from './files.errors.js';

describe('an error of the file system', () => {
  it.each([
    ['ENOSPC', 'STORAGE_FULL', 'busy'],
    ['EDQUOT', 'STORAGE_FULL', 'busy'],
    ['EACCES', 'STORAGE_UNREACHABLE', 'internal'],
    ['EROFS', 'STORAGE_UNREACHABLE', 'internal'],
    ['ENOTDIR', 'STORAGE_UNREACHABLE', 'internal'],
    ['EIO', 'STORAGE_UNREACHABLE', 'internal'],
  ])('%s becomes %s', (code, known, kind) => {
    expect(fromFileSystem(Object.assign(new Error(code), { code }))).toMatchObject({ code: known, kind, args: { reason: code } });
  });

  it('that is already known stays what it is', () => {
    const error = fileNotFound();
    expect(fromFileSystem(error)).toBe(error);
    expect(fromFileSystem('strange')).toMatchObject({ code: 'STORAGE_UNREACHABLE' });
  });

  it.each([
    [20 * 1_048_576, '20 MB'],
    [1.5 * 1_048_576, '1.5 MB'],
    [1000, '1000 字节'],
  ])('a limit of %i bytes is named %s', (limit, text) => {
    expect(fileTooLarge(limit).message).toContain(text);
  });
});
