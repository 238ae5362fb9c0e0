import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { findContacts, promptsOf, remind } from '@wudan/prompts-server';
import { OpinionsRepository } from '../data/opinions.repository.js';
import { PEER_SUBJECT } from '../domain/opinion.js';
import { opinionState } from '../domain/opinion.rules.js';

/** Brings a peer review that nobody has answered back to the contact of today, once, on the morning of its last day. */
@Injectable()
export class RemindPeer {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, opinionId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const opinion = await tx.repo(OpinionsRepository).find(opinionId);
      if (!opinion || opinion.fromUnitId === null || opinionState(opinion, tx.now) !== 'waiting') return;
      const prompt = (await promptsOf(tx, PEER_SUBJECT, [opinion.id])).find(({ waiting }) => waiting);
      const seatId = (await findContacts(tx, [opinion.fromUnitId])).get(opinion.fromUnitId)?.contact ?? null;
      if (!prompt || seatId === null) return;
      const sent = await remind(tx, [{ promptId: prompt.id, seatId, kind: 'reminder', lead: '提醒：互评今日截止，请作出评价。' }]);
      tx.audit({ action: 'opinion.reminded', subjectType: 'Opinion', subjectId: opinion.id, summary: `提醒${opinion.fromName}完成互评`.slice(0, 200), detail: { sent } });
    });
  }
}
