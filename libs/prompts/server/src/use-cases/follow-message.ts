import { Injectable } from '@nestjs/common';
import type { MessageState } from '@wudan/channels-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { PromptsRepository } from '../data/prompts.repository.js';
import { askInstead } from './ask-instead.js';

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
      await askInstead(tx, prompt.id);
    });
  }
}
