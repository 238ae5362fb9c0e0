import { Injectable } from '@nestjs/common';
import { officeCalendar } from '@wudan/calendar-server';
import { compileDocument } from '@wudan/catalogue-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, normalisedText, textProblem, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { ask, endPrompts, findContacts } from '@wudan/prompts-server';
import { IndicatorSetsRepository, type SetRow } from '../data/indicator-sets.repository.js';
import { PilotsRepository, type PilotRow } from '../data/pilots.repository.js';
import { SetReceiptsRepository } from '../data/set-receipts.repository.js';
import { issueReasonInvalid, selfDueInvalid, setFaulty } from '../domain/pilot.errors.js';
import { receiptCardText, receiptDueAt, receiptRungs } from '../domain/receipt.rules.js';
import { setStateFault } from '../domain/set.transitions.js';
import { indicatorSetIssued } from '../events/pilot-events.js';
import { climbReceipt } from '../events/pilot-jobs.js';
import { flowOf } from './pilot-callable.js';
import { lockSet } from './pilot-access.js';
import { ReadPilots, type SetView } from './read-pilots.js';

export const RECEIPT_SUBJECT = 'set_receipt';

/** 下达: freezes the reviewed set, puts it in force and asks the unit to sign for it, with a clock. */
@Injectable()
export class IssueSet {
  constructor(
    private readonly units: UnitOfWork,
    private readonly read: ReadPilots,
  ) {}

  /**
   * @param selfDueOn until when the unit hands in its self-assessment
   * @param reason why it is issued, for the audit trail: the act is final. Screens ask for it; null where a programme issues by itself
   * @throws DomainError NOT_FOUND, SET_STATE, SET_FAULTY, SET_SELF_DUE, SET_ISSUE_REASON
   */
  execute(ctx: Ctx, id: Id, selfDueOn: LocalDate, reason: string | null = null): Promise<SetView> {
    return this.units.run(ctx, async (tx) => {
      const { set, pilot } = await lockSet(ctx, tx, id, 'issue_set');
      const why = reason === null ? null : normalisedText(reason);
      const problem = why === null ? null : textProblem('下达理由', why, { min: 2, max: 200 });
      if (problem !== null) throw issueReasonInvalid(problem);
      const fault = setStateFault(set.state, 'issue');
      if (fault) throw fault;
      const today = localDateOf(tx.now);
      if (selfDueOn <= today) throw selfDueInvalid(today);
      const { set: compiled, faults } = compileDocument(set.document);
      if (!compiled) throw setFaulty(faults.length, faults[0]?.message ?? '');
      await tx.repo(IndicatorSetsRepository).issue(id, pilot.id, compiled);
      await tx.repo(PilotsRepository).setSelfDue(pilot.id, selfDueOn);
      const dueAt = await askForReceipt(tx, pilot, set, selfDueOn);
      tx.emit(indicatorSetIssued, { pilotId: pilot.id, setId: id });
      tx.audit({
        action: 'indicator_set.issued',
        subjectType: 'IndicatorSet',
        subjectId: id,
        summary: `下达指标单 ${pilot.objectName} 第${set.version}版，自评截止${selfDueOn}${why === null ? '' : `：${why}`}`,
        detail: { reason: why, contentHash: compiled.hash, selfDueOn, receiptDueAt: dueAt.toISOString() },
      });
      return this.read.setView(ctx, tx, id);
    });
  }
}

/** Asks the unit's contact, in place of whoever was asked for an earlier version; without a contact the ladder speaks. */
async function askForReceipt(tx: Tx, pilot: PilotRow, set: SetRow, selfDueOn: LocalDate): Promise<Date> {
  const receipts = tx.repo(SetReceiptsRepository);
  const earlier = (await receipts.newestOf([pilot.id])).get(pilot.id);
  if (earlier && (earlier.state === 'waiting' || earlier.state === 'escalated')) {
    await receipts.setState(earlier.id, 'recalled');
    if (earlier.promptId !== null) await endPrompts(tx, [earlier.promptId], 'recalled', '该指标单已有新的版本，请签收最新下达的版本。');
  }
  const flow = await flowOf(tx, pilot);
  const calendar = await officeCalendar(tx, { around: Number(localDateOf(tx.now).slice(0, 4)) });
  const dueAt = receiptDueAt(calendar, tx.now, flow.receiptDays);
  const id = tx.id();
  await receipts.insert({ id, pilotId: pilot.id, setId: set.id, dueAt });
  const contact = (await findContacts(tx, [pilot.unitId])).get(pilot.unitId)?.contact ?? null;
  if (contact !== null) {
    const [promptId] = await ask(tx, [
      {
        ...receiptCardText({ objectName: pilot.objectName, version: set.version, dueAt, selfDueOn }),
        seatId: contact,
        unitId: pilot.unitId,
        kind: 'confirm',
        facts: [],
        options: [{ id: 'sign', label: '签收' }],
        dueAt,
        subjectType: RECEIPT_SUBJECT,
        subjectId: id,
      },
    ]);
    if (promptId !== undefined) await receipts.setPrompt(id, promptId);
  }
  for (const rung of receiptRungs(calendar, tx.now, dueAt)) tx.schedule(climbReceipt, { receiptId: id, step: rung.step }, { key: `${id}:${rung.step}`, dueAt: rung.dueAt });
  return dueAt;
}
