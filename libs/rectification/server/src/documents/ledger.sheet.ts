import { writeTemplate, type ColumnDefinition, type ColumnKind, type TableDefinition } from '@wudan/kernel-server';
import { TRACK_LABELS, TRACKS } from '../domain/rect-item.js';
import { ledgerCells, type RectItemView } from '../domain/rect-view.js';

const column = (key: string, heading: string, width: number, kind: ColumnKind = 'text', more: Partial<ColumnDefinition> = {}): ColumnDefinition => ({ key, heading, required: false, kind, width, ...more });

/** 问题整改台账: the 26 columns of the linkage rules' ledger in their order; row and version stand in the hidden one behind them. */
export const LEDGER_TABLE: TableDefinition = {
  sheetName: '问题整改台账',
  columns: [
    column('no', '问题编号', 12, 'text', { required: true }),
    column('unit', '单位', 18),
    column('level', '层级', 6),
    column('source', '来源', 12),
    column('category', '问题类别', 20),
    column('title', '问题描述', 28),
    column('facts', '事实依据', 36),
    column('basis', '政策依据', 28),
    column('track', '整改类型', 12, 'choice', { choices: TRACKS.map((track) => ({ value: TRACK_LABELS[track], label: TRACK_LABELS[track] })) }),
    column('goal', '整改目标', 24, 'text', { maxLength: 300 }),
    column('measures', '整改措施', 36, 'text', { maxLength: 1_000 }),
    column('responsibleUnit', '责任单位', 18, 'text', { maxLength: 80 }),
    column('responsibleLeader', '责任领导', 10, 'text', { maxLength: 40 }),
    column('responsiblePerson', '责任人', 10, 'text', { maxLength: 40 }),
    column('dueOn', '整改时限', 12, 'date'),
    column('progress', '进展', 30, 'text', { maxLength: 500 }),
    column('progressOn', '进展日期', 12, 'date'),
    column('requestedOn', '销号申请日期', 12, 'date'),
    column('proof', '销号证明', 28),
    column('verifier', '核验人', 10),
    column('verdict', '核验结果', 20),
    column('closedOn', '销号日期', 12, 'date'),
    column('extended', '延期次数及理由', 24),
    column('transferred', '是否移送', 8),
    column('leaves', '关联指标', 20),
    column('matter', '关联编制事项', 20, 'text', { maxLength: 200 }),
  ],
};

/** What people may change in the file; the product records the rest itself. */
export const EDITABLE: ReadonlySet<string> = new Set(['goal', 'measures', 'responsibleUnit', 'responsibleLeader', 'responsiblePerson', 'dueOn', 'progress', 'matter']);

/** The heading of a column. */
export const headingOf = (key: string): string => LEDGER_TABLE.columns.find((each) => each.key === key)?.heading ?? key;

/** The ledger as a workbook that can be edited and read back; typed cells, drop-downs, never a formula. */
export const ledgerSheet = (items: readonly RectItemView[]): Promise<Buffer> => writeTemplate(LEDGER_TABLE, items.map((item) => ({ id: item.id, version: item.version, cells: ledgerCells(item) })));
