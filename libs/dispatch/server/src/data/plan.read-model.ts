import { Injectable } from '@nestjs/common';
import { PlannerDoor } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { OUTDATED_SQL, PLAN_SQL, WAITING_SQL } from './prompt-plan.repository.js';

/** The plan over all offices, as the planner sees it: ids and instants. */
@Injectable()
export class PlanReadModel {
  constructor(private readonly door: PlannerDoor) {}

  /** Makes the list of everybody who is asked at this instant, in one statement. */
  async plan(now: Date): Promise<void> {
    await this.door.query(PLAN_SQL, [now]);
  }

  /** Rounds that are planned and wait to be opened by their office. */
  waiting(limit: number): Promise<{ officeId: Id; roundId: Id }[]> {
    return this.door.query(WAITING_SQL, [limit]);
  }

  /** Programmes whose coming rounds rest on an older calendar. */
  outdated(): Promise<{ officeId: Id; programmeId: Id }[]> {
    return this.door.query(OUTDATED_SQL);
  }
}
