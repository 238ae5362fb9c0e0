import { Injectable } from '@nestjs/common';
import { officesBelow } from '@wudan/catalogue-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { findPilot, findProgramme } from '@wudan/pilots-server';
import { officeLine } from '@wudan/tenancy-server';
import { FindingsRepository } from '../data/findings.repository.js';
import { LowerCountsRepository } from '../data/lower-counts.repository.js';
import type { PublishedCounts } from '../domain/finding-count.js';
import { findingsCounted } from '../events/finding-events.js';

/** Tells the offices above how many findings of which kind there are. What they were told before is replaced, so sending twice changes nothing. */
@Injectable()
export class PublishCounts {
  constructor(private readonly units: UnitOfWork) {}

  /** After a finding was sealed. One that no unit was notified of was never counted. */
  async ofFinding(ctx: Ctx, findingId: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const finding = await tx.repo(FindingsRepository).find(findingId);
      if (finding?.state === 'notified') await publish(tx, finding.programmeId);
    });
  }

  /** @param pilotId whose letter was issued */
  async ofPilot(ctx: Ctx, pilotId: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const pilot = await findPilot(tx, pilotId);
      if (pilot) await publish(tx, pilot.programmeId);
    });
  }

  /** From an office below. @throws Error when the sender is not below */
  async receive(ctx: Ctx, fromOffice: Id, counts: PublishedCounts): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      if (!(await officesBelow(tx)).includes(fromOffice)) throw new Error(`Counts arrived from ${fromOffice}, which is not below ${tx.officeId}.`);
      if (!(await tx.repo(LowerCountsRepository).put(fromOffice, counts))) return;
      const total = counts.tallies.reduce((sum, { count }) => sum + count, 0);
      tx.audit({ action: 'findings.counted', subjectType: 'Programme', subjectId: null, summary: `收到下级编办问题统计：${counts.programmeName}，共${total}个`, detail: { fromOffice, programmeId: counts.programmeId, total } });
    });
  }
}

async function publish(tx: Tx, programmeId: Id): Promise<void> {
  const above = (await officeLine(tx)).slice(1);
  const programme = await findProgramme(tx, programmeId);
  if (above.length === 0 || !programme) return;
  const tallies = await tx.repo(FindingsRepository).tallies(programmeId, 'notified');
  const { name, startsOn, endsOn } = programme;
  for (const office of above) tx.send(office, findingsCounted, { programmeId, programmeName: name, startsOn, endsOn, tallies, countedAt: tx.now.toISOString() });
}
