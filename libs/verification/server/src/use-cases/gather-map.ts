import { LEADER_CLASSES, profileOf } from '@wudan/establishment-server';
import type { Tx } from '@wudan/kernel-server';
import { localDateOf, type Id, type LocalDate } from '@wudan/kernel-core';
import { PowerItemsRepository } from '../data/power-items.repository.js';
import type { MapFacts } from '../domain/duty-map.rules.js';

/** What the map of a unit is drawn from, and the snapshot its numbers of people come from. */
export interface GatheredMap extends MapFacts {
  readonly snapshotId: Id | null;
}

/** Duties, power items, offices, leaders and secondments of a unit. @param cutoffOn the day of the map, or today where it is still to come */
export async function gatherMap(tx: Tx, unitId: Id, cutoffOn: LocalDate, secondmentMonths: number): Promise<GatheredMap> {
  const profile = await profileOf(tx, unitId);
  const snapshot = profile?.snapshot ?? null;
  const today = localDateOf(tx.now);
  return {
    on: cutoffOn < today ? cutoffOn : today,
    secondmentMonths,
    snapshotId: snapshot?.id ?? null,
    duties: (profile?.duties ?? []).map(({ code, text, core, sectionName, posts }) => ({ code, text, core, sectionName, posts })),
    items: (await tx.repo(PowerItemsRepository).standing(unitId)).map(({ id, code, name, kind, dutyCode, sectionName, exercised, exemptReason }) => ({ id, code, name, kind, dutyCode, sectionName, exercised, exemptReason })),
    sections: (snapshot?.sections ?? []).map(({ name, approved, actual }) => ({ name, approved, actual })),
    leaders: LEADER_CLASSES.filter(({ code }) => snapshot?.leaderApproved[code] !== undefined || snapshot?.leaderActual[code] !== undefined).map(({ code, label }) => ({
      class: code, label, approved: snapshot?.leaderApproved[code] ?? 0, actual: snapshot?.leaderActual[code] ?? 0,
    })),
    secondments: (profile?.secondments ?? []).map(({ id, direction, counterpart, fromOn, endedOn, approvalNumber }) => ({ id, direction, counterpart, fromOn, endedOn, approvalNumber })),
  };
}
