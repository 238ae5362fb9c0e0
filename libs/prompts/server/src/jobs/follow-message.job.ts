import { messageMoved, type MessageState } from '@wudan/channels-server';
import { HandlesEvent, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { FollowMessage } from '../use-cases/follow-message.js';

@HandlesEvent(messageMoved)
export class FollowMessageJob implements Handler<{ promptId: Id; seatId: Id; state: MessageState }> {
  constructor(private readonly follow: FollowMessage) {}

  handle(ctx: Ctx, payload: { promptId: Id; seatId: Id; state: MessageState }): Promise<void> {
    return this.follow.execute(ctx, payload);
  }
}
