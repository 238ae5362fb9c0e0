import { writeSheet, type ColumnDefinition, type ColumnKind, type TableDefinition } from '@wudan/kernel-server';
import { hundredthsText } from '@wudan/kernel-core';
import { hundredthsOf } from '../domain/points.rules.js';
import type { ScoringGridView, ScoringRowView } from '../domain/scoring-grid.js';

/** What the office says to an item; absent before it has scored. */
export interface OfficeScore {
  readonly score: string | null;
  readonly deduction: string | null;
  /** Score after the visit. */
  readonly siteScore: string | null;
}

/** What the printed sheet is made of. */
export interface ScoreSheetFacts {
  readonly unitName: string;
  readonly setVersion: number;
  readonly rows: readonly Pick<ScoringRowView, 'code' | 'levels' | 'points' | 'ruleText' | 'score' | 'counted' | 'statement' | 'naReason' | 'naAccepted' | 'evidence'>[];
  readonly totals: Pick<ScoringGridView['totals'], 'total'>;
  /** By code of the indicator. */
  readonly office?: ReadonlyMap<string, OfficeScore>;
  /** Sums of the office; grade and number of the decision once it is recorded. */
  readonly officeTotals?: { readonly desk: string; readonly final: string; readonly grade: string | null; readonly docNumber: string | null };
}

const column = (key: string, heading: string, kind: ColumnKind, width: number): ColumnDefinition => ({ key, heading, required: false, kind, width });

/** 评分表: unit and office score every item; columns of the published pilots, own order. */
const DEFINITION: TableDefinition = {
  sheetName: '评分表',
  columns: [
    column('code', '指标编号', 'text', 8),
    column('level1', '一级指标', 'text', 10),
    column('level2', '二级指标', 'text', 10),
    column('level3', '三级指标', 'text', 14),
    column('points', '分值', 'decimal', 7),
    column('rule', '评分规则', 'text', 26),
    column('self', '自评得分', 'decimal', 8),
    column('statement', '自评说明', 'text', 20),
    column('evidence', '佐证', 'text', 10),
    column('office', '初核得分', 'decimal', 8),
    column('deduction', '扣分理由', 'text', 14),
    column('site', '实地核定得分', 'decimal', 8),
    column('difference', '偏差', 'decimal', 7),
    column('signature', '签字', 'text', 8),
  ],
};

/** The office's last score minus the unit's own, decimal text with its sign; null while one is missing. */
function differenceOf(self: string | null, last: string | null): string | null {
  const own = self === null ? null : hundredthsOf(self);
  const theirs = last === null ? null : hundredthsOf(last);
  return own === null || theirs === null ? null : hundredthsText(theirs - own);
}

/** A tree of two levels leaves the second column empty; what is deeper than three stands in the last. */
function levelCells(levels: readonly string[]): { level1: string | null; level2: string | null; level3: string | null } {
  const [first = null, ...rest] = levels;
  if (rest.length < 2) return { level1: first, level2: null, level3: rest[0] ?? null };
  return { level1: first, level2: rest[0] ?? null, level3: rest.slice(1).join('／') };
}

/** The sheet as a workbook to print and sign: typed cells, never a formula; the sum is a number too. */
export function scoreSheet({ unitName, setVersion, rows, totals, office, officeTotals }: ScoreSheetFacts): Promise<Buffer> {
  const lines = rows.map((row) => {
    const theirs = office?.get(row.code);
    const notApplicable = row.naReason !== null && row.naAccepted !== false;
    const self = notApplicable ? null : row.counted;
    return {
      cells: {
        code: row.code,
        ...levelCells(row.levels),
        points: row.points,
        rule: row.ruleText.join('\n'),
        self,
        statement: notApplicable ? `申请不适用：${row.naReason ?? ''}${row.statement === '' ? '' : `\n${row.statement}`}` : row.statement,
        evidence: row.evidence.cells === 0 ? '无需佐证' : `应报${row.evidence.cells}份，已报${row.evidence.filled}份，采信${row.evidence.accepted}份`,
        office: theirs?.score ?? null,
        deduction: theirs?.deduction ?? null,
        site: theirs?.siteScore ?? null,
        difference: differenceOf(self, theirs?.siteScore ?? theirs?.score ?? null),
        signature: null,
      },
    };
  });
  const sums = officeTotals && { office: officeTotals.desk, site: officeTotals.final, difference: differenceOf(totals.total, officeTotals.final) };
  const signatures = officeTotals
    ? `${officeTotals.grade === null ? '' : `等次：${officeTotals.grade}（${officeTotals.docNumber ?? ''}）　`}单位负责人（签字）：　　　　评估人员（签字）：　　　　科室负责人（签字）：　　　　分管领导（签字）：　　　　日期：`
    : '单位负责人（签字）：　　　　　　评估人员（签字）：　　　　　　　　日期：';
  return writeSheet(DEFINITION, [...lines, { cells: { code: '合计', self: totals.total, ...sums } }], {
    example: false,
    messages: false,
    print: { title: `${unitName}机构编制执行情况和使用效益评分表`, foot: `指标单第${setVersion}版　${signatures}` },
  });
}
