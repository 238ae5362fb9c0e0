/** A column of a table that is read or written. */
export interface TableColumn {
  readonly key: string;
  readonly heading: string;
  readonly required: boolean;
  readonly kind: 'text' | 'integer' | 'choice';
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly aliases?: readonly string[] }[];
  readonly maxLength?: number;
  readonly width?: number;
  readonly example?: string;
  readonly aliases?: readonly string[];
}

export interface Table {
  readonly sheetName: string;
  readonly columns: readonly TableColumn[];
}

export const TEXT_LIMITS = { subject: 60, key: 60, content: 200, checkedValue: 60, note: 200, reason: 200, source: 120 } as const;

/** What a sample is drawn from. */
export const FRAME_TABLE: Table = {
  sheetName: '抽样总体',
  columns: [
    { key: 'key', heading: '编号', required: true, kind: 'text', maxLength: TEXT_LIMITS.key, example: '2021-0001', aliases: ['事项编号', '办件编号', '文号', '序号'] },
    { key: 'content', heading: '内容', required: true, kind: 'text', maxLength: TEXT_LIMITS.content, example: '某某信访事项，2021年3月办结', aliases: ['事项', '事项名称', '摘要'] },
  ],
};

/** The paper on which assessors write what they found. */
export const WORK_PAPER_TABLE: Table = {
  sheetName: '抽样核查工作底稿',
  columns: [
    { key: 'position', heading: '序号', required: true, kind: 'integer', width: 6 },
    { key: 'key', heading: '编号', required: true, kind: 'text', width: 18 },
    { key: 'content', heading: '内容', required: true, kind: 'text', width: 40 },
    { key: 'result', heading: '核查结果', required: false, kind: 'choice', width: 10, choices: [{ value: 'right', label: '属实', aliases: ['√', '是'] }, { value: 'wrong', label: '不实', aliases: ['×', '否'] }] },
    { key: 'checkedValue', heading: '核查值', required: false, kind: 'text', width: 14, maxLength: TEXT_LIMITS.checkedValue },
    { key: 'note', heading: '核查说明', required: false, kind: 'text', width: 36, maxLength: TEXT_LIMITS.note },
  ],
};

const YEARS = 10;
const yearKey = (year: number): string => `y${year}`;

/** The list of powers and responsibilities with how often each was exercised, for the ten years up to this one. */
export function powerItemTable(thisYear: number): Table {
  return {
    sheetName: '权责清单',
    columns: [
      { key: 'code', heading: '事项编码', required: true, kind: 'text', maxLength: 40, example: 'XK-001', aliases: ['编码', '编号'] },
      { key: 'name', heading: '事项名称', required: true, kind: 'text', maxLength: 200, example: '信访事项受理', aliases: ['名称'] },
      { key: 'kind', heading: '事项类型', required: false, kind: 'text', maxLength: 20, example: '行政许可', aliases: ['类型', '权力类型'] },
      { key: 'dutyCode', heading: '对应职责编号', required: false, kind: 'text', maxLength: 40, example: '1', aliases: ['职责编号'] },
      { key: 'sectionName', heading: '承办内设机构', required: false, kind: 'text', maxLength: 80, example: '办信科', aliases: ['承办机构', '内设机构'] },
      ...Array.from({ length: YEARS }, (_, index): TableColumn => {
        const year = thisYear - YEARS + 1 + index;
        return { key: yearKey(year), heading: `${year}年行使次数`, required: false, kind: 'integer', example: '12', aliases: [`${year}年`, String(year)] };
      }),
      { key: 'exemptReason', heading: '依法保留理由', required: false, kind: 'text', maxLength: 200, aliases: ['保留理由'] },
    ],
  };
}

/** The counts of a row by year; a year without a number is not known. */
export function countsOf(cells: Readonly<Record<string, string | null>>): Record<string, number> {
  return Object.fromEntries(Object.entries(cells).flatMap(([key, value]) => (/^y\d{4}$/.test(key) && value !== null && value !== '' ? [[key.slice(1), Number(value)]] : [])));
}
