import { partsOf, verdict, type LintSubject, type LintVerdict } from './lint.js';

const CHINESE_DIGITS = '〇一二三四五六七八九';
/** Papers in force from the day they are made until they are replaced: an older one proves a later year. */
const STANDING = /三定|规定|批复|证书|制度|办法|细则|规则|核定|核准|编制文件|职责|章程|目录|标准|方案|任免|任职|机制/u;
/** Yearly papers, whatever else their name says. */
const YEARLY = /总结|报告|计划|台账|统计|考核|记录|纪要|名册|通报|花名册|报表|年报/u;
const OLDEST = 1980;
const NEWEST = 2079;

/** Years that a text names, with how often; 2019年, 2019.06, 2019-06-30, 〔2019〕, 二〇一九年, and every year of 2019—2021年. */
export function yearsIn(text: string): ReadonlyMap<number, number> {
  const plain = westernYears(text.normalize('NFKC'));
  const found = new Map<number, number>();
  const add = (year: number, times = 1): void => {
    if (year >= OLDEST && year <= NEWEST) found.set(year, (found.get(year) ?? 0) + times);
  };
  for (const [, from, to] of plain.matchAll(/(?<!\d)((?:19|20)\d{2})年?(?:度)?\s*(?:[-—–~至到]+)\s*((?:19|20)\d{2})\s*年/gu)) {
    for (let year = Number(from) + 1; year < Number(to) && year < Number(from) + 15; year += 1) add(year);
    add(Number(from));
  }
  for (const [, year] of plain.matchAll(/(?<!\d)((?:19|20)\d{2})(?=\s*年|[-./](?:0?[1-9]|1[0-2])(?!\d)|\s*[〕\])】])/gu)) add(Number(year));
  return found;
}

function westernYears(text: string): string {
  return text.replace(/[〇○零Oo一二三四五六七八九]{4}(?=\s*年)/gu, (digits) => [...digits].map((digit) => Math.max(0, CHINESE_DIGITS.indexOf(/[○零Oo]/u.test(digit) ? '〇' : digit))).join(''));
}

/** The day under the signature: the last full date that stands by itself. */
function signedIn(lines: readonly string[]): { readonly year: number; readonly month: number } | null {
  for (const line of lines.slice(-6).reverse()) {
    const found = /^\D{0,40}?((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*\d{1,2}\s*日[^,，;；。]{0,6}$/u.exec(westernYears(line));
    if (found) return { year: Number(found[1]), month: Number(found[2]) };
  }
  return null;
}

const list = (years: Iterable<number>): string => [...years].sort((left, right) => left - right).join('、');

/** Years that the name of a file gives without saying 年: 2019工作总结.pdf. */
const yearsInName = (name: string): number[] => [...name.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)].map(([, year]) => Number(year)).filter((year) => year >= OLDEST && year <= NEWEST);

/**
 * Does the paper speak of the years of its cells? Asked in the order of weight: the title, then the signature (a yearly paper may be signed in the first half of the
 * next year when it names its own), then what the body names. Standing papers may be older than the year that they prove, never younger. Own rule.
 */
export function yearVerdict(subject: LintSubject): LintVerdict | null {
  if (subject.years.length === 0) return null;
  const { head, lines, body } = partsOf(subject.text);
  const told = yearsIn(body);
  const titled = new Set([...yearsIn(titleOf(head)).keys(), ...yearsIn(subject.title).keys(), ...yearsInName(subject.fileName)]);
  const signed = signedIn(lines);
  // One whose title names a year is of that year, whatever its kind.
  const isStanding = STANDING.test(subject.material) && !YEARLY.test(subject.material) && titled.size === 0;
  const isCovered = (year: number): boolean => covers(year, titled, signed, told, isStanding, subject);
  const missing = subject.years.filter((year) => !isCovered(year));
  if (missing.length === 0) return null;
  const speaksOf = titled.size > 0 ? titled : signed ? [signed.year] : told.keys();
  return verdict('wrong_year', 'weak', `材料所述为${list(speaksOf)}年，不能证明${list(missing)}年的情况，请核对年度或更换材料。`);
}

function covers(year: number, titled: ReadonlySet<number>, signed: { readonly year: number; readonly month: number } | null, told: ReadonlyMap<number, number>, isStanding: boolean, { text, formedOn }: LintSubject): boolean {
  const formed = formedOn === null ? null : Number(formedOn.slice(0, 4));
  const made = signed?.year ?? formed;
  if (isStanding && made !== null) return made <= year;
  if (titled.has(year)) return true;
  if (titled.size > 0) return false;
  if (signed) return signed.year === year || (signed.year === year + 1 && signed.month <= 6 && (told.get(year) ?? 0) >= (told.get(signed.year) ?? 0) - 1 && told.has(year));
  if (told.size > 0) {
    const most = Math.max(...told.values());
    return (told.get(year) ?? 0) * 3 >= most;
  }
  // Nothing was read that names a year: what was typed in has to do.
  return text !== '' || formed === null || formed === year || formed === year + 1 || (isStanding && formed <= year);
}

/** The head without lines that quote or number other papers. */
function titleOf(head: string): string {
  return head
    .split('\n')
    .filter((line) => !/根据|依据|按照|贯彻/u.test(line))
    .map((line) => line.replace(/\S{0,14}[〔[(【]\s*(?:19|20)\d{2}\s*[〕\])】]\s*第?\s*\d+\s*(?:号|期|次)/gu, ' ').replace(/^\D{0,20}(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\D{0,4}$/u, ''))
    .join('\n');
}
