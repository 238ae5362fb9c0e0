import { normalisedText, textProblem, type LocalDate } from '@wudan/kernel-core';
import { ESTABLISHMENT_KINDS, LEADER_CLASSES, STRUCTURE_CODES, type EstablishmentImportKind } from './establishment-codes.js';
import { IMPORT_TABLES } from './import-tables.rules.js';
import { ageOn, identityWarning, NON_ESTABLISHMENT, type RosterEntry } from './roster.rules.js';
import { isCount, MAX_COUNT, snapshotFault } from './snapshot.rules.js';
import type { SnapshotFigures } from './snapshot.js';

/** Cells of a row by column key; a column that the table does not have is absent. */
export type ImportCells = Readonly<Record<string, string | null>>;

export interface ImportRemark {
  readonly severity: 'error' | 'warning';
  readonly column: string | null;
  readonly text: string;
}

export interface CheckedCells {
  readonly cells: ImportCells;
  readonly remarks: readonly ImportRemark[];
}

/** Nobody works for the state before this age. The general limit of labour law. */
const WORKING_AGE = 16;
/** Older dates in a roster are slips of the keyboard. Own rule. */
const EARLIEST = '1900-01-01';

/** Looks at the values of one row that the table's definition has let pass. @param on the day the table speaks of */
export function checkCells(kind: EstablishmentImportKind, cells: ImportCells, on: LocalDate): CheckedCells {
  const remarks: ImportRemark[] = [];
  const stored: Record<string, string | null> = { ...cells };
  for (const { key, heading, kind: holds, required, maxLength } of IMPORT_TABLES[kind].columns) {
    const value = stored[key];
    if (holds !== 'text' || value === null || value === undefined) continue;
    const text = normalisedText(value);
    stored[key] = text === '' ? null : text;
    const problem = textProblem(heading, text, { min: required ? 1 : 0, max: maxLength ?? 1000, lines: key === 'content' || key === 'purpose' || key === 'posts' });
    if (problem !== null && text !== '') remarks.push({ severity: 'error', column: key, text: problem });
  }
  remarks.push(...CHECKS[kind](stored, on));
  return { cells: stored, remarks };
}

const error = (column: string | null, text: string): ImportRemark => ({ severity: 'error', column, text });

/** The later date is not before the earlier one; either may be missing. */
function inOrder(cells: ImportCells, [earlier, later]: readonly [string, string], [earlierName, laterName]: readonly [string, string]): ImportRemark[] {
  const [from, to] = [cells[earlier], cells[later]];
  return from && to && to < from ? [error(later, `“${laterName}”${to}早于“${earlierName}”${from}，请核对两个日期。`)] : [];
}

const notAfter = (cells: ImportCells, key: string, name: string, on: LocalDate): ImportRemark[] => {
  const day = cells[key];
  return day && day > on ? [error(key, `“${name}”${day}晚于基准日${on}，请改正。`)] : [];
};

const counts = (cells: ImportCells, keys: readonly { readonly key: string; readonly heading: string }[]): ImportRemark[] =>
  keys.flatMap(({ key, heading }) => {
    const value = cells[key];
    return value === null || value === undefined || isCount(Number(value)) ? [] : [error(key, `“${heading}”为${value}，应为0至${MAX_COUNT}的整数，请改正。`)];
  });

