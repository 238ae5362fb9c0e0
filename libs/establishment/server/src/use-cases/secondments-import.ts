import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, type CryptoProvider, type Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import { SecondmentsRepository, type SecondmentDraft, type SecondmentRow } from '../data/secondments.repository.js';
import type { Direction } from '../domain/establishment-codes.js';
import { byUnit, type ImportBatch, type PlacedRow, type RowEffect } from '../domain/import-plan.js';
import type { Effects, KindImport } from './kind-import.js';
import { recountSeconded } from './record-snapshots.js';
import { secondedPerson } from './save-secondment.js';

/** The ledger of secondments (借调人员台账): rows are added to what is there; an empty cell of a known secondment clears what stood in it. */
@Injectable()
export class SecondmentsImport implements KindImport {
  constructor(@Inject(CRYPTO) private readonly crypto: CryptoProvider) {}

  async effects(tx: Tx, rows: readonly PlacedRow[], _onDate: LocalDate): Promise<Effects> {
    const known = await this.#known(tx, rows);
    const effects = rows.map((row): RowEffect => {
      const draft = this.#draft(tx, row, known);
      const before = known.get(keyOf(draft));
      if (!before) return 'added';
      const same = (['counterpart', 'plannedEnd', 'endedOn', 'approvalNumber', 'reason'] as const).every((key) => before[key] === draft[key]);
      return same ? 'unchanged' : 'changed';
    });
    return { effects, notes: [] };
  }

  async write(tx: Tx, { rows, onDate }: ImportBatch, names: ReadonlyMap<Id, string>): Promise<void> {
    const known = await this.#known(tx, rows);
    const { effects } = await this.effects(tx, rows, onDate);
    const drafts = rows.filter((_, index) => effects[index] !== 'unchanged').map((row) => this.#draft(tx, row, known));
    await tx.repo(SecondmentsRepository).put(drafts);
    for (const [unitId, list] of byUnit(rows)) {
      const changed = drafts.filter((draft) => draft.unitId === unitId).length;
      if (changed > 0) tx.audit({ action: 'secondment.imported', subjectType: 'UnitProfile', subjectId: unitId, summary: `导入 ${names.get(unitId) ?? ''} 借调记录 ${list.length} 条，新增和修改 ${changed} 条` });
    }
    await recountSeconded(tx, [...new Set(drafts.map(({ unitId }) => unitId))]);
  }

  async #known(tx: Tx, rows: readonly PlacedRow[]): Promise<ReadonlyMap<string, SecondmentRow>> {
    return new Map((await tx.repo(SecondmentsRepository).ofUnits([...byUnit(rows).keys()])).map((row) => [keyOf(row), row]));
  }

  #draft(tx: Tx, { unitId, cells }: PlacedRow, known: ReadonlyMap<string, SecondmentRow>): SecondmentDraft {
    const [direction, fromOn] = [cells['direction'] as Direction, cells['fromOn'] ?? ''];
    const person = secondedPerson(this.crypto, tx, unitId, cells['person'] ?? '');
    const before = known.get(keyOf({ unitId, personHash: person.personHash, direction, fromOn }));
    /** A column the table does not have says nothing. */
    const said = <Key extends 'plannedEnd' | 'endedOn' | 'approvalNumber'>(key: Key): string | null => (key in cells ? (cells[key] ?? null) : (before?.[key] ?? null));
    return {
      ...person,
      id: before?.id ?? tx.id(),
      unitId,
      direction,
      fromOn,
      counterpart: cells['counterpart'] ?? '',
      plannedEnd: said('plannedEnd'),
      endedOn: said('endedOn'),
      approvalNumber: said('approvalNumber'),
      reason: cells['reason'] ?? '',
    };
  }
}

const keyOf = ({ unitId, personHash, direction, fromOn }: Pick<SecondmentRow, 'unitId' | 'personHash' | 'direction' | 'fromOn'>): string => `${unitId}|${personHash}|${direction}|${fromOn}`;
