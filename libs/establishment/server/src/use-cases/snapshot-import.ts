import { Injectable } from '@nestjs/common';
import type { Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import { SnapshotsRepository } from '../data/snapshots.repository.js';
import { SupportsRepository } from '../data/supports.repository.js';
import type { ImportBatch, PlacedRow, RowEffect } from '../domain/import-plan.js';
import { figuresOf, type ImportRemark } from '../domain/import-rows.rules.js';
import { completed, saysTheSame } from '../domain/snapshot-carry.rules.js';
import { snapshotFault } from '../domain/snapshot.rules.js';
import type { SnapshotDraft, SnapshotView } from '../domain/snapshot.js';
import type { Effects, KindImport } from './kind-import.js';
import { recordSnapshots } from './record-snapshots.js';

/** The table of figures (机构编制基本情况表): one row a unit; what a row leaves empty stays as it is known. */
@Injectable()
export class SnapshotImport implements KindImport {
  async effects(tx: Tx, rows: readonly PlacedRow[], onDate: LocalDate): Promise<Effects> {
    const { drafts, standing } = await this.#drafts(tx, rows, onDate, '');
    const remarks = new Map<number, ImportRemark[]>();
    const effects = rows.map(({ line }, index): RowEffect => {
      const draft = drafts[index];
      if (!draft) return 'added';
      const fault = snapshotFault(draft);
      if (fault) remarks.set(line, [{ severity: 'error', column: null, text: fault.message }]);
      const before = standing.get(draft.unitId) ?? null;
      return before?.onDate !== onDate ? 'added' : saysTheSame(draft, before, true) ? 'unchanged' : 'changed';
    });
    const carried = drafts.filter((draft) => draft.carried !== null).length;
    return { effects, notes: carried === 0 ? [] : [`${carried}个单位本表未填核定数，沿用其最近一次登记的核定数。`], remarks };
  }

  async write(tx: Tx, { rows, onDate, source }: ImportBatch, names: ReadonlyMap<Id, string>): Promise<void> {
    const { drafts } = await this.#drafts(tx, rows, onDate, source);
    await recordSnapshots(tx, onDate, drafts, names);
  }

  async #drafts(tx: Tx, rows: readonly PlacedRow[], onDate: LocalDate, source: string): Promise<{ drafts: SnapshotDraft[]; standing: ReadonlyMap<Id, SnapshotView> }> {
    const unitIds = rows.map(({ unitId }) => unitId);
    const standing = await tx.repo(SnapshotsRepository).standingOn(unitIds, onDate);
    const supports = (await tx.repo(SupportsRepository).standing(unitIds)).filter(({ counted }) => counted);
    const drafts = rows.map(({ unitId, cells }) => {
      const own = supports.filter((support) => support.unitId === unitId);
      const figures = figuresOf(cells);
      const known = (key: string): boolean => (cells[key] ?? null) !== null;
      return completed(
        {
          ...figures,
          unitId,
          onDate,
          origin: 'table',
          source,
          grade: 'A',
          supportApproved: known('supportApproved') ? figures.supportApproved : own.reduce((sum, { approved }) => sum + approved, 0),
          supportActual: known('supportActual') ? figures.supportActual : own.reduce((sum, { actual }) => sum + actual, 0),
          carried: null,
        },
        standing.get(unitId) ?? null,
      );
    });
    return { drafts, standing };
  }
}
