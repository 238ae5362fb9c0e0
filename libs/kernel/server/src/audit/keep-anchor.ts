import type { Ctx } from '@wudan/kernel-core';
import { UnitOfWork } from '../db/unit-of-work.js';
import { HandlesMail, type Delivery, type Handler } from '../events/handlers.js';
import { auditAnchored } from './sealer.js';

/** Keeps the chain heads that offices below send, as rows of this office. */
@HandlesMail(auditAnchored)
export class KeepAnchor implements Handler<{ seq: number; hash: string; sealedAt: string }> {
  constructor(private readonly units: UnitOfWork) {}

  async handle(ctx: Ctx, anchor: { seq: number; hash: string; sealedAt: string }, delivery: Delivery): Promise<void> {
    await this.units.run(ctx, (tx) =>
      tx.query(
        `INSERT INTO wudan.audit_anchor (office_id, source_office_id, seq, hash, sealed_at) VALUES ($1, $2, $3, decode($4, 'hex'), $5) ON CONFLICT DO NOTHING`,
        [ctx.officeId, delivery.fromOffice, anchor.seq, anchor.hash, anchor.sealedAt],
      ),
    );
  }
}
