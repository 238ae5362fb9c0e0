import { verdict, type LintSubject, type LintVerdict } from './lint.js';

/** Papers that tell a story, and how many letters the shortest honest one has. Own rule. */
const NARRATIVE = /总结|报告|方案|纪要|制度|办法|规定|计划|说明书|细则/u;
const NARRATIVE_LETTERS = 200;
const OTHER_LETTERS = 100;
const SHEET_LETTERS = 30;

/** Letters and digits; blanks and punctuation prove nothing. */
export const lettersIn = (text: string): number => (text.match(/[\p{L}\p{N}]/gu) ?? []).length;

/** Is there enough in it? By letters where text was read, by pages where the declared number can be compared. */
export function thinVerdict(subject: LintSubject): LintVerdict | null {
  const letters = lettersIn(subject.text);
  if (subject.pages !== null && subject.filePages !== null && subject.kind === 'pdf' && subject.filePages * 2 < subject.pages) {
    return verdict('too_thin', 'weak', `登记为${subject.pages}页，文件仅${subject.filePages}页，请补齐缺页后重新上传。`);
  }
  const isReadable = letters > 0 || ['document', 'sheet', 'text', 'slides'].includes(subject.kind);
  if (!isReadable || subject.kind === 'image' || subject.kind === 'archive') return null;
  // Old formats are not read: no letters there say nothing.
  if (letters === 0 && /\.(?:doc|xls|ppt|wps|et|dps)$/iu.test(subject.fileName)) return null;
  const needed = subject.kind === 'sheet' ? SHEET_LETTERS : NARRATIVE.test(subject.material) ? NARRATIVE_LETTERS : OTHER_LETTERS;
  return letters >= needed ? null : verdict('too_thin', 'weak', `材料仅${letters}字，不足以证明“${subject.material}”，请补充完整内容后重新上传。`);
}
