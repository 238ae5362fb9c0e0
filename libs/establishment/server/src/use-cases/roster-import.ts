import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, type CryptoProvider, type Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import { RosterPeopleRepository, type RosterPersonDraft } from '../data/roster-people.repository.js';
import { SnapshotsRepository } from '../data/snapshots.repository.js';
import { SupportsRepository } from '../data/supports.repository.js';
import { byUnit, type ImportBatch, type PlacedRow, type RowEffect } from '../domain/import-plan.js';
import { rosterEntryOf, type ImportCells, type ImportRemark } from '../domain/import-rows.rules.js';
import { countRoster, type RosterFigures } from '../domain/roster.rules.js';
import { completed } from '../domain/snapshot-carry.rules.js';
import { snapshotFault } from '../domain/snapshot.rules.js';
import type { SectionFigures, SnapshotDraft, SnapshotView } from '../domain/snapshot.js';
import { shortened, type Effects, type KindImport } from './kind-import.js';
import { recordSnapshots } from './record-snapshots.js';

/** What is kept of a person; the other columns of a roster are read past. */
const KEPT = ['person', 'bornOn', 'section', 'kind', 'leaderClass', 'education', 'postCategory', 'matched', 'enteredOn', 'identity'] as const;

/** People of one statement; more would make one text of many megabytes. */
const AT_ONCE = 1_000;

/** A roster (实名制名册): each unit it names is there whole. Its counts become a snapshot; people's rows are kept encrypted. */
@Injectable()
export class RosterImport implements KindImport {
  constructor(@Inject(CRYPTO) private readonly crypto: CryptoProvider) {}

