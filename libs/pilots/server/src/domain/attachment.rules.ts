import { DomainError } from '@wudan/kernel-core';

/** A file as a client hands it in. */
export interface FileDraft {
  readonly name: string;
  readonly base64: string;
}

export interface Attachment {
  readonly name: string;
  readonly content: Buffer;
}

/** Own rule: scans and guides are small; with the base64 they stay below what one request may carry. */
export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;

const MAGIC: Readonly<Record<string, readonly (readonly number[])[]>> = {
  pdf: [[0x25, 0x50, 0x44, 0x46]],
  jpg: [[0xff, 0xd8, 0xff]],
  jpeg: [[0xff, 0xd8, 0xff]],
  png: [[0x89, 0x50, 0x4e, 0x47]],
  docx: [[0x50, 0x4b, 0x03, 0x04]],
  ofd: [[0x50, 0x4b, 0x03, 0x04]],
  doc: [[0xd0, 0xcf, 0x11, 0xe0]],
  wps: [[0xd0, 0xcf, 0x11, 0xe0]],
};
export const SCAN_TYPES = ['pdf', 'ofd', 'jpg', 'jpeg', 'png'] as const;
export const GUIDE_TYPES = ['pdf', 'ofd', 'docx', 'doc', 'wps'] as const;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

const invalid = (message: string, field: string): DomainError => new DomainError({ code: 'ATTACHMENT_INVALID', kind: 'invalid', message, field });

/** The content of a file, once its name, size and first bytes fit. @throws DomainError ATTACHMENT_INVALID naming the field */
export function attachmentOf({ name, base64 }: FileDraft, types: readonly string[], field: string): Attachment {
  const cleaned = (name.normalize('NFC').split(/[\\/]/).pop() ?? '').trim();
  const type = /\.([A-Za-z0-9]{1,5})$/.exec(cleaned)?.[1]?.toLowerCase() ?? '';
  if (cleaned.length < 3 || [...cleaned].length > 120 || /\p{C}/u.test(cleaned)) throw invalid('文件名须为1至120字，不含不可见字符，请重命名后上传。', `${field}.name`);
  if (!types.includes(type)) throw invalid(`只接受 ${types.join('、')} 文件，请转换格式后上传。`, `${field}.name`);
  if (base64.length === 0 || base64.length % 4 !== 0 || !BASE64.test(base64)) throw invalid('文件内容不完整，请重新选择文件上传。', `${field}.base64`);
  if (base64.length > Math.ceil(MAX_ATTACHMENT_BYTES / 3) * 4) throw invalid(`文件超过${MAX_ATTACHMENT_BYTES / 1024 / 1024}MB，请压缩或拆分后上传。`, `${field}.base64`);
  const content = Buffer.from(base64, 'base64');
  if (!(MAGIC[type] ?? []).some((bytes) => bytes.every((byte, index) => content[index] === byte))) throw invalid(`文件内容与扩展名“${type}”不符，请确认文件未损坏后重新上传。`, `${field}.base64`);
  return { name: cleaned, content };
}
