import { Injectable } from '@nestjs/common';
import { markedSecret } from '@wudan/evidence-server';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { endPrompts, promptsOf } from '@wudan/prompts-server';
import { OpinionsRepository } from '../data/opinions.repository.js';
import { opinionSettled } from '../domain/inquiry.errors.js';
import { checkedText } from '../domain/inquiry-text.rules.js';
import { PEER_SUBJECT } from '../domain/opinion.js';

/** Takes a question back that nobody has answered: the link dies, the card says so. */
@Injectable()
export class RevokeOpinion {
  constructor(private readonly units: UnitOfWork) {}

  /** @returns the pilot. @throws DomainError NOT_FOUND, FORBIDDEN, OPINION_SETTLED, INQUIRY_TEXT_INVALID */
  execute(ctx: Ctx, id: Id, why: string): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const opinions = tx.repo(OpinionsRepository);
      const opinion = await opinions.find(id);
      if (!opinion) throw notFound('意见', 'id');
      authorize(ctx, 'ask', 'Opinion', opinion, '意见', 'id');
      const reason = checkedText(why, { label: '收回理由', least: 2, most: 200, field: 'reason' }, markedSecret);
      if (opinion.answeredAt !== null || opinion.revokedAt !== null) throw opinionSettled();
      await opinions.revoke(id, reason);
      const waiting = (await promptsOf(tx, PEER_SUBJECT, [id])).filter((prompt) => prompt.waiting);
      if (waiting.length > 0) await endPrompts(tx, waiting.map((prompt) => prompt.id), 'recalled', '编办已收回这项互评。');
      tx.audit({ action: 'opinion.revoked', subjectType: 'Opinion', subjectId: id, summary: `收回向${opinion.fromName}征求的意见：${reason}`.slice(0, 200) });
      return opinion.pilotId;
    });
  }
}
