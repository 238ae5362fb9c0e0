import { describe, expect, it } from '@jest/globals';
import { displayWidth, table } from './screen.js';

describe('table', () => {
  it('aligns columns by what a terminal shows', () => {
    const lines = table([
      ['机构', '账号'],
      ['黔西市委编办', 'qx'],
      ['A', '张三'],
    ]).split('\n');
    expect(lines).toEqual(['  机构          账号', '  ------------  ----', '  黔西市委编办  qx', '  A             张三']);
    expect(displayWidth('五单（v1）')).toBe(10);
  });
});
