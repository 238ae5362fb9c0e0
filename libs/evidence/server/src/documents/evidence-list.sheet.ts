import { writeSheet, type ColumnDefinition, type ColumnKind, type TableDefinition } from '@wudan/kernel-server';
import { STATE_LABELS } from '../domain/evidence.errors.js';
import type { CellView, ItemView, RowView } from '../domain/grid.js';
import { ladderStep } from '../domain/loss-ladder.rules.js';

type Piece = Pick<ItemView, 'docNumber' | 'formedOn' | 'periodFrom' | 'periodTo' | 'pages' | 'classification' | 'source' | 'fileId' | 'fileName' | 'byName' | 'grade' | 'sha256'>;
type Cell = Pick<CellView, 'year' | 'state' | 'review' | 'returnReason' | 'note' | 'grade' | 'lossState' | 'lossSubstitute' | 'lossWitnesses' | 'lossByName' | 'ceilingPct'> & { readonly items: readonly Piece[] };
type Row = Pick<RowView, 'leafCode' | 'leafName' | 'material' | 'holder' | 'required'> & { readonly cells: readonly Cell[] };

/** What the list is made of: the grid with its pieces. */
export interface EvidenceListFacts {
  readonly unitName: string;
  readonly rows: readonly Row[];
}

const column = (key: string, heading: string, width: number, kind: ColumnKind = 'text'): ColumnDefinition => ({ key, heading, required: false, kind, width });

/** 佐证材料清单: the columns of the list that goes with a self-assessment (own design on the pilot's list). */
const DEFINITION: TableDefinition = {
  sheetName: '佐证材料清单',
  columns: [
    column('number', '序号', 6, 'integer'),
    column('code', '指标编号', 8),
    column('leaf', '指标名称', 14),
    column('material', '材料名称', 16),
    column('kind', '材料类型', 8),
    column('docNumber', '文号或编号', 12),
    column('formedOn', '形成日期', 12, 'date'),
    column('period', '所属期间', 12),
    column('pages', '页数或文件数', 7, 'integer'),
    column('source', '来源', 8),
    column('required', '是否必备', 6),
    column('classification', '密级', 6),
    column('missing', '缺失原因', 10),
    column('substitute', '替代材料', 10),
    column('by', '提交人', 8),
    column('review', '核验结果', 8),
    column('opinion', '核验意见', 10),
    column('grade', '可信等级', 6),
    column('sha256', '文件校验值', 66),
  ],
};

/** The checksum is for comparing on the screen; on paper it would take the width of three columns. */
const PRINTED = DEFINITION.columns.length - 1;

const SOURCES: Readonly<Record<string, string>> = { unit: '本单位', chat: '本单位', office: '编办预填', third: '其他部门', assessor: '评估组' };
const REVIEWS: Readonly<Record<string, string>> = { none: '待核验', accepted: '采信', returned: '退回' };
const CLASSES: Readonly<Record<string, string>> = { public: '公开', internal: '内部' };

type Line = Readonly<Record<string, string | null>>;

/** One line a piece and cell; a cell without a piece has a line too, so that nothing is silently absent. */
function linesOf(row: Row, cell: Cell): Line[] {
  const substitute = cell.lossSubstitute === null ? null : (ladderStep(cell.lossSubstitute)?.label ?? cell.lossSubstitute);
  const lost = cell.state === 'lost' || cell.state === 'substituted';
  const common: Line = {
    code: row.leafCode,
    leaf: row.leafName,
    material: row.material,
    required: row.required ? '必备' : '可选',
    missing: lost || cell.state === 'not_applicable' ? cell.note : null,
    substitute: substitute === null ? null : `${substitute}${cell.lossWitnesses.length > 0 ? `（${cell.lossWitnesses.map((witness) => witness.name).join('、')}）` : ''}`,
    review: cell.state === 'open' && cell.review === 'none' ? '待提供' : lost && cell.lossState === 'declared' ? '待副署' : (REVIEWS[cell.review] ?? ''),
    opinion: cell.returnReason ?? (cell.ceilingPct === null ? null : `按 ${cell.ceilingPct} 封顶`),
    grade: cell.grade,
  };
  const empty: Line = { ...common, kind: STATE_LABELS[cell.state], docNumber: null, formedOn: null, period: cell.year, pages: null, source: SOURCES[row.holder] ?? null, classification: null, by: cell.lossByName, sha256: null };
  if (cell.items.length === 0) return [empty];
  return cell.items.map((item) => ({
    ...common,
    kind: item.fileId === null ? '线下查阅' : lost ? '替代材料' : (item.fileName?.split('.').at(-1)?.toUpperCase() ?? '文件'),
    docNumber: item.docNumber,
    formedOn: item.formedOn,
    period: item.periodFrom === item.periodTo ? item.periodFrom : `${item.periodFrom} 至 ${item.periodTo}`,
    pages: String(item.pages ?? 1),
    source: SOURCES[item.source] ?? item.source,
    classification: CLASSES[item.classification] ?? item.classification,
    by: item.byName,
    grade: item.grade,
    sha256: item.sha256,
  }));
}

/** The list of one pilot as a workbook to print and sign; typed cells, never a formula. */
export function evidenceListSheet(grid: EvidenceListFacts): Promise<Buffer> {
  const lines = grid.rows.flatMap((row) => row.cells.flatMap((cell) => linesOf(row, cell)));
  return writeSheet(DEFINITION, lines.map((line, index) => ({ cells: { ...line, number: String(index + 1) } })), {
    example: false,
    messages: false,
    print: { title: `${grid.unitName}佐证材料清单`, foot: '提交单位（盖章）：　　　　　　　　核验人员（签字）：　　　　　　　　日期：', columns: PRINTED },
  });
}
