import { HandlesJob, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { peerDue } from '../events/inquiry-jobs.js';
import { RemindPeer } from '../use-cases/remind-peer.js';

@HandlesJob(peerDue)
export class RemindPeerJob implements Handler<{ opinionId: Id }> {
  constructor(private readonly peer: RemindPeer) {}

  handle(ctx: Ctx, payload: { opinionId: Id }): Promise<void> {
    return this.peer.execute(ctx, payload.opinionId);
  }
}
