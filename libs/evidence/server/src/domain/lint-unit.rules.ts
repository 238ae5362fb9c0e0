import { partsOf, verdict, type LintName, type LintSubject, type LintVerdict } from './lint.js';

const PLACE = /^(?:[\u4e00-\u9fa5]{2,10}(?:省|自治区))?(?:[\u4e00-\u9fa5]{2,8}(?:市|州|地区))?(?:[\u4e00-\u9fa5]{2,8}(?:县|区|自治县|特区))?/u;
/** A line of its own that is the name of a body. */
const BODY_LINE = /^[\u4e00-\u9fa5]{2,24}(?:局|委员会|委|办公室|办|厅|院|馆|站|队|校|中心|所|社|会|政府)(?:\s*[(（].{0,12}[)）])?$/u;

/** How a unit may be called: in full, short, and in full without the places before it where enough is left. */
function callsOf({ name, shortName }: LintName): readonly string[] {
  const bare = name.replace(PLACE, '');
  const town = name.replace(/^[\u4e00-\u9fa5]{2,10}?(?=[市县区州])/u, '');
  return [...new Set([name, shortName, ...(bare.length >= 3 ? [bare] : []), ...(town.length >= 4 ? [town] : [])])].filter((call) => call.length >= 3).sort((left, right) => right.length - left.length);
}

interface Mention {
  readonly unit: LintName;
  readonly times: number;
  readonly leads: boolean;
}

/** Who is named, longest names first, so that 水务局 inside 水务局信息中心 is not counted. */
function mentionsOf(units: readonly LintName[], text: string, prominent: string): readonly Mention[] {
  const calls = units.flatMap((unit) => callsOf(unit).map((call) => ({ unit, call }))).sort((left, right) => right.call.length - left.call.length);
  const times = new Map<LintName, number>();
  const leads = new Set<LintName>();
  let [rest, restOfLead] = [text, prominent];
  for (const { unit, call } of calls) {
    const pieces = rest.split(call);
    if (pieces.length > 1) times.set(unit, (times.get(unit) ?? 0) + pieces.length - 1);
    rest = pieces.join('\u0001');
    if (restOfLead.includes(call)) leads.add(unit);
    restOfLead = restOfLead.split(call).join('\u0001');
  }
  return [...times].map(([unit, count]) => ({ unit, times: count, leads: leads.has(unit) }));
}

/**
 * Is the paper about this unit? Another unit of the office in its head or under it, while this one is nowhere, speaks against it; so does, for a unit's own paper, a
 * body in the signature that is not this unit. Own rule: what names no one is let pass.
 */
export function unitVerdict(subject: LintSubject): LintVerdict | null {
  const { head, tail, body, lines } = partsOf(subject.text);
  const title = `${subject.title}\n${subject.fileName}`.normalize('NFKC');
  const prominent = `${title}\n${head}\n${tail}`;
  const mentions = mentionsOf([subject.unit, ...subject.otherUnits], `${title}\n${body}`.replace(/\s/gu, ''), prominent.replace(/\s/gu, ''));
  const own = mentions.find(({ unit }) => unit === subject.unit);
  const other = [...mentions].filter(({ unit }) => unit !== subject.unit).sort((left, right) => Number(right.leads) - Number(left.leads) || right.times - left.times)[0];
  if (other?.leads && (!own || (!own.leads && subject.isOwn && own.times < other.times))) return found(other.unit.name, subject.unit.name);
  if (own) return null;
  if (other) return found(other.unit.name, subject.unit.name);
  const signer = subject.isOwn ? [...lines].reverse().slice(0, 5).find((line) => BODY_LINE.test(line.replace(/ /g, ''))) : undefined;
  return signer === undefined ? null : found(signer.replace(/ /g, ''), subject.unit.name);
}

const found = (other: string, own: string): LintVerdict => verdict('wrong_unit', 'weak', `材料署名或所述单位为“${other}”，未见“${own}”，请核对是否上传错误。`);
