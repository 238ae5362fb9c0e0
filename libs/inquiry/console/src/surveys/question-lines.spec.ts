import { describe, expect, it } from '@jest/globals';
import { questionsOf, questionsText } from './question-lines.js';

const BEFORE = [{ key: 'q1', section: '运行', text: '办事效率' }, { key: 'q2', section: '设置', text: '机构设置' }];

describe('questions typed one a line', () => {
  it('come back as they were', () => {
    expect(questionsOf(questionsText(BEFORE), BEFORE)).toEqual(BEFORE);
  });

  it('keep their keys when they move, and give new ones a key that none had', () => {
    expect(questionsOf('设置｜机构设置\n运行|服务态度\n\n运行｜办事效率', BEFORE)).toEqual([BEFORE[1], { key: 'q3', section: '运行', text: '服务态度' }, BEFORE[0]]);
    expect(questionsOf('运行｜新题', BEFORE)[0]?.key).toBe('q3');
  });
});
