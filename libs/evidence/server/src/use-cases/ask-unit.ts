import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { findPilot } from '@wudan/pilots-server';
import { CellsRepository } from '../data/cells.repository.js';
import { askForCells } from './ask-for-cells.js';

/** Asks a unit for evidence in its chat: for the first cell when it has signed for its set, for one cell again when that was sent back. */
@Injectable()
export class AskUnit {
  constructor(private readonly units: UnitOfWork) {}

  first(ctx: Ctx, pilotId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const pilot = await findPilot(tx, pilotId);
      if (!pilot || (await askForCells(tx, pilot)) === 0) return;
      tx.audit({ action: 'evidence.asked', subjectType: 'Pilot', subjectId: pilot.id, summary: `向${pilot.unitName}征集佐证材料` });
    });
  }

  again(ctx: Ctx, pilotId: Id, cellId: Id, reason: string): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const pilot = await findPilot(tx, pilotId);
      const cell = await tx.repo(CellsRepository).find(cellId);
      if (!pilot || !cell || cell.review !== 'returned') return;
      if ((await askForCells(tx, pilot, { cellIds: [cellId], dueOn: pilot.selfDueOn, lead: `编办退回：${reason}。` })) === 0) return;
      tx.audit({ action: 'evidence.asked', subjectType: 'EvidenceCell', subjectId: cell.id, summary: `退回后再次征集 ${cell.leafCode} ${cell.material} ${cell.year}`.slice(0, 200) });
    });
  }
}
