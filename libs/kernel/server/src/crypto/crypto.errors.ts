import { DomainError } from '@wudan/kernel-core';

/** A stored ciphertext cannot be opened. The message does not say why: an attacker must not learn it, and the remedy is the same. */
export function ciphertextUnreadable(field: string): DomainError {
  return new DomainError({
    code: 'CIPHERTEXT_UNREADABLE',
    kind: 'internal',
    message: '一项加密保存的内容无法解密，可能是密钥（SECRET_KEY）已更换或数据被改动。请联系系统管理员核对密钥并检查数据。',
    args: { field },
  });
}

/** The deployment's secret is too short to make keys from. */
export function secretKeyTooShort(bytes: number): DomainError {
  return new DomainError({
    code: 'SECRET_KEY_TOO_SHORT',
    kind: 'invalid',
    message: `密钥（SECRET_KEY）不足 ${bytes} 个字节，请改用至少 ${bytes} 个字节的随机内容。`,
    field: 'SECRET_KEY',
  });
}
