import { describe, expect, it } from '@jest/globals';
import { DirectoryFileStore } from './directory-file-store.js';
import { openFileStore } from './open-file-store.js';
import { S3FileStore } from './s3-file-store.js';

describe('the store that STORAGE_URL names', () => {
  it.each([
    ['file:///var/lib/wudan/files', DirectoryFileStore],
    ['s3://key:secret@storage.example:9000/wudan', S3FileStore],
    ['s3://key:se%2Fcret@[::1]:9000/wudan-files?region=cn-north-1&insecure=1&pathStyle=0', S3FileStore],
  ])('%s', async (url, kind) => {
    const store = await openFileStore(url);
    expect(store).toBeInstanceOf(kind);
    store.close();
  });

  it.each([
    ['', 's3://'],
    ['/var/lib/wudan', 'file:///'],
    ['https://storage.example/wudan', 's3://'],
    ['file://share/wudan', '绝对路径'],
    ['s3:///wudan', '主机名'],
    ['s3://key:secret@storage.example', '存储桶'],
    ['s3://key:secret@storage.example/', '存储桶'],
    ['s3://key:secret@storage.example/wudan/deeper', '存储桶'],
    ['s3://storage.example/wudan', '访问密钥'],
    ['s3://key@storage.example/wudan', '访问密钥'],
    ['s3://key:sec%ret@storage.example/wudan', '百分号'],
  ])('%j is refused, naming the remedy and no secret', async (url, remedy) => {
    const error = await openFileStore(url).catch((reason: Error) => reason);
    expect(error).toMatchObject({ code: 'STORAGE_URL_INVALID', kind: 'invalid', field: 'STORAGE_URL', message: expect.stringContaining(remedy) });
    expect((error as Error).message).not.toContain('key:sec%ret');
  });
});
