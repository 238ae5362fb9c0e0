import { DomainError } from '@wudan/kernel-core';
import { extensionOf, kindByName } from './file-kind.rules.js';
import { archiveRefused, fileEncrypted, fileHasMacros } from './upload.errors.js';
import type { FileKind } from './upload.js';

/** One line of an archive's directory, as declared; nothing is unpacked to learn it. */
export interface ArchiveEntry {
  readonly name: string;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes after unpacking. */
  readonly unpacked: number;
  readonly isEncrypted: boolean;
  /** Not a plain file or folder, e.g. a symbolic link. */
  readonly isSpecial: boolean;
}

/** Limits of an archive. Own rule: wide enough for scanned volumes, far below what a bomb needs. */
export const ARCHIVE_LIMITS = { entries: 5_000, ratio: 100, ratioFromBytes: 10 * 1_048_576, unpackedBytes: 4 * 1_073_741_824, nameLength: 400 } as const;

const NESTED = new Set(['zip', 'rar', '7z', 'gz', 'tgz', 'bz2', 'xz', 'tar', 'zst', 'lz', 'lzma', 'z', 'cab', 'iso', 'arj', 'jar', 'war']);

/**
 * Why an archive or a package of a document is refused, judged from its directory alone.
 * @param size bytes of the archive itself
 */
export function archiveFault(entries: readonly ArchiveEntry[], size: number, kind: FileKind): DomainError | null {
  const files = entries.filter(({ name }) => !name.endsWith('/'));
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (entries.length > ARCHIVE_LIMITS.entries) return archiveRefused('ARCHIVE_TOO_MANY', `压缩包内文件超过 ${ARCHIVE_LIMITS.entries} 个，请拆分后分别上传。`);
  if (packed > size) return archiveRefused('ARCHIVE_DAMAGED', '压缩包目录与内容不符，可能已损坏或被篡改。请重新打包后上传。');
  const isBomb = unpacked > ARCHIVE_LIMITS.unpackedBytes || (unpacked > ARCHIVE_LIMITS.ratioFromBytes && unpacked > size * ARCHIVE_LIMITS.ratio);
  if (isBomb) return archiveRefused('ARCHIVE_BOMB', '压缩包解压后的体积异常，已拒收且未解压。请减少内容或改为逐个上传。');
  if (entries.some(({ isEncrypted }) => isEncrypted)) return fileEncrypted();
  const seen = new Set<string>();
  for (const { name, isSpecial } of entries) {
    const key = name.normalize('NFC').toLowerCase();
    if (isSpecial || !isPlainPath(name)) return archiveRefused('ARCHIVE_PATH', '压缩包内有不安全的路径或链接，已拒收。请用普通文件夹重新打包后上传。');
    if (seen.has(key)) return archiveRefused('ARCHIVE_PATH', '压缩包内有重名文件，已拒收。请改名后重新打包上传。');
    seen.add(key);
  }
  if (kind !== 'archive') return seen.has('word/vbaproject.bin') || seen.has('xl/vbaproject.bin') || seen.has('ppt/vbaproject.bin') ? fileHasMacros() : null;
  if (files.length === 0) return archiveRefused('ARCHIVE_EMPTY', '压缩包内没有文件，请重新打包后上传。');
  const nested = files.find(({ name }) => NESTED.has(extensionOf(name)));
  if (nested) return archiveRefused('ARCHIVE_NESTED', `压缩包内含有另一个压缩包“${lastPart(nested.name)}”，请解开后重新打包。`);
  const foreign = files.find(({ name }) => !kindByName(lastPart(name)) && !isLitter(name));
  if (foreign) return archiveRefused('ARCHIVE_CONTENT', `压缩包内的“${lastPart(foreign.name)}”不是可接收的类型，请移除后重新打包。`);
  return null;
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** What desktop systems add by themselves. */
const isLitter = (name: string): boolean => name.startsWith('__MACOSX/') || /^(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(lastPart(name));

function isPlainPath(name: string): boolean {
  if (name === '' || name.length > ARCHIVE_LIMITS.nameLength || /[\\\p{Cc}]|^\/|^[a-z]:/iu.test(name)) return false;
  return !name.split('/').includes('..');
}
