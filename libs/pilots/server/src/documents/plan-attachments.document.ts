import type { DocumentBlock, DocumentColumn, TableBlock } from '@wudan/kernel-server';
import type { ProgrammeView } from '../domain/programme.js';

/** The indicator set of one unit in a line. */
export interface PlanSetLine {
  readonly unitName: string;
  readonly templateName: string;
  readonly leaves: number;
  /** Points, decimal text. */
  readonly common: string;
  readonly individual: string;
}

/** A material that the plan asks for. */
export interface PlanEvidenceLine {
  readonly leafCode: string;
  readonly leafName: string;
  readonly material: string;
  /** Who brings it, in words. */
  readonly holder: string;
  readonly required: boolean;
}

interface Source {
  readonly programme?: Pick<ProgrammeView, 'taskForce'>;
  readonly sets?: readonly PlanSetLine[];
  readonly evidence?: readonly PlanEvidenceLine[];
}

/** Lines of a form that is printed to be filled in. */
const EMPTY_LINES = 8;

const column = (heading: string, weight = 1, align?: DocumentColumn['align']): DocumentColumn => ({ heading, weight, ...(align === undefined ? {} : { align }) });

function emptyRows(columns: readonly DocumentColumn[], count = EMPTY_LINES): (string | null)[][] {
  return Array.from({ length: count }, () => columns.map(() => null));
}

/** Outline of the self-assessment report (own order on published reports). */
const REPORT_OUTLINE: readonly { readonly heading: string; readonly text: string }[] = [
  { heading: '基本情况', text: '职能配置、机构设置、人员配备、编制和领导职数，以及支持辅助类事业单位情况。' },
  { heading: '评估组织开展情况', text: '组织领导、责任分工、材料收集和自评打分的经过。' },
  { heading: '逐项自评情况和得分', text: '分执行情况和使用效益两个方面，逐项说明自评情况、得分和依据。' },
  { heading: '主要成效和经验做法', text: '机构编制执行和使用方面的成效和可供借鉴的做法。' },
  { heading: '存在的问题及原因', text: '对照指标查找的问题，逐条分析原因。' },
  { heading: '提高机构编制资源使用效益的对策建议', text: '针对问题提出可操作的改进措施和建议。' },
];

function indicators({ sets = [] }: Source): DocumentBlock[] {
  if (sets.length === 0) return [{ kind: 'paragraph', text: '各单位指标单按“一部门一套单”编制，随通知分别印发。' }];
  return [
    {
      kind: 'table',
      columns: [column('序号', 1, 'center'), column('单位', 5), column('指标体系', 6), column('末级指标数', 2, 'center'), column('共性分值', 2, 'right'), column('个性分值', 2, 'right')],
      rows: sets.map(({ unitName, templateName, leaves, common, individual }, index) => [String(index + 1), unitName, templateName, String(leaves), common, individual]),
    },
  ];
}

const EVIDENCE_COLUMNS = ['序号', '指标编号', '指标名称', '材料名称', '材料类型', '文号或编号', '形成日期', '所属期间', '页数或文件数', '来源', '是否必备', '密级', '缺失原因', '替代材料', '提交人', '核验结果', '核验意见'];
const WIDE = new Set(['指标名称', '材料名称']);

function evidenceList({ evidence = [] }: Source): TableBlock[] {
  const columns = EVIDENCE_COLUMNS.map((heading) => column(heading, WIDE.has(heading) ? 3 : 1.4));
  const filled = evidence.map(({ leafCode, leafName, material, holder, required }, index) => {
    const known: Readonly<Record<string, string>> = { 序号: String(index + 1), 指标编号: leafCode, 指标名称: leafName, 材料名称: material, 来源: holder, 是否必备: required ? '必备' : '可选' };
    return EVIDENCE_COLUMNS.map((heading) => known[heading] ?? null);
  });
  return [{ kind: 'table', landscape: true, columns, rows: filled.length > 0 ? filled : emptyRows(columns) }];
}

const PROGRESS_COLUMNS = ['填报单位', '期次', '截至日期', '当前阶段', '已完成事项', '佐证收集进度（应报/已报/已核）', '自评打分进度（应打/已打）', '存在困难', '需协调事项', '下步安排', '填报人', '审核人'];

function progressForm(): TableBlock[] {
  const columns = PROGRESS_COLUMNS.map((heading) => column(heading, ['已完成事项', '存在困难', '需协调事项', '下步安排'].includes(heading) ? 2 : 1.2));
  return [{ kind: 'table', landscape: true, columns, rows: emptyRows(columns) }];
}

const DUTIES = { head: '组长', deputy: '副组长', member: '成员' } as const;

function people({ programme }: Source): TableBlock[] {
  const columns = [column('序号', 1, 'center'), column('专班职务', 2, 'center'), column('姓名', 2, 'center'), column('单位及职务', 6)];
  const ranked = (['head', 'deputy', 'member'] as const).flatMap((duty) => (programme?.taskForce ?? []).filter((member) => member.duty === duty));
  const rows = ranked.map(({ duty, personName, post }, index) => [String(index + 1), DUTIES[duty], personName, post]);
  return [{ kind: 'table', columns, rows: rows.length > 0 ? rows : emptyRows(columns) }];
}

/** What an attachment of the plan contains, by its name; an attachment of another name is a page with its title. */
export function planAttachment(title: string, source: Source): DocumentBlock[] {
  switch (title) {
    case '评估指标体系':
      return indicators(source);
    case '佐证材料清单':
      return evidenceList(source);
    case '自评报告提纲':
      return REPORT_OUTLINE.flatMap(({ heading, text }): DocumentBlock[] => [{ kind: 'heading', level: 1, text: heading }, { kind: 'paragraph', text }]);
    case '进度报送表':
      return progressForm();
    case '工作专班名单':
      return people(source);
    default:
      return [];
  }
}
