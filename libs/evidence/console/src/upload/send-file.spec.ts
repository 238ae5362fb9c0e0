import { describe, expect, it } from '@jest/globals';
import { sentenceOf } from './send-file.js';

describe('what the server said against an upload', () => {
  it.each([
    ['{"code":"FILE_TYPE","message":"不支持该类型。"}', '不支持该类型。'],
    ['{"error":"x"}', null],
    ['null', null],
    ['文件已过期，请重新上传。\n', '文件已过期，请重新上传。'],
    ['', null],
    ['<html>502</html>', null],
    ['x'.repeat(201), null],
  ])('%s is read as %s', (body, sentence) => {
    expect(sentenceOf(body)).toBe(sentence);
  });
});