const CHECKS: Readonly<Record<EstablishmentImportKind, (cells: ImportCells, on: LocalDate) => ImportRemark[]>> = {
  roster(cells, on) {
    const remarks = [...notAfter(cells, 'enteredOn', '入编时间', on), ...notAfter(cells, 'workedFrom', '参加工作时间', on)];
    const born = cells['bornOn'];
    if (born) {
      if (born < EARLIEST) remarks.push(error('bornOn', `“出生日期”${born}早于${EARLIEST}，请改正。`));
      else if (ageOn(born, on) < WORKING_AGE) remarks.push(error('bornOn', `“出生日期”${born}至基准日${on}不满${WORKING_AGE}周岁，请改正。`));
      else {
        for (const [key, name] of [['workedFrom', '参加工作时间'], ['enteredOn', '入编时间']] as const) {
          const day = cells[key];
          if (day && ageOn(born, day) < WORKING_AGE) remarks.push(error(key, `“${name}”${day}时不满${WORKING_AGE}周岁，请核对该日期和出生日期。`));
        }
      }
    }
    if (cells['kind'] === NON_ESTABLISHMENT && cells['leaderClass'] && cells['leaderClass'] !== 'none') {
      remarks.push(error('leaderClass', '编外人员不占领导职数，“领导职务”应为空或“无”，请核对编制类型和领导职务。'));
    }
    const identity = cells['identity'];
    if (identity) {
      const warning = identityWarning(identity.normalize('NFKC').replace(/\s+/g, '').toUpperCase(), born ?? null);
      if (warning !== null) remarks.push({ severity: 'warning', column: 'identity', text: warning });
    }
    return remarks;
  },
  snapshot(cells) {
    const remarks = counts(cells, IMPORT_TABLES.snapshot.columns.filter(({ kind }) => kind === 'integer'));
    if (remarks.length > 0) return remarks;
    if (IMPORT_TABLES.snapshot.columns.every(({ key }) => key === 'unit' || (cells[key] ?? null) === null)) return [error(null, '本行没有填写任何数字，请填写或删除本行。')];
    const fault = snapshotFault(figuresOf(cells));
    return fault === null ? [] : [error(null, fault.message)];
  },
  duties: () => [],
  secondments: (cells) => [
    ...inOrder(cells, ['fromOn', 'plannedEnd'], ['开始日期', '计划结束日期']),
    ...inOrder(cells, ['fromOn', 'endedOn'], ['开始日期', '实际结束日期']),
    ...(cells['fromOn'] && cells['fromOn'] < EARLIEST ? [error('fromOn', `“开始日期”早于${EARLIEST}，请改正。`)] : []),
  ],
  registration(cells, on) {
    const year = cells['reportYear'];
    const remarks = inOrder(cells, ['validFrom', 'validTo'], ['有效期自', '有效期至']);
    if (year && (Number(year) < 1998 || Number(year) > Number(on.slice(0, 4)))) remarks.push(error('reportYear', `“最近年度报告年度”为${year}，应为1998至${on.slice(0, 4)}的年份，请改正。`));
    return remarks;
  },
  online_name: (cells) => inOrder(cells, ['registeredOn', 'expiresOn'], ['注册日期', '到期日期']),
};

/** A roster row as it is counted. */
export function rosterEntryOf(cells: ImportCells): RosterEntry {
  const leader = cells['leaderClass'] ?? null;
  const matched = cells['matched'] ?? null;
  return {
    kind: cells['kind'] ?? '',
    bornOn: cells['bornOn'] ?? '',
    section: cells['section'] ?? null,
    leaderClass: leader === 'none' ? null : leader,
    education: cells['education'] ?? '',
    postCategory: cells['postCategory'] ?? null,
    matched: matched === null ? null : matched === 'yes',
  };
}

/** A row of the table of figures; an empty cell is a figure that is not known. */
export function figuresOf(cells: ImportCells): SnapshotFigures {
  const pick = <Code extends string>(prefix: string, codes: readonly { readonly code: Code }[]): Partial<Record<Code, number>> =>
    Object.fromEntries(
      codes.flatMap(({ code }) => {
        const value = cells[`${prefix}.${code}`];
        return value === null || value === undefined ? [] : [[code, Number(value)]];
      }),
    ) as Partial<Record<Code, number>>;
  return {
    approved: pick('kindApproved', ESTABLISHMENT_KINDS),
    actual: pick('kindActual', ESTABLISHMENT_KINDS),
    leaderApproved: pick('leaderApproved', LEADER_CLASSES),
    leaderActual: pick('leaderActual', LEADER_CLASSES),
    structure: pick('structure', STRUCTURE_CODES),
    sections: [],
    supportApproved: Number(cells['supportApproved'] ?? 0),
    supportActual: Number(cells['supportActual'] ?? 0),
  };
}
