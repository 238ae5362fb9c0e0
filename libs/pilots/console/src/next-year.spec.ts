import { expect, it } from '@jest/globals';
import { nextYear } from './next-year.js';

it.each([
  [{ name: '2022年评估试点', startsOn: '2022-04-13', endsOn: '2022-06-29' }, { name: '2023年评估试点', startsOn: '2023-04-12', endsOn: '2023-06-28' }],
  [{ name: '第一轮评估', startsOn: '2024-02-29', endsOn: '2024-02-29' }, { name: '第一轮评估', startsOn: '2025-02-27', endsOn: '2025-02-27' }],
  [{ name: '编号120220', startsOn: '2022-04-13', endsOn: '2022-04-13' }, { name: '编号120220', startsOn: '2023-04-12', endsOn: '2023-04-12' }],
])('a copy of %j is proposed as %j', (source, copy) => {
  expect(nextYear(source)).toEqual(copy);
});
