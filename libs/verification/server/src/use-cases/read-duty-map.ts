import { Injectable } from '@nestjs/common';
import { factsOf } from '@wudan/facts-server';
import { allowedActions, UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import type { PilotFacts } from '@wudan/pilots-server';
import { isLentOn, isLongUnapproved, mapFindings, monthsUntil, type MapDuty, type MapFinding, type MapItem, type MapLeaders, type MapSecondmentFacts } from '../domain/duty-map.rules.js';
import { gatherMap } from './gather-map.js';
import { pilotTo, subjectOf } from './load-pilot.js';
import { settingsInForce } from './settings-in-force.js';

export interface DutyMapRow extends MapDuty {
  /** Of the office that does the duty. */
  readonly people: number | null;
  readonly approved: number | null;
  readonly loadShare: string | null;
  readonly items: readonly MapItem[];
}

export interface DutyMapView {
  readonly pilot: PilotFacts;
  readonly rows: readonly DutyMapRow[];
  readonly leaders: readonly MapLeaders[];
  readonly secondments: readonly (MapSecondmentFacts & { readonly months: number; readonly flagged: boolean })[];
  readonly unmatchedItems: readonly MapItem[];
  readonly findings: readonly MapFinding[];
  readonly can: readonly string[];
}

/** Duties of the provisions beside the powers, posts, people and load that go with them. */
@Injectable()
export class ReadDutyMap {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND */
  execute(ctx: Ctx, pilotId: Id): Promise<DutyMapView> {
    return this.units.read(ctx, async (tx) => {
      const pilot = await pilotTo(ctx, tx, 'read', pilotId, 'pilotId');
      const months = (await settingsInForce(tx)).limit('secondment_months');
      const map = await gatherMap(tx, pilot.unitId, pilot.cutoffOn, months);
      const shares = (await factsOf(tx, pilot.unitId, ['w_i'])).filter(({ period }) => period === 'all' || period <= map.on);
      const loadOf = (section: string): string | null => shares.filter(({ dimension }) => dimension === section || dimension.endsWith(`/${section}`)).sort((left, right) => (left.period < right.period ? 1 : -1))[0]?.value ?? null;
      const codes = new Set(map.duties.map(({ code }) => code));
      return {
        pilot,
        rows: map.duties.map((duty) => {
          const section = map.sections.find(({ name }) => name === duty.sectionName);
          return { ...duty, people: section?.actual ?? null, approved: section?.approved ?? null, loadShare: duty.sectionName === null ? null : loadOf(duty.sectionName), items: map.items.filter(({ dutyCode }) => dutyCode === duty.code) };
        }),
        leaders: map.leaders,
        secondments: map.secondments.filter((each) => isLentOn(each, map.on)).map((each) => ({ ...each, months: monthsUntil(each.fromOn, map.on), flagged: isLongUnapproved(each, map.on, months) })),
        unmatchedItems: map.items.filter(({ dutyCode }) => dutyCode === null || !codes.has(dutyCode)),
        findings: mapFindings(map),
        can: allowedActions(ctx, 'Verification', subjectOf(pilot), ['edit_power_items']),
      };
    });
  }
}
