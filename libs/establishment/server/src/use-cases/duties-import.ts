import { Injectable } from '@nestjs/common';
import type { Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import { DutiesRepository, type NewDuty } from '../data/duties.repository.js';
import { byUnit, type ImportBatch, type PlacedRow, type RowEffect } from '../domain/import-plan.js';
import type { ImportRemark } from '../domain/import-rows.rules.js';
import { postsIn, TEXT_LENGTHS } from '../domain/text.rules.js';
import { shortened, type Effects, type KindImport } from './kind-import.js';
import { writeDuties } from './save-duties.js';

/** The breakdown of duties (三定职责分解): each unit it names is there whole. */
@Injectable()
export class DutiesImport implements KindImport {
  async effects(tx: Tx, rows: readonly PlacedRow[], onDate: LocalDate, names: ReadonlyMap<Id, string>): Promise<Effects> {
    const units = byUnit(rows);
    const standing = await tx.repo(DutiesRepository).standing([...units.keys()]);
    const known = new Map(standing.map((duty) => [`${duty.unitId}|${duty.code}`, duty]));
    const remarks = new Map<number, ImportRemark[]>();
    const remark = (line: number, column: string | null, text: string): void => void remarks.set(line, [...(remarks.get(line) ?? []), { severity: 'error', column, text }]);
    for (const [unitId, [first]] of units) {
      const latest = standing.filter((duty) => duty.unitId === unitId).map((duty) => duty.validFrom).sort().at(-1);
      if (latest !== undefined && latest > onDate && first) remark(first.line, null, `${names.get(unitId) ?? ''}现行职责清单自${latest}起施行，本表的日期不能早于该日，请改正日期。`);
    }
    const effects = rows.map((row): RowEffect => {
      const duty = dutyOf(row, '', onDate);
      const long = duty.posts.find((post) => Array.from(post).length > TEXT_LENGTHS.post);
      if (long !== undefined) remark(row.line, 'posts', `“对应岗位”中“${long.slice(0, 20)}…”超过${TEXT_LENGTHS.post}字，请用顿号分隔各岗位。`);
      const before = known.get(`${row.unitId}|${duty.code}`);
      if (!before) return 'added';
      const same = before.text === duty.text && before.core === duty.core && before.sectionName === duty.sectionName && JSON.stringify(before.posts) === JSON.stringify(duty.posts);
      return same && (row.cells['source'] ?? before.source) === before.source ? 'unchanged' : 'changed';
    });
    const gone = [...units].flatMap(([unitId, list]) => {
      const codes = new Set(list.map(({ cells }) => cells['code']));
      const count = standing.filter((duty) => duty.unitId === unitId && !codes.has(duty.code)).length;
      return count === 0 ? [] : [`${names.get(unitId) ?? ''}现行职责中有${count}项不在本表，导入后自${onDate}起失效。`];
    });
    return { effects, notes: shortened(gone), remarks };
  }

  async write(tx: Tx, { rows, onDate, source }: ImportBatch, names: ReadonlyMap<Id, string>): Promise<void> {
    const units = byUnit(rows);
    const standing = await tx.repo(DutiesRepository).standing([...units.keys()]);
    const known = new Map(standing.map((duty) => [`${duty.unitId}|${duty.code}`, duty.source]));
    const lists = [...units].map(
      ([unitId, list]) => [unitId, { name: names.get(unitId) ?? '', duties: list.map((row) => dutyOf(row, known.get(`${unitId}|${row.cells['code'] ?? ''}`) ?? source, onDate)) }] as const,
    );
    await writeDuties(tx, new Map(lists), onDate, source);
  }
}

/** @param source what stands for a row that names none */
const dutyOf = ({ unitId, cells }: PlacedRow, source: string, validFrom: LocalDate): NewDuty => ({
  unitId,
  code: cells['code'] ?? '',
  text: cells['content'] ?? '',
  core: cells['core'] === 'yes',
  sectionName: cells['section'] ?? null,
  posts: postsIn(cells['posts'] ?? ''),
  source: cells['source'] ?? source,
  validFrom,
});
