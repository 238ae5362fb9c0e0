import { describe, expect, it } from '@jest/globals';
import { LEAKED_PASSWORDS } from './leaked-passwords.rules.js';
import { MAX_PASSWORD_LENGTH, passwordExpired, passwordFaults, passwordRules, PASSWORD_PROFILES, type PasswordProfileCode } from './password.rules.js';

describe('passwordFaults', () => {
  it.each<[PasswordProfileCode, string, readonly string[]]>([
    ['djbh3', 'Probe-2026', []],
    ['djbh3', 'probe-2026', []],
    ['djbh3', 'Probe-202', ['至少 10 个字符']],
    ['djbh3', 'probeprobe', ['至少含 3 类']],
    ['djbh3', 'x', ['至少 10 个字符', '至少含 3 类']],
    ['djbh3', 'Zhangsan-2026', ['不得包含账号']],
    ['djbh3', 'P@ssw0rd123', ['不得使用常见密码']],
    ['djbh3', `Aa1${'x'.repeat(MAX_PASSWORD_LENGTH - 3)}`, []],
    ['djbh3', `Aa1${'x'.repeat(MAX_PASSWORD_LENGTH - 2)}`, ['至多 128 个字符']],
    ['asvs', 'correct horse', []],
    ['asvs', '正确的马电池订书钉长长长', []],
    ['asvs', 'eleven char', ['至少 12 个字符']],
    ['asvs', '112233445566', ['不得使用常见密码']],
    ['asvs', '我是ZHANGSAN的长密码啊', ['不得包含账号']],
    ['asvs', '', ['至少 12 个字符', '至少含 1 类']],
  ])('by %s of “%s”', (profile, password, faults) => {
    expect(passwordFaults(profile, 'zhangsan', password)).toEqual(faults.map((fault) => expect.stringContaining(fault) as unknown));
  });

  it('does not hold a short account against a password', () => {
    expect(passwordFaults('djbh3', 'li', 'Liable-2026')).toEqual([]);
  });

  it('refuses every listed common password that is long enough otherwise, in any case', () => {
    for (const leaked of LEAKED_PASSWORDS) {
      expect(leaked).toBe(leaked.toLowerCase());
      expect(passwordFaults('asvs', 'nobody', leaked.toUpperCase())).toContain('不得使用常见密码');
    }
  });

  it('says beforehand what it will ask for', () => {
    expect(passwordRules('djbh3')).toEqual(['长度 10 至 128 个字符', expect.stringContaining('至少 3 类'), expect.stringContaining('不得包含账号'), expect.stringContaining('最近 5 次'), expect.stringContaining('每 90 天')]);
    expect(passwordRules('asvs')).toEqual(['长度 12 至 128 个字符', expect.stringContaining('不得包含账号')]);
    expect(PASSWORD_PROFILES.asvs.history).toBe(0);
  });
});

describe('passwordExpired', () => {
  it.each<[PasswordProfileCode, string, string, boolean]>([
    ['djbh3', '2026-01-01T02:00:00Z', '2026-04-01T15:59:59Z', false],
    ['djbh3', '2026-01-01T02:00:00Z', '2026-04-01T16:00:00Z', true],
    ['djbh3', '2025-12-31T16:30:00Z', '2026-04-01T10:00:00Z', false],
    ['asvs', '2000-01-01T00:00:00Z', '2026-01-01T00:00:00Z', false],
  ])('by %s, changed %s, at %s: %p', (profile, changed, now, expired) => {
    expect(passwordExpired(profile, new Date(changed), new Date(now))).toBe(expired);
  });
});
