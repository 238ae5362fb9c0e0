import type { Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import type { ReceivedFlow } from '../domain/stage-flow.js';

/** A version of an own flow that was handed down. */
export interface HandedFlow {
  readonly flowId: Id;
  readonly note: string;
  readonly at: Date;
}

const RECEIVED = `r.id, r.from_office AS "fromOffice", r.from_name AS "fromName", r.key, r.version, r.name, r.receipt_days AS "receiptDays", r.stages, r.artefacts, r.note,
  r.received_at AS "receivedAt" FROM wudan.received_flow r WHERE r.office_id = $1`;

/** Flows that came from above, and which own ones went down. Both are only added to. */
export class HandedFlowsRepository {
  constructor(private readonly tx: Tx) {}

  async received(id: Id): Promise<ReceivedFlow | null> {
    if (!isId(id)) return null;
    return (await this.tx.query<ReceivedFlow>(`SELECT ${RECEIVED} AND r.id = $2`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  /** Newest version of a flow first; flows by the name of the office and their own. */
  async listReceived(): Promise<ReceivedFlow[]> {
    return (await this.tx.query<ReceivedFlow>(`SELECT ${RECEIVED} ORDER BY r.from_name, r.from_office, r.key, r.version DESC`, [this.tx.officeId])).rows;
  }

  /** @returns false when this version had come before */
  async receive(flow: ReceivedFlow): Promise<boolean> {
    const added = await this.tx.query(
      `INSERT INTO wudan.received_flow (office_id, id, from_office, from_name, key, version, name, receipt_days, stages, artefacts, note, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT ON CONSTRAINT received_flow_once DO NOTHING RETURNING id`,
      [
        this.tx.officeId, flow.id, flow.fromOffice, flow.fromName, flow.key, flow.version, flow.name, flow.receiptDays, JSON.stringify(flow.stages), JSON.stringify(flow.artefacts), flow.note,
        flow.receivedAt,
      ],
    );
    if (added.rows.length === 0) return false;
    this.tx.wrote();
    return true;
  }

  async listHanded(): Promise<HandedFlow[]> {
    return (await this.tx.query<HandedFlow>('SELECT h.flow_id AS "flowId", h.note, h.at FROM wudan.handed_flow h WHERE h.office_id = $1', [this.tx.officeId])).rows;
  }

  /** @returns false when this version was handed down before */
  async hand(flowId: Id, note: string): Promise<boolean> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    const added = await this.tx.query(
      'INSERT INTO wudan.handed_flow (office_id, id, flow_id, note, by_seat_id, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT handed_flow_once DO NOTHING RETURNING id',
      [this.tx.officeId, this.tx.id(), flowId, note, seat.id, seat.personName, this.tx.now],
    );
    return added.rows.length === 1;
  }
}
