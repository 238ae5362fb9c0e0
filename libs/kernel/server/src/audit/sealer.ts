import { appendFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { systemCtx, type Clock, type Id } from '@wudan/kernel-core';
import { CLOCK, ENV } from '../boot/tokens.js';
import type { Env } from '../config/env.js';
import type { Query } from '../db/tx.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { defineMail } from '../events/mail.js';
import { genesisHead, sealEntries, type AuditChainHead } from './audit-chain.js';
import { AUDIT_ENTRY_COLUMNS, auditEntryOf, type AuditEntryRow } from './audit-row.js';

/** A head of the chain, sent to the office above and written outside, so that a cut tail shows. */
export const auditAnchored = defineMail<{ seq: number; hash: string; sealedAt: string }>('audit.anchored');

const ANCHOR_EVERY_MS = 10 * 60_000;
const BATCH = 1_000;

/**
 * Chains the entries of one office in the order in which it finds them committed. Writers never wait for the chain:
 * sealing inside their transactions would queue a busy office behind one row (docs/adr/0004).
 */
@Injectable()
export class AuditSealer {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Seals what is open; two sealers of one office wait for each other. Returns how many entries were sealed. */
  async seal(officeId: Id): Promise<number> {
    const ctx = systemCtx(officeId, this.clock, 'sealer');
    let sealed = 0;
    let anchor: { seq: number; hash: string; sealedAt: string } | undefined;
    await this.units.run(ctx, async (tx) => {
      const now = tx.now;
      const head = await tx.inRole('wudan_relay', async (query) => {
        await query("SELECT pg_advisory_xact_lock(hashtextextended('audit:' || $1, 0))", [officeId]);
        let current = await this.#head(query, officeId);
        for (;;) {
          const open = await query<AuditEntryRow>(
            `SELECT ${AUDIT_ENTRY_COLUMNS} FROM wudan.audit_unsealed u JOIN wudan.audit_entry e ON e.office_id = $1 AND e.id = u.entry_id
              WHERE u.office_id = $1 ORDER BY u.entry_id LIMIT ${BATCH}`,
            [officeId],
          );
          if (open.rows.length === 0) return current;
          const { seals, head: next } = sealEntries(current, open.rows.map((row) => auditEntryOf(officeId, row)));
          await query(
            `INSERT INTO wudan.audit_seal (office_id, seq, entry_id, hash, prev_hash, sealed_at)
             SELECT $1, s.seq, s."entryId", decode(s.hash, 'hex'), decode(s."prevHash", 'hex'), $3
               FROM jsonb_to_recordset($2) AS s(seq bigint, "entryId" uuid, hash text, "prevHash" text)`,
            [officeId, JSON.stringify(seals), now],
          );
          await query('DELETE FROM wudan.audit_unsealed WHERE office_id = $1 AND entry_id = ANY($2::uuid[])', [officeId, seals.map((seal) => seal.entryId)]);
          current = next;
          sealed += seals.length;
        }
      });
      if (sealed === 0) return;
      const last = await tx.query<{ sealed_at: Date }>(
        'SELECT sealed_at FROM wudan.audit_anchor WHERE office_id = $1 AND source_office_id = $1 ORDER BY seq DESC LIMIT 1',
        [officeId],
      );
      if (last.rows[0] && now.getTime() - last.rows[0].sealed_at.getTime() < ANCHOR_EVERY_MS) return;
      anchor = { seq: head.seq, hash: head.hash, sealedAt: now.toISOString() };
      await tx.query(
        `INSERT INTO wudan.audit_anchor (office_id, source_office_id, seq, hash, sealed_at) VALUES ($1, $1, $2, decode($3, 'hex'), $4) ON CONFLICT DO NOTHING`,
        [officeId, anchor.seq, anchor.hash, now],
      );
      const above = await tx.query<{ parent_id: Id | null }>('SELECT parent_id FROM wudan.office WHERE id = $1', [officeId]);
      const parent = above.rows[0]?.parent_id;
      if (parent) tx.send(parent, auditAnchored, anchor);
    });
    if (anchor && this.env.ANCHOR_FILE) await appendFile(this.env.ANCHOR_FILE, `${JSON.stringify({ officeId, ...anchor })}\n`);
    return sealed;
  }

  async #head(query: Query, officeId: Id): Promise<AuditChainHead> {
    const found = await query<{ seq: string; hash: string }>(
      `SELECT seq, encode(hash, 'hex') AS hash FROM wudan.audit_seal WHERE office_id = $1 ORDER BY seq DESC LIMIT 1`,
      [officeId],
    );
    const row = found.rows[0];
    return row ? { officeId, seq: Number(row.seq), hash: row.hash } : genesisHead(officeId);
  }
}
