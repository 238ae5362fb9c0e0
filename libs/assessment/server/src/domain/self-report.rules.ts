import { linesProblem, normalisedLines, type DomainError, type LocalDate } from '@wudan/kernel-core';
import { instantText, reportSectionUnknown, textInvalid } from './assessment.errors.js';
import { draftProblems, draftScores } from './report-scores.rules.js';
import type { ScoringGridView } from './scoring-grid.js';
import { REPORT_SECTIONS, type EditedSection, type ReportFigureView, type ReportKey, type ReportSectionView } from './self-report.js';

/** What the first part takes of a fact. */
export interface ReportFact {
  readonly name: string;
  readonly dimension: string;
  readonly period: string;
  readonly value: string;
  readonly grade: string;
  readonly sourceText: string;
}

/** What the second part takes of the evidence grid. */
export interface ReportCoverage {
  readonly cells: number;
  readonly held: number;
  readonly substituted: number;
  readonly sighted: number;
  readonly lost: number;
  readonly notApplicable: number;
  readonly rate: string;
}

/** What the draft is written from. */
export interface ReportData {
  readonly pilot: { readonly objectKind: string; readonly objectName: string; readonly cutoffOn: LocalDate; readonly evidenceFrom: LocalDate };
  readonly grid: ScoringGridView;
  readonly coverage: ReportCoverage;
  readonly facts: readonly ReportFact[];
}

/** A part under construction: its paragraphs and the numbers in them. */
export interface Draft {
  readonly lines: readonly string[];
  readonly figures: readonly ReportFigureView[];
}

/** Longest part in characters; own rule. */
const BODY_MAX = 20_000;

/** Figures of the unit that the first part names, in this order: facts with an empty dimension. */
const BASIC_FACTS: readonly { readonly name: string; readonly label: string; readonly unit: string }[] = [
  { name: 'approved_establishment', label: '核定编制', unit: '名' },
  { name: 'actual_on_establishment', label: '在编人员', unit: '名' },
  { name: 'approved_leader_positions', label: '核定领导职数', unit: '名' },
  { name: 'actual_leaders', label: '实配领导', unit: '名' },
  { name: 'headcount', label: '纳入评估的在岗人员（含支持辅助类事业单位）', unit: '名' },
  { name: 'seconded_in', label: '借入人员', unit: '名' },
  { name: 'seconded_out', label: '借出人员', unit: '名' },
  { name: 'non_establishment', label: '编外人员', unit: '名' },
  { name: 'duties_in_sanding', label: '“三定”规定职责', unit: '项' },
  { name: 'duties_mapped_to_office_and_post', label: '已分解到内设机构和岗位的职责', unit: '项' },
];

/** The newest standing figure of a name up to the cut-off date, of the unit as a whole. */
function basicFact(facts: readonly ReportFact[], name: string, cutoffOn: LocalDate): ReportFact | undefined {
  return facts
    .filter((fact) => fact.name === name && fact.dimension === '' && (fact.period === 'all' || fact.period <= cutoffOn))
    .sort((left, right) => right.period.localeCompare(left.period))[0];
}

function draftBasics({ pilot, facts }: ReportData): Draft {
  const known = BASIC_FACTS.flatMap((each) => {
    const fact = basicFact(facts, each.name, pilot.cutoffOn);
    return fact ? [{ ...each, fact }] : [];
  });
  const figures = known.map(({ label, unit, fact }) => ({ text: `${label}${fact.value}${unit}`, source: `${fact.sourceText}（${fact.grade}级，${fact.period === 'all' ? '长期有效' : fact.period}）` }));
  const subject = pilot.objectKind === 'unit' ? '本单位' : `本次评估对象“${pilot.objectName}”由本单位负责，本单位`;
  return {
    lines: [figures.length === 0 ? `${subject}的职能配置、机构设置、人员配备情况尚未采集，请在此补充。` : `${subject}${figures.map(({ text }) => text).join('，')}。`],
    figures: [{ text: `评估基准日${pilot.cutoffOn}`, source: '评估轮次设置' }, ...figures],
  };
}

