import { REPORT_SECTIONS, type DraftSection, type ReportFigure, type ReportKey, type ReportSection, type StoredSection } from './assessment-report.js';
import type { MaterialFact, ReportMaterial } from './report-material.js';
import { draftCauses, draftProblems, draftSuggestions } from './report-problems.rules.js';

/** Figures of the unit that the first part names, in this order: facts with an empty dimension. */
const BASIC_FACTS: readonly { readonly name: string; readonly label: string; readonly unit: string }[] = [
  { name: 'approved_establishment', label: '核定编制', unit: '名' },
  { name: 'actual_on_establishment', label: '在编人员', unit: '名' },
  { name: 'approved_leader_positions', label: '核定领导职数', unit: '名' },
  { name: 'actual_leaders', label: '实配领导', unit: '名' },
  { name: 'seconded_in', label: '借入人员', unit: '名' },
  { name: 'seconded_out', label: '借出人员', unit: '名' },
  { name: 'duties_in_sanding', label: '“三定”规定职责', unit: '项' },
];
const FULL_MARKS_NAMED = 8;

/** The newest standing figure of a name up to the cut-off date, of the unit as a whole. */
const basicFact = ({ facts, pilot }: ReportMaterial, name: string): MaterialFact | undefined =>
  facts
    .filter((fact) => fact.name === name && fact.dimension === '' && (fact.period === 'all' || fact.period <= pilot.cutoffOn))
    .sort((left, right) => right.period.localeCompare(left.period))[0];

function draftBasics(material: ReportMaterial): DraftSection {
  const figures = BASIC_FACTS.flatMap(({ name, label, unit }) => {
    const fact = basicFact(material, name);
    return fact ? [{ text: `${label}${fact.value}${unit}`, source: `${fact.sourceText}（${fact.grade}级，${fact.period === 'all' ? '长期有效' : fact.period}）` }] : [];
  });
  const { pilot, unitName } = material;
  const subject = pilot.objectKind === 'unit' ? unitName : `评估对象“${pilot.objectName}”由${unitName}负责，该单位`;
  const day = { text: `评估基准日${pilot.cutoffOn}`, source: '评估轮次设置' };
  return {
    lines: [figures.length === 0 ? `${subject}的职能配置、机构设置、人员配备情况尚未采集，请在此补充。` : `截至${day.text}，${subject}${figures.map(({ text }) => text).join('，')}。`],
    figures: [day, { text: unitName, source: '单位名录' }, ...figures],
  };
}

function draftOrganisation({ pilot, programmeName, set, coverage, inquiries, externals }: ReportMaterial): DraftSection {
  const period = { text: `评估期${pilot.evidenceFrom}至${pilot.cutoffOn}`, source: '评估轮次设置' };
  const programme = { text: programmeName, source: '评估轮次设置' };
  const leaves = set === null ? [] : [{ text: `指标单第${set.version}版共${set.leaves}项指标`, source: '印发的指标单' }];
  const evidence = [
    { text: `佐证材料应报${coverage.cells - coverage.notApplicable}份`, source: '佐证材料清单：扣除不适用的单元格' },
    { text: `已有原件${coverage.held}份`, source: '佐证材料清单' },
    { text: `以替代材料证明${coverage.substituted}份`, source: '佐证材料清单' },
    { text: `现场查看${coverage.sighted}份`, source: '佐证材料清单' },
    { text: `缺失${coverage.lost}份`, source: '佐证材料清单' },
    { text: `收齐率${coverage.rate}%`, source: '佐证材料清单：有材料的单元格占应报单元格的比例' },
  ];
  const line = (parts: readonly ReportFigure[]): string => `${parts.map(({ text }) => text).join('，')}。`;
  return {
    lines: [
      `按照${programme.text}安排，以${period.text}为评估期限，${leaves.length === 0 ? '组织开展评估。' : `对照${line(leaves)}`}`,
      line(evidence),
      ...(inquiries.length === 0 ? [] : [line(inquiries)]),
      ...(externals.length === 0 ? [] : [line(externals)]),
    ],
    figures: [programme, period, ...leaves, ...evidence, ...inquiries, ...externals],
  };
}

