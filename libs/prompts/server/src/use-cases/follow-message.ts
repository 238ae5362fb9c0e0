import { Injectable } from '@nestjs/common';
import type { MessageState } from '@wudan/channels-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { PromptsRepository } from '../data/prompts.repository.js';
import { WAITING_STATES } from '../domain/prompt.rules.js';
import { findContacts } from './find-contacts.js';
import { remind } from './remind.js';

/** Keeps a prompt's state in step with its delivery; when the contact has blocked the chat, the backup is asked. */
@Injectable()
export class FollowMessage {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, moved: { promptId: Id; seatId: Id; state: MessageState }): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const prompts = tx.repo(PromptsRepository);
      const prompt = await prompts.find(moved.promptId, true);
      if (!prompt || prompt.seatId !== moved.seatId) return;
      const { state } = moved;
      if (state === 'sent' || state === 'delivered' || state === 'seen' || state === 'failed' || state === 'unknown') await prompts.delivered(prompt.id, state);
      if (state !== 'blocked') return;
      await prompts.delivered(prompt.id, 'failed');
      if (prompt.unitId === null || !WAITING_STATES.includes(prompt.state)) return;
      const contacts = (await findContacts(tx, [prompt.unitId])).get(prompt.unitId);
      const other = [contacts?.backup, contacts?.head].find((id) => id != null && id !== prompt.seatId);
      if (other == null) return;
      await remind(tx, [{ promptId: prompt.id, seatId: other, kind: 'escalation', lead: '联络员未能收到消息，请您代为处理。' }]);
      tx.audit({ action: 'prompt.backup_asked', subjectType: 'Prompt', subjectId: prompt.id, summary: `联络员屏蔽了消息，改问备用联络员：${prompt.title}` });
    });
  }
}
