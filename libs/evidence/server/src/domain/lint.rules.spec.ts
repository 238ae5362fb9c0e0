import { describe, expect, it } from '@jest/globals';
import { isCopy, likeness, mayBeAlike, sketchOf, type Twin } from './lint-copy.rules.js';
import { lint } from './lint.rules.js';
import { yearsIn } from './lint-year.rules.js';
import type { LintSubject } from './lint.js';

const UNIT = { name: '毕节市水务局', shortName: '市水务局' };
const OTHERS = [{ name: '毕节市水务局信息中心', shortName: '信息中心' }, { name: '毕节市林业局', shortName: '市林业局' }];
const WORK = ['水源地巡查', '河道清淤', '管网改造', '汛期值守', '水质化验', '项目审批', '窗口办件', '资金拨付', '隐患排查', '档案移交', '业务培训', '政策宣讲'];
const DONE = ['群众反映良好', '按期完成验收', '台账已经归档', '尚有两处待整改', '经验得到推广', '责任落实到人'];
const BODY = WORK.map((work, index) => `（${index + 1}）${work}由${WORK[(index * 5 + 2) % 12]}专班牵头，涉及${index * 13 + 5}处，${DONE[index % 6]}，其中${WORK[(index * 7 + 3) % 12]}一并办理。`);
const sheet = (head: readonly string[], tail: readonly string[], body: readonly string[] = BODY): string => [...head, ...body, ...tail].join('\n');
const SOUND = sheet(['毕水发〔2019〕12号', '毕节市水务局关于2019年度工作情况的通知'], ['毕节市水务局', '2019年12月20日']);
const rulesOf = (patch: Partial<LintSubject>, twins: readonly Twin[] = []): string[] =>
  lint({ title: '', fileName: '扫描件.pdf', material: '通知', docNumber: null, formedOn: null, pages: null, years: [2019], isOwn: true, unit: UNIT, otherUnits: OTHERS, kind: 'pdf', text: SOUND, filePages: 2, ...patch }, twins).map(({ rule }) => rule);
const twin = (patch: Partial<Twin>): Twin => ({ isSameFile: true, likeness: 1, ofOwnUnit: true, unitName: '毕节市林业局', years: [2020], ...patch });

