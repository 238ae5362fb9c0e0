import { Injectable } from '@nestjs/common';
import { seatsInRoles } from '@wudan/access-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id } from '@wudan/kernel-core';
import { ask, clockText, findContacts, promptsOf, remind, type PromptStanding, type Reminder } from '@wudan/prompts-server';
import { findUnits } from '@wudan/tenancy-server';
import { DispatchPoliciesRepository } from '../data/dispatch-policies.repository.js';
import { RoundsRepository, type RoundRow } from '../data/rounds.repository.js';
import { policyOn, type LadderTarget } from '../domain/policy.rules.js';
import { roundLabel } from '../domain/round-text.rules.js';
import { climbLadder } from '../events/dispatch-events.js';

/** A rung: only the silent are brought further, and none whose matter somebody has just taken on. */
@Injectable()
export class ClimbLadder {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, rung: { roundId: Id; step: number; promptId: Id | null }): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const round = await tx.repo(RoundsRepository).find(rung.roundId);
      if (!round || round.state !== 'open' || round.openedAt === null) return;
      const step = policyOn(await tx.repo(DispatchPoliciesRepository).all(), localDateOf(round.openedAt)).ladder[rung.step];
      if (!step) return;
      const silent = (await promptsOf(tx, 'round', [round.id])).filter((prompt) => prompt.waiting && (rung.promptId === null || prompt.id === rung.promptId));
      const paused = silent.filter((prompt) => prompt.acknowledgedUntil !== null && prompt.acknowledgedUntil > tx.now);
      for (const prompt of paused) {
        const until = prompt.acknowledgedUntil ?? tx.now;
        tx.schedule(climbLadder, { roundId: round.id, step: rung.step, promptId: prompt.id }, { key: `${prompt.id}:${rung.step}:${until.getTime()}`, dueAt: until });
      }
      const met = silent.filter((prompt) => !paused.includes(prompt));
      const without = rung.promptId === null ? (await tx.repo(RoundsRepository).askedIn(round.id)).filter((unit) => unit.promptId === null && !unit.reported).map((unit) => unit.unitId) : [];
      const sent = step.to === 'supervision' ? await this.#supervision(tx, round, met, without) : await remind(tx, await this.#reminders(tx, round, met, step.to));
      if (sent > 0) tx.audit({ action: 'round.reminded', subjectType: 'Round', subjectId: round.id, summary: `${roundLabel(round)}：${TARGETS[step.to]} ${sent} 条`, detail: { step: rung.step, to: step.to, sent } });
    });
  }

  async #reminders(tx: Tx, round: RoundRow, silent: readonly PromptStanding[], to: LadderTarget): Promise<Reminder[]> {
    const contacts = await findContacts(tx, silent.flatMap((prompt) => prompt.unitId ?? []));
    return silent.flatMap((prompt): Reminder[] => {
      if (to === 'contact') return [{ promptId: prompt.id, seatId: prompt.seatId, kind: 'reminder', lead: '提醒：尚未收到您单位的填报。' }];
      const found = contacts.get(prompt.unitId ?? '');
      const seatId = to === 'backup' ? found?.backup : found?.head;
      return seatId == null || seatId === prompt.seatId ? [] : [{ promptId: prompt.id, seatId, kind: 'escalation', lead: `${LEADS[to]}截止${clockText(round.cutoffAt)}。` }];
    });
  }

  /** One notice for each supervisor with all names, not one a unit. */
  async #supervision(tx: Tx, round: RoundRow, silent: readonly PromptStanding[], without: readonly Id[]): Promise<number> {
    const unitIds = [...silent.flatMap((prompt) => prompt.unitId ?? []), ...without];
    if (unitIds.length === 0) return 0;
    const names = (await findUnits(tx, unitIds)).map((unit) => unit.shortName);
    const text = `${names.length}个单位仍未报：${names.join('、')}。`;
    const body = [...text].length <= 120 ? text : `${[...text].slice(0, 119).join('')}…`;
    const supervisors = await seatsInRoles(tx, ['supervisor']);
    await ask(
      tx,
      supervisors.map((seat) => ({ seatId: seat.id, unitId: null, kind: 'notice' as const, title: roundLabel(round), body, facts: [], options: [{ id: 'read', label: '知道了' }], dueAt: null, subjectType: 'round_notice', subjectId: round.id })),
    );
    return supervisors.length;
  }
}

const TARGETS: Readonly<Record<LadderTarget, string>> = { contact: '提醒联络员', backup: '改问备用联络员', unit_head: '报告单位负责人', supervision: '报告督查人员' };
const LEADS: Readonly<Record<'backup' | 'unit_head' | 'contact' | 'supervision', string>> = {
  contact: '',
  backup: '联络员尚未填报，请您代为处理。',
  unit_head: '本单位尚未填报，请督促。',
  supervision: '',
};
