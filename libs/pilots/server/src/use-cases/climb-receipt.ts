import { Injectable } from '@nestjs/common';
import { seatsInRoles } from '@wudan/access-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ask, clockText, findContacts, promptsOf, remind } from '@wudan/prompts-server';
import { findUnit } from '@wudan/tenancy-server';
import { PilotsRepository, type PilotRow } from '../data/pilots.repository.js';
import { SetReceiptsRepository, type ReceiptRow } from '../data/set-receipts.repository.js';
import { RECEIPT_LADDER, type ReceiptTarget } from '../domain/receipt.rules.js';
import { climbReceipt } from '../events/pilot-jobs.js';
import { RECEIPT_SUBJECT } from './issue-set.js';

const AUDITED: Readonly<Record<ReceiptTarget, string>> = { contact: '提醒联络员签收', unit_head: '报告单位负责人', supervision: '报告督查人员' };

/** A rung: a set that is not signed for is brought further, unless somebody has just taken the matter on. */
@Injectable()
export class ClimbReceipt {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, { receiptId, step }: { receiptId: Id; step: number }): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const receipts = tx.repo(SetReceiptsRepository);
      const receipt = await receipts.find(receiptId, true);
      const rung = RECEIPT_LADDER[step];
      const pilot = receipt ? await tx.repo(PilotsRepository).find(receipt.pilotId) : null;
      if (!receipt || !pilot || !rung || (receipt.state !== 'waiting' && receipt.state !== 'escalated')) return;
      const prompt = (await promptsOf(tx, RECEIPT_SUBJECT, [receipt.id]))[0];
      if (prompt?.acknowledgedUntil != null && prompt.acknowledgedUntil > tx.now) {
        const until = prompt.acknowledgedUntil;
        tx.schedule(climbReceipt, { receiptId, step }, { key: `${receipt.id}:${step}:${until.getTime()}`, dueAt: until });
        return;
      }
      if (rung.to !== 'contact' && receipt.state === 'waiting') await receipts.setState(receipt.id, 'escalated');
      const sent = rung.to === 'supervision' ? await tellSupervision(tx, pilot, receipt) : await tellUnit(tx, pilot, receipt, rung.to);
      tx.audit({ action: 'receipt.reminded', subjectType: 'Pilot', subjectId: pilot.id, summary: `${pilot.objectName}：${AUDITED[rung.to]} ${sent} 条`, detail: { step, to: rung.to, sent } });
    });
  }
}

async function tellUnit(tx: Tx, pilot: PilotRow, receipt: ReceiptRow, to: 'contact' | 'unit_head'): Promise<number> {
  if (receipt.promptId === null) return 0;
  const contacts = (await findContacts(tx, [pilot.unitId])).get(pilot.unitId);
  const seatId = to === 'contact' ? contacts?.contact : contacts?.head;
  if (seatId == null) return 0;
  const asked = (await promptsOf(tx, RECEIPT_SUBJECT, [receipt.id]))[0]?.seatId;
  const lead = to === 'contact' ? `提醒：请于${clockText(receipt.dueAt)}前签收。` : '本单位逾期未签收，请督促。';
  return remind(tx, [{ promptId: receipt.promptId, seatId, kind: seatId === asked ? 'reminder' : 'escalation', lead }]);
}

async function tellSupervision(tx: Tx, pilot: PilotRow, receipt: ReceiptRow): Promise<number> {
  const unit = await findUnit(tx, pilot.unitId);
  const supervisors = await seatsInRoles(tx, ['supervisor']);
  const body = `${unit?.shortName ?? ''}逾期未签收评估指标单（${clockText(receipt.dueAt)}到期），请督办。`;
  await ask(
    tx,
    supervisors.map((seat) => ({
      seatId: seat.id, unitId: null, kind: 'notice' as const, title: '指标单逾期未签收', body: [...body].slice(0, 120).join(''), facts: [], options: [{ id: 'read', label: '知道了' }], dueAt: null,
      subjectType: 'set_receipt_notice', subjectId: receipt.id,
    })),
  );
  return supervisors.length;
}
