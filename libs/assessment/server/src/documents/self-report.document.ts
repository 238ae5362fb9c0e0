import { officialDocument, textBlocks, type DocumentBlock, type DocumentStyle } from '@wudan/kernel-server';
import type { LocalDate } from '@wudan/kernel-core';
import type { ScoringGridView, ScoringRowView } from '../domain/scoring-grid.js';
import type { ReportSectionView } from '../domain/self-report.js';
import { dataSources } from './data-sources.document.js';

/** A line of the list of evidence that goes with the report. */
export interface ReportEvidenceLine {
  readonly leafCode: string;
  readonly leafName: string;
  readonly material: string;
  /** A year, or 基准日. */
  readonly period: string;
  readonly docNumber: string | null;
  /** In words: 已有原件, 以替代材料证明 … */
  readonly state: string;
  readonly review: string;
}

/** What the printed report is made of. */
export interface SelfReportFacts {
  readonly unitName: string;
  /** The office that it goes to. */
  readonly officeName: string;
  readonly sections: readonly Pick<ReportSectionView, 'key' | 'heading' | 'body' | 'figures'>[];
  readonly rows: readonly Pick<ScoringRowView, 'code' | 'levels' | 'name' | 'points' | 'aspect' | 'counted' | 'naReason' | 'naAccepted' | 'statement' | 'updatedBy'>[];
  readonly totals: Pick<ScoringGridView['totals'], 'total' | 'common' | 'individual' | 'execution' | 'benefit' | 'grade'>;
  readonly evidence: readonly ReportEvidenceLine[];
  /** Day of the signature; null on a draft. */
  readonly date: LocalDate | null;
  /** Instant that the file carries as its making. */
  readonly createdAt: Date;
  readonly style?: Partial<DocumentStyle>;
}

const ASPECTS: Readonly<Record<string, string>> = { execution: '执行情况', benefit: '使用效益' };
const ATTACHMENTS = ['自评得分表', '佐证材料清单', '数据来源表'] as const;

/** What the score column says: a number, 不适用, or nothing yet. */
function scoreText({ counted, naReason, naAccepted }: SelfReportFacts['rows'][number]): string {
  if (naReason !== null && naAccepted !== false) return '不适用';
  return counted ?? '未评';
}

/** Totals in front of the third part's text. */
function totalsTable({ totals }: SelfReportFacts): DocumentBlock {
  const { total, common, individual, execution, benefit, grade } = totals;
  return {
    kind: 'table',
    caption: '自评得分汇总',
    columns: ['总分', '共性指标', '个性指标', '其中：执行情况', '其中：使用效益', '自评等次'].map((heading) => ({ heading, align: 'center' as const })),
    rows: [[total, common, individual, execution, benefit, grade]],
  };
}

function scoreTable({ rows, totals }: SelfReportFacts): DocumentBlock {
  return {
    kind: 'table',
    landscape: true,
    columns: [
      { heading: '指标编号', weight: 2, align: 'center' },
      { heading: '一级指标', weight: 3 },
      { heading: '指标名称', weight: 5 },
      { heading: '方面', weight: 2, align: 'center' },
      { heading: '分值', weight: 1.5, align: 'right' },
      { heading: '自评得分', weight: 2, align: 'right' },
      { heading: '自评说明', weight: 7 },
    ],
    rows: [
      ...rows.map((row) => [row.code, row.levels[0] ?? '', row.name, ASPECTS[row.aspect] ?? '', row.points, scoreText(row), row.naReason === null ? row.statement : `${row.statement}\n不适用理由：${row.naReason}`.trim()]),
      ['合计', null, null, null, null, totals.total, null],
    ],
  };
}

function evidenceTable({ evidence }: SelfReportFacts): DocumentBlock {
  if (evidence.length === 0) return { kind: 'paragraph', text: '本次自评没有需要提供的佐证材料。' };
  return {
    kind: 'table',
    landscape: true,
    columns: [
      { heading: '序号', weight: 1, align: 'center' },
      { heading: '指标编号', weight: 2, align: 'center' },
      { heading: '指标名称', weight: 5 },
      { heading: '材料名称', weight: 6 },
      { heading: '文号或编号', weight: 4 },
      { heading: '所属期间', weight: 2, align: 'center' },
      { heading: '提供情况', weight: 3, align: 'center' },
      { heading: '核验结果', weight: 2, align: 'center' },
    ],
    rows: evidence.map((line, index) => [String(index + 1), line.leafCode, line.leafName, line.material, line.docNumber, line.period, line.state, line.review]),
  };
}

/**
 * 自评报告: the six parts as the unit edited them, and three attachments: scores, evidence, and the source of every number.
 * @returns a DOCX file
 */
export function selfReportDocument(facts: SelfReportFacts): Promise<Buffer> {
  const tables = [scoreTable(facts), evidenceTable(facts), dataSources(facts.sections, Object.values(facts.totals))];
  return officialDocument({
    title: `${facts.unitName}机构编制执行情况和使用效益自评报告`,
    ...(facts.date === null ? { subtitle: '（征求意见稿）' } : {}),
    addressee: facts.officeName,
    blocks: [
      ...facts.sections.flatMap(({ key, heading, body }): DocumentBlock[] => [{ kind: 'heading', level: 1, text: heading }, ...(key === 'scores' ? [totalsTable(facts)] : []), ...textBlocks(body)]),
      { kind: 'attachmentNote', names: ATTACHMENTS },
      ...ATTACHMENTS.flatMap((title, index): DocumentBlock[] => [{ kind: 'attachment', number: index + 1, title }, ...tables.slice(index, index + 1)]),
    ],
    signature: { name: facts.unitName },
    ...(facts.date === null ? {} : { date: facts.date }),
    createdAt: facts.createdAt,
    ...(facts.style === undefined ? {} : { style: facts.style }),
  });
}