  async effects(tx: Tx, rows: readonly PlacedRow[], onDate: LocalDate, names: ReadonlyMap<Id, string>): Promise<Effects> {
    const units = byUnit(rows);
    const present = await tx.repo(RosterPeopleRepository).present([...units.keys()]);
    const known = new Map(present.map((person) => [person.personHash, person]));
    const later = laterRosters(present, onDate);
    const keys = rows.map((row) => this.#keysOf(tx, row));
    const seen = new Set(keys.map(([personHash]) => personHash));
    const effects = keys.map(([personHash, rowHash]): RowEffect => {
      const before = known.get(personHash);
      return before === undefined ? 'added' : before.rowHash === rowHash ? 'unchanged' : 'changed';
    });
    const remarks = new Map<number, ImportRemark[]>();
    for (const draft of await this.#drafts(tx, units, onDate, '')) {
      const fault = snapshotFault(draft);
      const first = units.get(draft.unitId)?.[0];
      if (fault && first) remarks.set(first.line, [{ severity: 'error', column: null, text: `${names.get(draft.unitId) ?? ''}名册汇总后${fault.message}` }]);
    }
    const left = [...units.keys()].flatMap((unitId) => {
      const count = later.has(unitId) ? 0 : present.filter((person) => person.unitId === unitId && !seen.has(person.personHash)).length;
      return count === 0 ? [] : [`${names.get(unitId) ?? ''}原名册中有${count}人不在本表，导入后视为已离开。`];
    });
    const older = [...later].map((unitId) => `${names.get(unitId) ?? ''}已有基准日晚于${onDate}的名册，本表只生成${onDate}的汇总数，不改动现有名册。`);
    return { effects, notes: [...shortened(left), ...shortened(older), ...sameElsewhere(rows)], remarks, keys };
  }

  async write(tx: Tx, { rows, onDate, source }: ImportBatch, names: ReadonlyMap<Id, string>): Promise<void> {
    const units = byUnit(rows);
    const people = tx.repo(RosterPeopleRepository);
    const later = laterRosters(await people.present([...units.keys()]), onDate);
    await people.leave([...units.keys()].filter((unitId) => !later.has(unitId)), onDate);
    const renewed = rows.filter(({ unitId }) => !later.has(unitId));
    for (let from = 0; from < renewed.length; from += AT_ONCE) {
      await people.put(renewed.slice(from, from + AT_ONCE).map((row) => this.#person(tx, row, onDate)));
    }
    await recordSnapshots(tx, onDate, await this.#drafts(tx, units, onDate, source), names);
  }

  async #drafts(tx: Tx, units: ReadonlyMap<Id, readonly PlacedRow[]>, onDate: LocalDate, source: string): Promise<SnapshotDraft[]> {
    const unitIds = [...units.keys()];
    const standing = await tx.repo(SnapshotsRepository).standingOn(unitIds, onDate);
    const supports = (await tx.repo(SupportsRepository).standing(unitIds)).filter(({ counted }) => counted);
    return [...units].map(([unitId, rows]) => {
      const before = standing.get(unitId) ?? null;
      const figures = countRoster(rows.map(({ cells }) => rosterEntryOf(cells)), onDate);
      const own = supports.filter((support) => support.unitId === unitId);
      return completed(
        {
          ...figures,
          unitId,
          onDate,
          origin: 'roster',
          source,
          grade: 'A',
          approved: {},
          leaderApproved: {},
          sections: withApproved(figures.sections, before),
          supportApproved: own.reduce((sum, { approved }) => sum + approved, 0),
          supportActual: own.reduce((sum, { actual }) => sum + actual, 0),
          carried: null,
        },
        before,
      );
    });
  }

  #person(tx: Tx, row: PlacedRow, onDate: LocalDate): RosterPersonDraft {
    const [personHash, rowHash] = this.#keysOf(tx, row);
    return { unitId: row.unitId, personHash, rowHash, onDate, personCipher: this.crypto.encryptField(tx.officeId, 'roster_person.person', keptText(row.cells)) };
  }

  /** Who it is, and what the row says. */
  #keysOf(tx: Tx, { unitId, cells, keys: [person, row] = [] }: PlacedRow): readonly [string, string] {
    return [
      person ?? this.crypto.lookupHash(tx.officeId, 'roster_person.person', `${unitId}|${cells['person'] ?? ''}|${cells['bornOn'] ?? ''}`),
      row ?? this.crypto.lookupHash(tx.officeId, 'roster_person.row', keptText(cells)),
    ];
  }
}

const keptText = (cells: ImportCells): string => JSON.stringify(KEPT.map((key) => cells[key] ?? null));

/** Units whose stored roster is of a later day: theirs is not touched by an older one. */
const laterRosters = (present: readonly { readonly unitId: Id; readonly onDate: LocalDate }[], onDate: LocalDate): ReadonlySet<Id> =>
  new Set(present.filter((person) => person.onDate > onDate).map(({ unitId }) => unitId));

/** Internal offices of the roster with the posts approved for them; one that has posts and nobody stays. */
function withApproved(sections: RosterFigures['sections'], before: SnapshotView | null): SectionFigures[] {
  if (sections.length === 0) return [];
  const approved = new Map(before?.sections.map((section) => [section.name, section.approved]));
  const empty = (before?.sections ?? []).filter((section) => section.approved > 0 && !sections.some(({ name }) => name === section.name));
  return [...sections.map((section) => ({ ...section, approved: approved.get(section.name) ?? 0 })), ...empty.map((section) => ({ ...section, actual: 0, leaders: 0 }))];
}

/** People of the same name and birthday in two units: either two people, or one who is counted twice. */
function sameElsewhere(rows: readonly PlacedRow[]): string[] {
  const first = new Map<string, PlacedRow>();
  const pairs: string[] = [];
  for (const row of rows) {
    const key = `${row.cells['person'] ?? ''}|${row.cells['bornOn'] ?? ''}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, row);
    else if (other.unitId !== row.unitId) pairs.push(`第${other.line}行与第${row.line}行姓名和出生日期相同而单位不同，请核对是否重复入编。`);
  }
  return pairs.length <= 10 ? pairs : [...pairs.slice(0, 10), `另有${pairs.length - 10}处姓名和出生日期相同而单位不同。`];
}