describe('linter', () => {
  it.each<[string, Partial<LintSubject>, readonly string[]]>([
    ['a sound paper', {}, []],
    ['another year in the title', { years: [2021] }, ['wrong_year']],
    ['a yearly paper signed in the next spring', { material: '年度总结', text: sheet(['毕节市水务局年度工作总结', '2019年各项工作完成。'], ['毕节市水务局', '2020年1月15日']) }, []],
    ['Chinese digits', { years: [2020], text: sheet(['毕水发〔2019〕12号', '关于人员调整的通知'], ['毕节市水务局', '二〇一九年十二月三日']) }, ['wrong_year']],
    ['a plan of several years', { years: [2020], text: sheet(['毕水发〔2019〕1号', '毕节市水务局2019—2021年工作方案'], ['毕节市水务局', '2019年1月8日']) }, []],
    ['a standing paper from before', { material: '“三定”规定', isOwn: false, text: sheet(['毕委办字〔2016〕8号', '毕节市水务局职能配置规定'], ['2016年5月3日']) }, []],
    ['a standing paper from later', { material: '“三定”规定', isOwn: false, text: sheet(['毕委办字〔2022〕8号', '毕节市水务局职能配置规定'], ['2022年5月3日']) }, ['wrong_year']],
    ['the name of a file alone', { kind: 'image', text: '', docNumber: '毕水发〔2019〕3号', fileName: '2020年照片.jpg' }, ['wrong_year']],
    ['another unit', { text: SOUND.replaceAll('毕节市水务局', '毕节市林业局') }, ['wrong_unit']],
    ['a unit whose name holds ours', { text: SOUND.replaceAll('毕节市水务局', '毕节市水务局信息中心') }, ['wrong_unit']],
    ['a stranger in the signature', { text: SOUND.replaceAll('毕节市水务局', '遵义市商务局') }, ['wrong_unit']],
    ['another unit in passing', { text: SOUND.replace('按期完成验收', '会同毕节市林业局办理') }, []],
    ['a copy for information', { text: `${SOUND}\n抄送：毕节市林业局` }, []],
    ['no number', { text: SOUND.replace('毕水发〔2019〕12号\n', '') }, ['no_document_number']],
    ['only a quoted number', { text: SOUND.replace('毕水发〔2019〕12号', '根据黔编办〔2019〕5号文件要求') }, ['no_document_number']],
    ['a number that is not due', { material: '考勤统计表', text: SOUND.replace('毕水发〔2019〕12号\n', '') }, []],
    ['minutes by issue', { material: '会议纪要', text: sheet(['毕节市水务局党组会议纪要', '第12期', '2019年6月3日'], ['毕节市水务局']) }, []],
    ['the number of a meeting in its title', { material: '会议纪要', text: sheet(['毕节市水务局2019年第4次会议纪要'], ['毕节市水务局', '2019年6月3日']) }, ['no_document_number']],
    ['a scan with a typed number', { text: '', docNumber: '毕水发〔2019〕3号' }, []],
    ['a scan without any', { text: '' }, ['no_document_number']],
    ['hardly anything', { material: '年度工作总结', text: sheet(['毕节市水务局2019年工作总结'], ['毕节市水务局', '2019年12月1日'], ['详见附件。']) }, ['too_thin']],
    ['fewer pages than said', { pages: 12, filePages: 1 }, ['too_thin']],
    ['an old format that is not read', { kind: 'document', fileName: '通知.doc', text: '', docNumber: '毕水发〔2019〕3号', filePages: null }, []],
  ])('%s', (_, patch, rules) => {
    expect(rulesOf(patch)).toEqual(rules);
  });

  it.each<[string, readonly Twin[], readonly number[], readonly string[]]>([
    ['of another year', [twin({})], [2019], ['copied_year']],
    ['of another unit', [twin({ ofOwnUnit: false })], [2019], ['copied_unit']],
    ['of the same year', [twin({ years: [2019] })], [2019], []],
    ['itself in two years', [], [2019, 2020], ['copied_year']],
  ])('finds the same file: %s', (_, twins, years, rules) => {
    expect(rulesOf({ years, text: sheet(['毕水发〔2019〕12号', '毕节市水务局2019—2020年工作通知'], ['毕节市水务局']) }, twins)).toEqual(rules);
  });

  it('knows a copy with other years, and does not take a form for one', () => {
    const moved = SOUND.replaceAll('2019', '2020');
    const alike = (left: string, right: string): boolean => mayBeAlike(sketchOf(left, 'pdf'), sketchOf(right, 'pdf')) && isCopy(likeness(left, right, 'pdf'), 'pdf');
    expect(alike(SOUND, moved)).toBe(true);
    expect(alike(SOUND, SOUND.replaceAll('毕节市水务局', '毕节市林业局'))).toBe(true);
    expect(alike(SOUND, sheet(['毕水发〔2020〕3号', '毕节市水务局关于2020年度工作情况的通知'], ['毕节市水务局', '2020年12月20日'], BODY.map((_, index) => `第${index}项议题由办公室承办，已于月底报送分管领导审定，其余事项另行通知。`)))).toBe(false);
    expect(sketchOf('太短', 'pdf')).toEqual([]);
  });

  it.each([
    ['2019年、2020-06-30 和 〔2021〕5号', [2019, 2020, 2021]],
    ['2019—2021年', [2019, 2020, 2021]],
    ['编号 20190630123 与 3019年', []],
    ['二〇一九年', [2019]],
  ])('reads the years of %s', (text, years) => {
    expect([...yearsIn(text).keys()].sort()).toEqual(years);
  });
});
