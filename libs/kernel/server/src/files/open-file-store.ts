import { fileURLToPath } from 'node:url';
import { DirectoryFileStore } from './directory-file-store.js';
import type { FileStore } from './file-store.js';
import { storageUrlInvalid } from './files.errors.js';
import type { S3Settings } from './s3-file-store.js';

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/**
 * The file store that a URL names.
 *
 * - `file:///var/lib/wudan/files`: a folder, absolute
 * - `s3://key:secret@host:port/bucket?region=…&insecure=1&pathStyle=0`: a bucket of any storage that speaks S3; key and secret
 *   percent-encoded; `region` is `us-east-1`, transport is TLS and the bucket stands in the path unless said otherwise
 * @throws DomainError STORAGE_URL_INVALID (invalid), without repeating the URL
 */
export async function openFileStore(url: string): Promise<FileStore> {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol === 'file:') {
    if (parsed.host !== '') throw storageUrlInvalid('文件夹须写绝对路径，例如 file:///var/lib/wudan/files');
    return new DirectoryFileStore(fileURLToPath(parsed));
  }
  if (parsed?.protocol === 's3:') {
    const settings = s3Settings(parsed);
    // Loaded on demand: the client takes longer to load than all the rest of the start.
    const { S3FileStore } = await import('./s3-file-store.js');
    return new S3FileStore(settings);
  }
  throw storageUrlInvalid('须以 file:/// 或 s3:// 开头');
}

function s3Settings(url: URL): S3Settings {
  const bucket = url.pathname.slice(1);
  if (url.host === '') throw storageUrlInvalid('缺少存储服务的主机名');
  if (!BUCKET.test(bucket)) throw storageUrlInvalid('主机名之后须为存储桶名称，例如 s3://key:secret@host:9000/wudan');
  if (url.username === '' || url.password === '') throw storageUrlInvalid('缺少访问密钥，须写为 s3://key:secret@host');
  const { searchParams } = url;
  return {
    endpoint: `${searchParams.get('insecure') === '1' ? 'http' : 'https'}://${url.host}`,
    bucket,
    region: searchParams.get('region') ?? 'us-east-1',
    accessKeyId: decoded(url.username),
    secretAccessKey: decoded(url.password),
    pathStyle: searchParams.get('pathStyle') !== '0',
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw storageUrlInvalid('访问密钥中的特殊字符须写成百分号编码');
  }
}