/** Part three. @param shown everything, the grade alone, or nothing while it may not be told yet */
export function draftResults({ result, policy }: Pick<ReportMaterial, 'result' | 'policy'>, shown: 'scores' | 'grade' | 'nothing'): DraftSection {
  if (shown === 'nothing' || result === null) return { lines: ['评估结果待审定后反馈。'], figures: [] };
  const state = result.approved ? '审定' : '拟定';
  const grade = { text: `${state}等次为${result.grade}`, source: '评估评分表：得分率对应的等次' };
  if (shown === 'grade') return { lines: [`${grade.text}。`], figures: [grade] };
  const source = '评估评分表：由各项指标得分相加';
  // Two assessments that a programme keeps apart are never added up, here as in the letter.
  const sums = policy.sumAspects
    ? [{ text: `${state}总分${result.total}分`, source }, ...(result.selfTotal === null ? [] : [{ text: `自评总分${result.selfTotal}分`, source: '自评表' }])]
    : [];
  const aspects = [{ text: `执行情况${result.execution}分`, source }, { text: `使用效益${result.benefit}分`, source }];
  const figures = [...sums, ...aspects, grade];
  return { lines: [`${figures.map(({ text }) => text).join('，')}。`], figures };
}

function draftAchievements({ result }: ReportMaterial): DraftSection {
  const full = (result?.leaves ?? []).filter(({ points, final }) => final !== null && Number(final) === Number(points) && Number(points) > 0).slice(0, FULL_MARKS_NAMED);
  const figures = full.map(({ code, name, points }) => ({ text: `${code} ${name}得满分${points}分`, source: `评估评分表${code}` }));
  return { lines: figures.length === 0 ? ['请在此总结工作成效。'] : figures.map(({ text }) => `${text}。`), figures };
}

const DRAFTS: Readonly<Record<ReportKey, (material: ReportMaterial) => DraftSection>> = {
  basics: draftBasics,
  organisation: draftOrganisation,
  results: (material) => draftResults(material, 'scores'),
  achievements: draftAchievements,
  problems: draftProblems,
  causes: draftCauses,
  suggestions: draftSuggestions,
};

/** The report as it stands: what people wrote in its place, the rest drafted from data; from the approval on as it was approved. */
export function reportSections(material: ReportMaterial, stored: readonly StoredSection[]): ReportSection[] {
  const written = new Map(stored.map((each) => [each.key, each]));
  return REPORT_SECTIONS.map(({ key, heading }) => {
    const kept = written.get(key);
    if (kept?.figures != null) return { key, heading, body: kept.body, figures: kept.figures, edited: kept.edited };
    const draft = DRAFTS[key](material);
    return { key, heading, body: kept?.body ?? draft.lines.join('\n'), figures: draft.figures, edited: kept !== undefined };
  });
}

/**
 * The report as a unit may read it. Where the programme shows the grade alone, the third part and the full marks of the fourth are drafted anew
 * whatever people wrote there; before the letter not even the grade is told.
 */
export function sectionsForUnit(material: ReportMaterial, sections: readonly ReportSection[], issued: boolean): ReportSection[] {
  if (material.policy.showScores) return [...sections];
  const results = draftResults(material, issued ? 'grade' : 'nothing');
  return sections.map((section) => {
    if (section.key === 'results') return { ...section, body: results.lines.join('\n'), figures: results.figures };
    if (section.key !== 'achievements' || section.edited) return section;
    const named = (material.result?.leaves ?? []).filter(({ points, final }) => final !== null && Number(final) === Number(points) && Number(points) > 0).slice(0, FULL_MARKS_NAMED);
    return { ...section, body: named.map(({ code, name }) => `${code} ${name}完成较好。`).join('\n') || '评估未列出单项成效。', figures: named.map(({ code, name }) => ({ text: `${code} ${name}`, source: '评估评分表' })) };
  });
}

/** So many characters in a row are no accident. Own rule. */
const QUOTED = 8;
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * True when a text quotes a finding: its number, or eight characters in a row of anything it ever said. Blanks and marks do not matter.
 * @param wordings every title and text of the finding, of either side
 */
export function quotes(body: string, no: string, wordings: readonly string[]): boolean {
  const text = bare(body);
  return body.includes(no) || wordings.map(bare).some((wording) => {
    const size = Math.min(QUOTED, wording.length);
    return size > 0 && Array.from({ length: wording.length - size + 1 }, (_, at) => wording.slice(at, at + size)).some((part) => text.includes(part));
  });
}
