import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { ARTEFACT_LABELS, usualStage, type FlowArtefact, type FlowStage, type OwnFlow, type StageFlow } from '../domain/stage-flow.js';

interface FlowRow {
  readonly id: Id;
  readonly basedOnId: Id | null;
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly receiptDays: number;
  readonly stages: readonly FlowStage[];
  readonly artefacts: readonly (Pick<FlowArtefact, 'key' | 'keep'> & Partial<FlowArtefact>)[];
}

const FLOW =
  'f.id, f.based_on_id AS "basedOnId", f.key, f.version, f.name, f.receipt_days AS "receiptDays", f.stages, f.artefacts FROM wudan.stage_flow f WHERE f.office_id = $1';

/** Versions saved before artefacts had a name and a stage have the usual ones. */
const flowOf = (row: FlowRow): OwnFlow => ({
  ...row,
  shipped: false,
  artefacts: row.artefacts.map(({ key, keep, label, stage, keptBy }) => ({ key, label: label ?? ARTEFACT_LABELS[key], stage: stage ?? usualStage(key, row.stages), keep, keptBy: keptBy ?? null })),
});

/** The office's own flows; versions are only added, since pilots run by the one they were opened with. */
export class StageFlowsRepository {
  constructor(private readonly tx: Tx) {}

  /** @param version the newest when absent */
  async find(key: string, version: number | null = null): Promise<OwnFlow | null> {
    const found = await this.tx.query<FlowRow>(`SELECT ${FLOW} AND f.key = $2 AND ($3::int IS NULL OR f.version = $3) ORDER BY f.version DESC LIMIT 1`, [this.tx.officeId, key, version]);
    return found.rows[0] ? flowOf(found.rows[0]) : null;
  }

  /** Every version, by key and version. */
  async list(): Promise<OwnFlow[]> {
    const found = await this.tx.query<FlowRow>(`SELECT ${FLOW} ORDER BY f.key, f.version`, [this.tx.officeId]);
    return found.rows.map(flowOf);
  }

  /** @returns its id; null when this version was added at the same instant by someone else */
  async add(flow: Omit<StageFlow, 'shipped'>, basedOnId: Id | null): Promise<Id | null> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    const added = await this.tx.query<{ id: Id }>(
      `INSERT INTO wudan.stage_flow (office_id, id, key, version, name, receipt_days, stages, artefacts, based_on_id, by_seat_id, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT ON CONSTRAINT stage_flow_version DO NOTHING RETURNING id`,
      [
        this.tx.officeId, this.tx.id(), flow.key, flow.version, flow.name, flow.receiptDays, JSON.stringify(flow.stages), JSON.stringify(flow.artefacts), basedOnId, seat.id,
        seat.personName, this.tx.now,
      ],
    );
    return added.rows[0]?.id ?? null;
  }
}
