import { Injectable } from '@nestjs/common';
import { projectAll } from '@wudan/board-server';
import { officeCalendar, WorkingClock } from '@wudan/calendar-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id } from '@wudan/kernel-core';
import { findProgramme, programmeCadenceOn } from '@wudan/pilots-server';
import { ask, clockText, endPrompts, findContacts, promptsOf } from '@wudan/prompts-server';
import { findUnits } from '@wudan/tenancy-server';
import { DispatchPoliciesRepository } from '../data/dispatch-policies.repository.js';
import { OfficeReportsRepository } from '../data/office-reports.repository.js';
import { PromptPlanRepository } from '../data/prompt-plan.repository.js';
import { RoundsRepository, type RoundRow } from '../data/rounds.repository.js';
import { lightOf, turnsDueAt } from '../domain/light.rules.js';
import { policyOn } from '../domain/policy.rules.js';
import { STATUS_OPTIONS } from '../domain/progress.rules.js';
import { roundLabel } from '../domain/round-text.rules.js';
import { ROUND_TOPIC } from '../domain/round-topic.js';
import { climbLadder, closeRound, reportAsked, turnLights } from '../events/dispatch-events.js';

/** Asks every unit of a round through its contact, lays out the ladder and the cut-off, and asks the lower offices. */
@Injectable()
export class OpenRound {
  constructor(private readonly units: UnitOfWork) {}

  /** A planned round whose hour has come; a second call finds nothing to do. */
  execute(ctx: Ctx, roundId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const unitIds = await tx.repo(PromptPlanRepository).claim(roundId);
      const round = await tx.repo(RoundsRepository).find(roundId, true);
      if (!round || round.state !== 'planned') return;
      const programme = await findProgramme(tx, round.programmeId);
      // A day that is asked only because one unit is in daily rhythm is none of the counties' business.
      const counties = programme && (round.mode !== 'daily' || programmeCadenceOn(programme, round.asksOn) === 'daily') ? programme.counties.map((county) => county.countyOfficeId) : [];
      await this.open(tx, round, unitIds, counties);
    });
  }

  /** Opens a planned round for these units in the caller's unit of work. */
  async open(tx: Tx, planned: RoundRow, unitIds: readonly Id[], countyIds: readonly Id[]): Promise<void> {
    const rounds = tx.repo(RoundsRepository);
    await this.#expireEarlier(tx, planned, unitIds);
    if (!(await rounds.open(planned.id, planned.programmeId))) return;
    const round = (await rounds.find(planned.id)) ?? planned;
    const label = roundLabel(round);
    const names = new Map((await findUnits(tx, unitIds)).map((unit) => [unit.id, unit.name]));
    const contacts = await findContacts(tx, unitIds);
    const asked = unitIds.filter((id) => names.has(id));
    const reachable = asked.filter((id) => contacts.get(id)?.contact != null);
    const promptIds = await ask(tx, reachable.map((unitId) => this.#draft(round, label, unitId, contacts.get(unitId)?.contact ?? '', names.get(unitId) ?? '')));
    const promptOf = new Map(reachable.map((unitId, index) => [unitId, promptIds[index] ?? null]));
    await rounds.addUnits(round.id, asked.map((unitId) => ({ unitId, promptId: promptOf.get(unitId) ?? null })));
    await this.#layOut(tx, round, asked);
    if (countyIds.length > 0) {
      await tx.repo(OfficeReportsRepository).askCounties(round.id, countyIds);
      for (const countyId of countyIds) tx.send(countyId, reportAsked, { roundId: round.id, label, cutoffAt: round.cutoffAt.toISOString() });
    }
    tx.audit({
      action: 'round.opened',
      subjectType: 'Round',
      subjectId: round.id,
      summary: `${label}开始：应报 ${asked.length} 个单位${asked.length > reachable.length ? `，其中 ${asked.length - reachable.length} 个没有联络员` : ''}`,
      detail: { units: asked.length, reachable: reachable.length, counties: countyIds.length },
    });
    tx.wake(`${ROUND_TOPIC}.${tx.officeId}`, { roundId: round.id });
  }

  /** Asks one unit of an open round that had no contact before. */
  async askOne(tx: Tx, round: RoundRow, unitId: Id): Promise<void> {
    const contact = (await findContacts(tx, [unitId])).get(unitId)?.contact ?? null;
    const unit = (await findUnits(tx, [unitId]))[0];
    if (contact === null || !unit) return;
    const [promptId] = await ask(tx, [this.#draft(round, roundLabel(round), unitId, contact, unit.name)]);
    await tx.repo(RoundsRepository).addUnits(round.id, [{ unitId, promptId: promptId ?? null }]);
    tx.audit({ action: 'round.asked', subjectType: 'Round', subjectId: round.id, summary: `${roundLabel(round)}：向${unit.name}新任联络员发出` });
  }

  #draft(round: RoundRow, label: string, unitId: Id, seatId: Id, unitName: string): Parameters<typeof ask>[1][number] {
    const body = round.note === null ? `请于${clockText(round.cutoffAt)}前报送本单位工作进度。` : `${round.note} 请于${clockText(round.cutoffAt)}前报送。`;
    return {
      seatId,
      unitId,
      kind: 'choice',
      title: label,
      body,
      facts: [{ label: '单位', value: unitName }],
      options: STATUS_OPTIONS,
      dueAt: round.cutoffAt,
      subjectType: 'round',
      subjectId: round.id,
    };
  }

  /** Late answers are taken until the next round asks: then the earlier cards of these units end. */
  async #expireEarlier(tx: Tx, round: RoundRow, unitIds: readonly Id[]): Promise<void> {
    const earlier = (await tx.repo(RoundsRepository).ofProgramme(round.programmeId)).filter((other) => other.state === 'closed' && other.mode !== 'ad_hoc').slice(-8);
    if (round.mode === 'ad_hoc' || earlier.length === 0) return;
    const asked = new Set(unitIds);
    const waiting = (await promptsOf(tx, 'round', earlier.map((other) => other.id))).filter((prompt) => prompt.waiting && prompt.unitId !== null && asked.has(prompt.unitId));
    await endPrompts(tx, waiting.map((prompt) => prompt.id), 'expired', '本期已结束，不再接受填报。');
  }

  async #layOut(tx: Tx, round: RoundRow, unitIds: readonly Id[]): Promise<void> {
    const on = localDateOf(tx.now);
    const policy = policyOn(await tx.repo(DispatchPoliciesRepository).all(), on);
    const calendar = await officeCalendar(tx, { around: Number(on.slice(0, 4)) });
    const clock = new WorkingClock(calendar);
    policy.ladder.forEach((step, index) => {
      const { at } = clock.addWorkingMinutes(round.opensAt, step.afterMinutes);
      if (at < round.cutoffAt) tx.schedule(climbLadder, { roundId: round.id, step: index, promptId: null }, { key: `${round.id}:${index}`, dueAt: at });
    });
    tx.schedule(closeRound, { roundId: round.id }, { key: round.id, dueAt: round.cutoffAt });
    const turn = turnsDueAt(calendar, round.opensAt, round.cutoffAt, policy.dueWithinDays);
    if (turn !== null) tx.schedule(turnLights, { roundId: round.id }, { key: round.id, dueAt: turn });
    const light = lightOf(calendar, { answered: false, now: tx.now, cutoffAt: round.cutoffAt, dueWithinDays: policy.dueWithinDays });
    await projectAll(tx, unitIds, { light, status: 'none', dueAt: round.cutoffAt });
  }
}
