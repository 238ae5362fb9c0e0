import type { Tx } from '@wudan/kernel-server';
import type { FlowArtefact, FlowStage, StageFlow } from '../domain/stage-flow.js';

interface FlowRow {
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly receiptDays: number;
  readonly stages: readonly FlowStage[];
  readonly artefacts: readonly FlowArtefact[];
}

const FLOW = 'f.key, f.version, f.name, f.receipt_days AS "receiptDays", f.stages, f.artefacts FROM wudan.stage_flow f WHERE f.office_id = $1';
const flowOf = (row: FlowRow): StageFlow => ({ ...row, shipped: false });

/** The office's own flows; versions are only added, since pilots run by the one they were opened with. */
export class StageFlowsRepository {
  constructor(private readonly tx: Tx) {}

  /** @param version the newest when absent */
  async find(key: string, version: number | null = null): Promise<StageFlow | null> {
    const found = await this.tx.query<FlowRow>(`SELECT ${FLOW} AND f.key = $2 AND ($3::int IS NULL OR f.version = $3) ORDER BY f.version DESC LIMIT 1`, [this.tx.officeId, key, version]);
    return found.rows[0] ? flowOf(found.rows[0]) : null;
  }

  /** Every version, by key and version. */
  async list(): Promise<StageFlow[]> {
    const found = await this.tx.query<FlowRow>(`SELECT ${FLOW} ORDER BY f.key, f.version`, [this.tx.officeId]);
    return found.rows.map(flowOf);
  }

  /** @returns false when this version was added at the same instant by someone else */
  async add(flow: Omit<StageFlow, 'shipped'>): Promise<boolean> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    const added = await this.tx.query(
      `INSERT INTO wudan.stage_flow (office_id, id, key, version, name, receipt_days, stages, artefacts, by_seat_id, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT ON CONSTRAINT stage_flow_version DO NOTHING RETURNING id`,
      [this.tx.officeId, this.tx.id(), flow.key, flow.version, flow.name, flow.receiptDays, JSON.stringify(flow.stages), JSON.stringify(flow.artefacts), seat.id, seat.personName, this.tx.now],
    );
    return added.rows.length === 1;
  }
}
