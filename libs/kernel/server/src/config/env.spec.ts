import { describe, expect, it } from '@jest/globals';
import { EnvError, readEnv } from './env.js';

const GOOD = {
  DATABASE_URL: 'postgres://wudan:secret@127.0.0.1:5432/wudan',
  STORAGE_URL: 'file:///var/lib/wudan/files',
  PUBLIC_URL: 'https://wudan.example',
  SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
};

function faultsOf(source: Record<string, string | undefined>): readonly string[] {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    expect(error.message).toContain('.env.example');
    return error.faults;
  }
}

describe('readEnv', () => {
  it('fills in what may be left out', () => {
    expect(readEnv(GOOD)).toMatchObject({ NODE_ENV: 'development', PORT: 3000, CLOCK: 'real', DEMO: false, POOL_SIZE: 16, LOG_LEVEL: 'log' });
    expect(readEnv({ ...GOOD, REDIS_URL: '', DEMO: 'true', PORT: '0', POOL_SIZE: '2' })).toMatchObject({ DEMO: true, PORT: 0, POOL_SIZE: 2 });
    expect(readEnv({ ...GOOD, REDIS_URL: '' }).REDIS_URL).toBeUndefined();
  });

  it.each([
    ['DATABASE_URL', ['mysql://a/b', 'postgres://', 'postgres://host:99999/db', 'wudan']],
    ['REDIS_URL', ['http://a', 'redis', 'redis://a:port']],
    ['STORAGE_URL', ['/var/files', 'ftp://a', 'file://']],
    ['PUBLIC_URL', ['wudan.example', 'ftp://wudan.example', 'http://']],
    ['SECRET_KEY', ['short', Buffer.alloc(31, 1).toString('base64')]],
    ['NODE_ENV', ['prod']],
    ['PORT', ['-1', '65536', 'abc', '80.5']],
    ['HEALTH_PORT', ['99999']],
    ['CLOCK', ['fast']],
    ['DEMO', ['yes']],
    ['TRUST_PROXY', ['ja']],
    ['LOG_LEVEL', ['trace']],
    ['POOL_SIZE', ['1', '101', 'x']],
  ])('names %s and what it must be', (name, values) => {
    for (const value of values) {
      const faults = faultsOf({ ...GOOD, [name]: value });
      expect([value, faults]).toEqual([value, [expect.stringMatching(new RegExp(`^${name}：(须|生产)`))]]);
    }
  });

  it('names every faulty variable at once', () => {
    expect(faultsOf({}).map((fault) => fault.split('：'))).toEqual(['DATABASE_URL', 'STORAGE_URL', 'PUBLIC_URL', 'SECRET_KEY'].map((name) => [name, '未设置']));
    const faults = faultsOf({ NODE_ENV: 'production', CLOCK: 'simulated', DEMO: '1', PORT: 'x', DATABASE_URL: '', SECRET_KEY: 'short' });
    expect(faults.map((fault) => fault.split('：')[0]).sort()).toEqual(['CLOCK', 'DATABASE_URL', 'DEMO', 'PORT', 'PUBLIC_URL', 'SECRET_KEY', 'STORAGE_URL']);
  });

  it('lets neither a moved clock nor the demo into production', () => {
    expect(faultsOf({ ...GOOD, NODE_ENV: 'production' })).toEqual([]);
    expect(faultsOf({ ...GOOD, NODE_ENV: 'production', CLOCK: 'simulated' })).toEqual([expect.stringContaining('CLOCK：')]);
    expect(faultsOf({ ...GOOD, NODE_ENV: 'production', DEMO: '1' })).toEqual([expect.stringContaining('DEMO：')]);
  });

  it('repeats no secret in what it says', () => {
    const faults = faultsOf({ ...GOOD, SECRET_KEY: 'too-short-a-secret', DATABASE_URL: 'mysql://wudan:hidden@h/db' });
    expect(faults.join()).not.toMatch(/too-short|hidden/);
  });
});
