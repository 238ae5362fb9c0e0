import { writeSheet, type TableDefinition } from '@wudan/kernel-server';
import { STATUS_LABELS, type ProgressStatus } from '../domain/progress.rules.js';

/** Stages as people read them (五单). */
export const STAGE_LABELS: Readonly<Record<string, string>> = { define: '编办定单', accept: '部门接单', assess: '编办评单', rectify: '部门改单', apply: '编办用单' };

/** One line of the table, as the round's sheet knows it. */
export interface WeeklyLine {
  readonly unitName: string;
  readonly stage: string;
  readonly status: string;
  readonly percent: number | null;
  readonly done: string | null;
  readonly difficulty: string | null;
  readonly coordination: string | null;
  readonly nextSteps: string | null;
  readonly reporterName: string | null;
  readonly late: boolean;
}

const text = (key: string, heading: string): TableDefinition['columns'][number] => ({ key, heading, required: false, kind: 'text' });

/** 周调度表: the columns of the weekly progress form (own design on the rhythm of the pilot of 2022). */
const DEFINITION: TableDefinition = {
  sheetName: '周调度表',
  columns: [
    text('unit', '填报单位'),
    text('round', '期次'),
    { key: 'cutoff', heading: '截至日期', required: false, kind: 'date' },
    text('stage', '当前阶段'),
    text('status', '进展情况'),
    { key: 'percent', heading: '完成百分比', required: false, kind: 'integer' },
    text('done', '已完成事项'),
    text('difficulty', '存在困难'),
    text('coordination', '需协调事项'),
    text('nextSteps', '下步安排'),
    text('reporter', '填报人'),
    text('reviewer', '审核人'),
  ],
};

/** The table of one round as a workbook; typed cells, never a formula. @param cutoffOn `YYYY-MM-DD` */
export function weeklyDispatchSheet(round: { readonly label: string; readonly cutoffOn: string }, lines: readonly WeeklyLine[]): Promise<Buffer> {
  return writeSheet(
    DEFINITION,
    lines.map((line) => ({
      cells: {
        unit: line.unitName,
        round: round.label,
        cutoff: round.cutoffOn,
        stage: STAGE_LABELS[line.stage] ?? line.stage,
        status: line.status === 'none' ? '未报' : `${STATUS_LABELS[line.status as ProgressStatus]}${line.late ? '（迟报）' : ''}`,
        percent: line.percent === null ? null : String(line.percent),
        done: line.done,
        difficulty: line.difficulty,
        coordination: line.coordination,
        nextSteps: line.nextSteps,
        reporter: line.reporterName,
        reviewer: null,
      },
    })),
    { example: false, messages: false },
  );
}