function draftOrganisation({ pilot, grid, coverage }: ReportData): Draft {
  const period = `${pilot.evidenceFrom}至${pilot.cutoffOn}`;
  const parts = [
    { text: `佐证材料应报${coverage.cells - coverage.notApplicable}份`, source: '佐证材料清单：扣除不适用的单元格' },
    { text: `已有原件${coverage.held}份`, source: '佐证材料清单' },
    { text: `以替代材料证明${coverage.substituted}份`, source: '佐证材料清单' },
    { text: `现场查看${coverage.sighted}份`, source: '佐证材料清单' },
    { text: `缺失${coverage.lost}份`, source: '佐证材料清单' },
    { text: `收齐率${coverage.rate}%`, source: '佐证材料清单：有材料的单元格占应报单元格的比例' },
  ];
  const scored = { text: `完成${grid.totals.scored}项指标的自评`, source: `自评表，指标共${grid.totals.leaves}项` };
  return {
    lines: [
      `根据评估安排，对照指标单（第${grid.setVersion}版，共${grid.totals.leaves}项指标），以${period}为评估期，组织开展自评。`,
      `${parts.map(({ text }) => text).join('，')}；${scored.text}。`,
    ],
    figures: [
      { text: `评估期${period}`, source: '评估轮次设置' },
      { text: `指标单第${grid.setVersion}版，共${grid.totals.leaves}项`, source: '印发的指标单' },
      ...parts,
      scored,
      ...(grid.signedAt === null ? [] : [{ text: `签字确认${instantText(grid.signedAt)}`, source: `${grid.signedBy ?? ''}签字` }]),
    ],
  };
}

function draftAchievements({ grid }: ReportData): Draft {
  const full = grid.rows.filter((row) => row.counted !== null && row.counted === row.points && row.statement !== '');
  return {
    lines: full.length === 0 ? ['请在此总结主要成效和经验做法。'] : full.slice(0, 8).map((row) => `${row.name}：${row.statement.replaceAll('\n', ' ')}`),
    figures: full.slice(0, 8).map((row) => ({ text: `${row.code} ${row.counted ?? ''}分`, source: `自评表${row.code}，分值${row.points}分` })),
  };
}

const suggestions: Draft = { lines: ['请结合存在的问题，在此提出对策建议。'], figures: [] };

const DRAFTS: Readonly<Record<ReportKey, (data: ReportData) => Draft>> = {
  basics: draftBasics,
  organisation: draftOrganisation,
  scores: ({ grid }) => draftScores(grid),
  achievements: draftAchievements,
  problems: ({ grid }) => draftProblems(grid),
  suggestions: () => suggestions,
};

/** The report: what people wrote where they did, drafts from data elsewhere, and everywhere the numbers with their sources as they are now. */
export function reportSections(data: ReportData, edited: readonly EditedSection[]): ReportSectionView[] {
  const written = new Map(edited.map(({ key, body }) => [key, body]));
  return REPORT_SECTIONS.map(({ key, heading }) => {
    const { lines, figures } = DRAFTS[key](data);
    return { key, heading, body: written.get(key) ?? lines.join('\n'), figures };
  });
}

/** The parts as they are stored. */
export function readSections(sections: readonly EditedSection[]): readonly EditedSection[] | DomainError {
  const seen = new Set<string>();
  const read: EditedSection[] = [];
  for (const [index, { key, body }] of sections.entries()) {
    const known = REPORT_SECTIONS.find((section) => section.key === key);
    if (!known || seen.has(key)) return reportSectionUnknown(key, `input.sections.${index}.key`);
    seen.add(key);
    const text = normalisedLines(body);
    const problem = linesProblem(known.heading, text, 0, BODY_MAX);
    if (problem !== null) return textInvalid(problem, `input.sections.${index}.body`);
    read.push({ key, body: text });
  }
  return read;
}
