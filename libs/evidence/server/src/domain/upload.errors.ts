import { DomainError } from '@wudan/kernel-core';

const invalid = (code: string, message: string, field: string, args: Record<string, string | number> = {}): DomainError => new DomainError({ code, kind: 'invalid', message, field, args });

/** @param bytes as a user reads it: whole megabytes where it is that many */
const sizeText = (bytes: number): string => (bytes >= 1_048_576 ? `${Number((bytes / 1_048_576).toFixed(1))} MB` : `${bytes} 字节`);

export const uploadNameInvalid = (): DomainError => invalid('UPLOAD_NAME_INVALID', '文件名须为 1 至 200 个字符，且不含斜杠、控制字符或首尾空格，请改名后重新选择。', 'input.fileName');

export const uploadSizeInvalid = (): DomainError => invalid('UPLOAD_SIZE_INVALID', '文件大小须为大于 0 的整数字节，空文件不能上传。', 'input.size');

export const uploadTooLarge = (size: number, limit: number): DomainError =>
  invalid('FILE_TOO_LARGE', `文件为 ${sizeText(size)}，超过本办 ${sizeText(limit)} 的上限，请压缩或拆分后重新上传。`, 'input.size', { maxBytes: limit });

export const uploadHashInvalid = (): DomainError => invalid('UPLOAD_HASH_INVALID', '文件校验值须为 64 位十六进制的 SHA-256，请刷新页面后重新选择文件。', 'input.sha256');

export const fileTypeRefused = (extension: string): DomainError =>
  invalid('FILE_TYPE_REFUSED', `不接受${extension === '' ? '没有扩展名' : `“.${extension}”类型`}的文件。请改为 PDF、OFD、Word、Excel、PPT、WPS、图片、CSV、TXT 或 ZIP 后上传。`, 'input.fileName', { extension });

export const fileTypeMismatch = (extension: string): DomainError =>
  invalid('FILE_TYPE_MISMATCH', `文件内容与扩展名“.${extension}”不符，请用原软件重新保存为正确的格式后上传。`, 'file', { extension });

/** @param field the name, or the content; what had come is gone when this is said */
export const classifiedRefused = (mark: string, field: string): DomainError =>
  invalid('FILE_CLASSIFIED', `文件标有“${mark}”，涉密材料不得上传，系统未保存。请改为线下查阅登记（文号、页数、地点、两名核验人员）。`, field, { mark });

export const noRoomLeft = (): DomainError => new DomainError({ code: 'STORAGE_FULL', kind: 'busy', message: '文件存储空间不足，暂不能上传。请联系系统管理员清理或扩充存储空间后重试。' });

export const tooManyUploads = (most: number): DomainError =>
  new DomainError({ code: 'UPLOADS_TOO_MANY', kind: 'busy', message: `同时进行的上传已达 ${most} 个，请等待其完成或取消后再添加。`, args: { most } });

export const uploadAltered = (): DomainError => invalid('UPLOAD_ALTERED', '收到的内容与选择文件时的校验值不一致，文件在上传途中已改变，未保存。请重新选择文件上传。', 'file');

export const uploadUnfinished = (field: string): DomainError => new DomainError({ code: 'UPLOAD_UNFINISHED', kind: 'conflict', field, message: '文件尚未上传完成或已过期，请继续上传或重新选择文件。' });

export const uploadStillChecking = (field: string): DomainError => new DomainError({ code: 'UPLOAD_STILL_CHECKING', kind: 'busy', field, message: '文件已收到，正在检查，请稍候几秒再提交。' });

export const uploadTaken = (field: string): DomainError => new DomainError({ code: 'UPLOAD_TAKEN', kind: 'conflict', field, message: '该次上传的文件已登记为材料，请从已有材料中选用，或重新上传。' });

/** What the check said when the bytes had come, told again to whoever files it all the same. */
export const uploadRefused = (code: string, message: string, field: string): DomainError => new DomainError({ code, kind: 'invalid', field, message });

export const fileInfected = (name: string): DomainError => invalid('FILE_INFECTED', '查毒发现文件带有病毒，未保存。请在本单位查杀后重新上传。', 'file', { name });

export const archiveRefused = (code: string, message: string): DomainError => invalid(code, message, 'file');

export const fileEncrypted = (): DomainError => invalid('FILE_ENCRYPTED', '文件设有打开密码，无法检查内容。请取消密码后重新上传。', 'file');

export const fileHasMacros = (): DomainError => invalid('FILE_HAS_MACROS', '文件含有宏，不予接收。请另存为不含宏的格式（.docx、.xlsx、.pptx）后上传。', 'file');

export const fileUnreadable = (): DomainError => invalid('FILE_UNREADABLE', '文件已损坏，无法打开。请用原软件打开并重新保存后上传。', 'file');

export const uploadExpired = (): DomainError => new DomainError({ code: 'UPLOAD_EXPIRED', kind: 'conflict', message: '该上传已过期或已取消，请重新选择文件上传。' });

export const uploadHeaderMissing = (): DomainError => new DomainError({ code: 'UPLOAD_REQUEST_INVALID', kind: 'invalid', message: '上传请求缺少断点续传协议头（Tus-Resumable: 1.0.0），请刷新页面后重试。' });
