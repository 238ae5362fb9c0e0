import { ROLES, ROLE_LABELS } from '@wudan/kernel-core';

import type { OfficeLevel } from './office-tree.rules.js';
import { SOCIAL_CREDIT_CODE_MAX } from './social-credit-code.rules.js';
import { UNIT_KINDS, UNIT_KIND_LABELS } from './unit.rules.js';

/** A column of an import table, as the table reader of the kernel takes it. */
export interface ImportColumn {
  readonly key: string;
  readonly heading: string;
  readonly required: boolean;
  readonly kind: 'text' | 'choice';
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly aliases?: readonly string[] }[];
  readonly maxLength?: number;
  readonly example?: string;
  readonly aliases?: readonly string[];
}

export interface ImportTable {
  readonly sheetName: string;
  readonly columns: readonly ImportColumn[];
  /** Columns that name a record among those in force. */
  readonly keyColumns: readonly string[];
}

/** Offices below one's own. */
export function officeImportTable(levels: readonly OfficeLevel[]): ImportTable {
  const lowest = [...levels].sort((left, right) => right.rank - left.rank)[0];
  return {
    sheetName: '机构',
    keyColumns: ['name'],
    columns: [
      { key: 'name', heading: '名称', required: true, kind: 'text', example: '大方县委编办', aliases: ['机构名称', '全称'] },
      { key: 'shortName', heading: '简称', required: true, kind: 'text', example: '大方编办', aliases: ['机构简称'] },
      {
        key: 'level',
        heading: '层级',
        required: true,
        kind: 'choice',
        ...(lowest ? { example: lowest.code } : {}),
        choices: levels.map(({ code, name }) => ({ value: code, label: name, aliases: [name.endsWith('级') ? name.slice(0, -1) : `${name}级`] })),
      },
      { key: 'regionCode', heading: '行政区划代码', required: true, kind: 'text', example: '520521', aliases: ['区划代码'] },
      {
        key: 'parent',
        heading: '上级名称或代码',
        required: false,
        kind: 'text',
        example: '毕节市委编办',
        aliases: ['上级', '上级机构', '上级名称', '上级代码'],
      },
    ],
  };
}

/** The register of assessed units of one office. */
export const UNIT_IMPORT_TABLE: ImportTable = {
  sheetName: '单位',
  keyColumns: ['code'],
  columns: [
    { key: 'code', heading: '单位代码', required: true, kind: 'text', example: '520500-01', aliases: ['代码', '单位编码'] },
    { key: 'name', heading: '单位名称', required: true, kind: 'text', example: '毕节市示范服务中心', aliases: ['名称', '单位全称'] },
    { key: 'shortName', heading: '简称', required: true, kind: 'text', example: '示范中心', aliases: ['单位简称'] },
    {
      key: 'kind',
      heading: '类别',
      required: true,
      kind: 'choice',
      example: 'auxiliary_institution',
      choices: UNIT_KINDS.map((kind) => ({ value: kind, label: UNIT_KIND_LABELS[kind] })),
      aliases: ['单位类别'],
    },
    { key: 'field', heading: '领域', required: false, kind: 'text', example: '服务保障' },
    { key: 'attachedToCode', heading: '挂靠单位代码', required: false, kind: 'text', example: '520500-02', aliases: ['挂靠单位'] },
    {
      key: 'socialCreditCode',
      heading: '统一社会信用代码',
      required: false,
      kind: 'text',
      example: '12520500MB0000019E',
      maxLength: SOCIAL_CREDIT_CODE_MAX,
      aliases: ['信用代码'],
    },
    { key: 'sections', heading: '内设科室', required: false, kind: 'text', example: '办公室、业务科', aliases: ['内设机构', '科室'] },
  ],
};

/** People who get a seat by invitation. */
export const PERSON_IMPORT_TABLE: ImportTable = {
  sheetName: '人员',
  keyColumns: ['personName', 'role', 'unitCode'],
  columns: [
    { key: 'personName', heading: '姓名', required: true, kind: 'text', example: '张三' },
    {
      key: 'role',
      heading: '角色',
      required: true,
      kind: 'choice',
      example: 'unit_contact',
      choices: ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] })),
      aliases: ['席位', '角色(席位)'],
    },
    { key: 'unitCode', heading: '所属单位代码', required: false, kind: 'text', example: '520500-01', aliases: ['单位代码'] },
    { key: 'phone', heading: '手机号', required: false, kind: 'text', example: '13800000000', aliases: ['手机', '手机号码', '联系电话'] },
  ],
};
