import { DomainError } from '@wudan/kernel-core';

/** The storage has no room left. */
export function storageFull(reason: string): DomainError {
  return new DomainError({
    code: 'STORAGE_FULL',
    kind: 'busy',
    message: '文件存储空间已满，文件未保存。请联系系统管理员清理或扩充存储空间后重试。',
    args: { reason },
  });
}

/** The storage does not answer or does not let us in. */
export function storageUnreachable(reason: string): DomainError {
  return new DomainError({
    code: 'STORAGE_UNREACHABLE',
    kind: 'internal',
    message: '文件存储无法访问，操作未完成。请联系系统管理员检查存储位置（STORAGE_URL）是否可用、权限是否正确。',
    args: { reason },
  });
}

/** No such content in this office, or none that may be seen. */
export function fileNotFound(): DomainError {
  return new DomainError({
    code: 'FILE_NOT_FOUND',
    kind: 'not_found',
    message: '找不到该文件，或您无权查看。请刷新列表后重新选择。',
  });
}

/** @param maxBytes the limit that was passed */
export function fileTooLarge(maxBytes: number): DomainError {
  const limit = maxBytes >= 1_048_576 ? `${Number((maxBytes / 1_048_576).toFixed(1))} MB` : `${maxBytes} 字节`;
  return new DomainError({
    code: 'FILE_TOO_LARGE',
    kind: 'invalid',
    message: `文件超过 ${limit} 的上限，请压缩或拆分后重新上传。`,
    field: 'file',
    args: { maxBytes },
  });
}

/** What is stored is no longer what was put. */
export function fileDamaged(sha256: string): DomainError {
  return new DomainError({
    code: 'FILE_DAMAGED',
    kind: 'internal',
    message: '文件内容已损坏，与保存时不一致。请联系系统管理员从备份恢复，或重新上传该文件。',
    args: { sha256 },
  });
}

/** The setting that names the storage cannot be understood. The value is not repeated: it may hold a password. */
export function storageUrlInvalid(remedy: string): DomainError {
  return new DomainError({
    code: 'STORAGE_URL_INVALID',
    kind: 'invalid',
    message: `存储位置（STORAGE_URL）有误：${remedy}。`,
    field: 'STORAGE_URL',
  });
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** An error of the file system as the two that callers know. */
export function fromFileSystem(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const code = codeOf(error) ?? 'EIO';
  return FULL.has(code) ? storageFull(code) : storageUnreachable(code);
}

/** The code of a system error, e.g. `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
