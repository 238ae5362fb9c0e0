import { describe, expect, it } from '@jest/globals';
import { accountRows, readDemoReport } from './demo-data.js';

describe('demo accounts', () => {
  it('are read from the last JSON line that names them', () => {
    const output = 'loading…\n{"step":1}\n{"accounts":[{"officeName":"贵州省委编办","role":"leader","account":"gz","extra":1}]}\nNode warning';
    const report = readDemoReport(output);
    expect(accountRows(report?.accounts ?? [])).toEqual([
      ['机构', '角色', '账号'],
      ['贵州省委编办', '编办领导', 'gz'],
    ]);
  });

  it('are missing where the loader died', () => {
    expect(readDemoReport('Error: boom')).toBeUndefined();
  });
});
