import { Injectable } from '@nestjs/common';
import { periodsOf } from '@wudan/catalogue-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { findPilot, issuedSetOf } from '@wudan/pilots-server';
import { CellsRepository } from '../data/cells.repository.js';
import { RequestsRepository } from '../data/requests.repository.js';
import { planRequests } from '../domain/plan-requests.rules.js';
import { closeCards } from './ask-for-cells.js';
import { prefillCells } from './prefill-cells.js';

const keyOf = (request: { leafCode: string; material: string }): string => JSON.stringify([request.leafCode, request.material]);

/**
 * Lays out the grid of a pilot from the set that was issued to it. A newer set keeps the cells that stay, with everything in them, adds what is new
 * and retires the rest; asked twice, it changes nothing.
 */
@Injectable()
export class GenerateRequests {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, pilotId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const pilot = await findPilot(tx, pilotId);
      const issued = await issuedSetOf(tx, pilotId);
      if (!pilot || !issued) return;
      const planned = planRequests(issued.set.leaves, (periodCode) => periodsOf(periodCode, pilot));
      const requests = tx.repo(RequestsRepository);
      const cells = tx.repo(CellsRepository);
      await requests.put(pilot.id, pilot.unitId, planned.map(({ years: _, ...request }) => ({ ...request, setId: issued.id, adHoc: false, note: '', dueOn: pilot.selfDueOn })));
      const stored = new Map((await requests.ofPilot(pilot.id)).map((request) => [keyOf(request), request]));
      const wanted = new Set(planned.map(keyOf));
      await requests.retire([...stored.values()].filter((request) => !request.adHoc && !wanted.has(keyOf(request))).map((request) => request.id));
      const columns = planned.flatMap((request) => request.years.map((year) => ({ requestId: stored.get(keyOf(request))?.id ?? '', year })));
      const added = await cells.put(pilot.id, pilot.unitId, columns);
      const kept = new Set([...columns.map(({ requestId, year }) => `${requestId} ${year}`)]);
      const adHoc = new Set([...stored.values()].filter((request) => request.adHoc && !wanted.has(keyOf(request))).map((request) => request.id));
      const gone = (await cells.ofPilot(pilot.id)).filter((cell) => !kept.has(`${cell.requestId} ${cell.year}`) && !adHoc.has(cell.requestId));
      await cells.retire(gone.map((cell) => cell.id));
      await closeCards(tx, gone.map((cell) => cell.id), '指标体系已更新，不再需要该项材料。');
      const reused = await prefillCells(tx, pilot, added);
      tx.audit({
        action: 'evidence.requested',
        subjectType: 'Pilot',
        subjectId: pilot.id,
        summary: `生成${pilot.unitName}佐证材料清单：${planned.length} 项材料，新增 ${added.length} 格，沿用已有材料 ${reused} 格${gone.length > 0 ? `，停用 ${gone.length} 格` : ''}`,
        detail: { setId: issued.id, requests: planned.length, added: added.length, reused, retired: gone.length },
      });
    });
  }
}
