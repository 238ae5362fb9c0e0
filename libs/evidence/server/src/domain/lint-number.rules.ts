import { partsOf, verdict, type LintSubject, type LintVerdict } from './lint.js';

/** Kinds of official papers that bear a number (GB/T 9704, 党政机关公文处理工作条例 art. 8). */
const DUE = /决议|决定|命令|公报|公告|通告|意见|通知|通报|请示|批复|议案|复函|的函|纪要|任免|任职文件|三定|“三定”|规定|文件|方案/u;
/** Papers beside them that bear none, also where the name says 文件. */
const NOT_DUE = /台账|名册|花名册|统计|照片|截图|清单|表$|记录|问卷|总结|证书|说明书|流程图|底稿|签到|申请表|对照|证明|年度报告|工作计划|学习计划|目录|人员分布/u;
const NUMBER = /[\u4e00-\u9fa5]{1,16}\s*[〔[(【]\s*(?:19|20)\d{2}\s*[〕\])】]\s*第?\s*\d{1,5}\s*(?:号|期|次)/u;
/** Minutes may be counted by issue instead: in a line of its own under the heading, not in the title of a meeting. */
const ISSUE = /^[(【[]?(?:总)?第?\s*[\d一二三四五六七八九十百]+\s*(?:期|次|号)[)】\]]?$/u;
const LONGEST_LINE = 60;
const HEAD_LINES = 10;

/** True when such a paper must bear a number. Also for its title: what was asked for may be looser. */
export const numberDue = (material: string): boolean => DUE.test(material) && !NOT_DUE.test(material);

/** Its own number, not one that it quotes: in a short line of the head, outside a sentence that refers to another paper. */
function ownNumber(text: string): boolean {
  return partsOf(text)
    .lines.slice(0, HEAD_LINES)
    .some((line) => line.length <= LONGEST_LINE && !/根据|依据|按照|贯彻|落实|参照|》/u.test(line) && (NUMBER.test(line) || ISSUE.test(line)));
}

/** Has an official paper its number? Where text could be read it has to stand there; what was typed in does for the rest. Own rule. */
export function numberVerdict(subject: LintSubject): LintVerdict | null {
  if (!numberDue(subject.material)) return null;
  if (subject.text.trim() !== '' ? ownNumber(subject.text) : (subject.docNumber ?? '').trim() !== '') return null;
  return verdict('no_document_number', 'warn', `“${subject.material}”应有发文字号，材料首部未见。请上传正式印发的文本，或登记文号。`);
}
