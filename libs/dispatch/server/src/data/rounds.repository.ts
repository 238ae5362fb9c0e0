import type { Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

export type RoundState = 'planned' | 'open' | 'closed' | 'cancelled' | 'recalled';

export interface RoundRow {
  readonly id: Id;
  readonly programmeId: Id;
  readonly number: number | null;
  readonly mode: string;
  readonly nominalOn: LocalDate;
  readonly asksOn: LocalDate;
  readonly movedReason: string | null;
  /** Set when a person moved it; such a round keeps its day when the plan is made anew. */
  readonly movedBy: string | null;
  readonly provisional: boolean;
  readonly note: string | null;
  readonly opensAt: Date;
  readonly cutoffAt: Date;
  readonly state: RoundState;
  readonly openedAt: Date | null;
  readonly recalledBy: string | null;
  readonly recallReason: string | null;
}

/** A round with how many were asked and have answered. */
export interface CountedRound extends RoundRow {
  readonly asked: number;
  readonly answered: number;
  readonly late: number;
  readonly onPlan: number;
  readonly lagging: number;
  readonly blocked: number;
}

const COLUMNS = `r.id, r.programme_id AS "programmeId", r.number, r.mode, r.nominal_on::text AS "nominalOn", r.asks_on::text AS "asksOn", r.moved_reason AS "movedReason", r.moved_by AS "movedBy", r.provisional,
  r.note, r.opens_at AS "opensAt", r.cutoff_at AS "cutoffAt", r.state, r.opened_at AS "openedAt", r.recalled_by AS "recalledBy", r.recall_reason AS "recallReason"`;
const COUNTS = `(SELECT count(*)::int FROM wudan.round_unit u WHERE u.office_id = $1 AND u.round_id = r.id) AS asked,
  coalesce(g.answered, 0) AS answered, coalesce(g.late, 0) AS late, coalesce(g.on_plan, 0) AS "onPlan", coalesce(g.lagging, 0) AS lagging, coalesce(g.blocked, 0) AS blocked`;
const REPORTS = `LEFT JOIN LATERAL (SELECT count(*)::int AS answered, count(*) FILTER (WHERE p.late)::int AS late, count(*) FILTER (WHERE p.status = 'on_plan')::int AS on_plan,
    count(*) FILTER (WHERE p.status = 'lagging')::int AS lagging, count(*) FILTER (WHERE p.status = 'blocked')::int AS blocked
    FROM wudan.progress_report p WHERE p.office_id = $1 AND p.round_id = r.id) g ON TRUE`;

/** Rounds of one office and who was asked in each. */
export class RoundsRepository {
  constructor(private readonly tx: Tx) {}

  async find(id: Id, lock = false): Promise<RoundRow | null> {
    return (await this.tx.query<RoundRow>(`SELECT ${COLUMNS} FROM wudan.round r WHERE r.office_id = $1 AND r.id = $2${lock ? ' FOR UPDATE' : ''}`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  async counted(id: Id): Promise<CountedRound | null> {
    return (await this.tx.query<CountedRound>(`SELECT ${COLUMNS}, ${COUNTS} FROM wudan.round r ${REPORTS} WHERE r.office_id = $1 AND r.id = $2`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  /** Every round of a programme in order of its day. */
  async ofProgramme(programmeId: Id): Promise<RoundRow[]> {
    return (await this.tx.query<RoundRow>(`SELECT ${COLUMNS} FROM wudan.round r WHERE r.office_id = $1 AND r.programme_id = $2 ORDER BY r.opens_at, r.id`, [this.tx.officeId, programmeId])).rows;
  }

  async countedOfProgramme(programmeId: Id): Promise<CountedRound[]> {
    return (
      await this.tx.query<CountedRound>(`SELECT ${COLUMNS}, ${COUNTS} FROM wudan.round r ${REPORTS} WHERE r.office_id = $1 AND r.programme_id = $2 AND r.state <> 'cancelled' ORDER BY r.opens_at, r.id`, [
        this.tx.officeId,
        programmeId,
      ])
    ).rows;
  }

  /** Rounds under way and the last closed ones, newest first. */
  async recent(limit: number): Promise<CountedRound[]> {
    return (
      await this.tx.query<CountedRound>(
        `SELECT ${COLUMNS}, ${COUNTS} FROM wudan.round r ${REPORTS} WHERE r.office_id = $1 AND r.state IN ('open', 'closed') ORDER BY r.state = 'open' DESC, r.opens_at DESC, r.id DESC LIMIT $2`,
        [this.tx.officeId, limit],
      )
    ).rows;
  }

  async insert(round: Omit<RoundRow, 'number' | 'state' | 'openedAt' | 'recalledBy' | 'recallReason' | 'movedBy'>): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.round (office_id, id, programme_id, mode, nominal_on, asks_on, moved_reason, provisional, note, opens_at, cutoff_at, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'planned')`,
      [this.tx.officeId, round.id, round.programmeId, round.mode, round.nominalOn, round.asksOn, round.movedReason, round.provisional, round.note, round.opensAt, round.cutoffAt],
    );
  }

  /** Gives a planned round another day or rhythm. */
  async replan(id: Id, plan: Pick<RoundRow, 'mode' | 'asksOn' | 'movedReason' | 'provisional' | 'opensAt' | 'cutoffAt'>, movedBy: string | null = null): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `UPDATE wudan.round SET mode = $3, asks_on = $4, moved_reason = $5, provisional = $6, opens_at = $7, cutoff_at = $8, moved_by = coalesce($9, moved_by) WHERE office_id = $1 AND id = $2 AND state = 'planned'`,
      [this.tx.officeId, id, plan.mode, plan.asksOn, plan.movedReason, plan.provisional, plan.opensAt, plan.cutoffAt, movedBy],
    );
  }

  async cancel(ids: readonly Id[]): Promise<void> {
    if (ids.length === 0) return;
    this.tx.wrote();
    await this.tx.query("UPDATE wudan.round SET state = 'cancelled' WHERE office_id = $1 AND id = ANY($2::uuid[]) AND state = 'planned'", [this.tx.officeId, ids]);
  }

  /** Opens a planned round under the next number of its programme; false when it was not planned any more. */
  async open(id: Id, programmeId: Id): Promise<boolean> {
    this.tx.wrote();
    const opened = await this.tx.query(
      `UPDATE wudan.round SET state = 'open', opened_at = $4, number = CASE WHEN mode = 'ad_hoc' THEN NULL ELSE
         (SELECT coalesce(max(n.number), 0) + 1 FROM wudan.round n WHERE n.office_id = $1 AND n.programme_id = $3) END
        WHERE office_id = $1 AND id = $2 AND state = 'planned' RETURNING id`,
      [this.tx.officeId, id, programmeId, this.tx.now],
    );
    return opened.rows.length === 1;
  }

  async close(id: Id): Promise<boolean> {
    this.tx.wrote();
    const closed = await this.tx.query("UPDATE wudan.round SET state = 'closed', closed_at = $3 WHERE office_id = $1 AND id = $2 AND state = 'open' RETURNING id", [this.tx.officeId, id, this.tx.now]);
    return closed.rows.length === 1;
  }

  async recall(id: Id, by: string, reason: string): Promise<boolean> {
    this.tx.wrote();
    const recalled = await this.tx.query(
      "UPDATE wudan.round SET state = 'recalled', recalled_at = $3, recalled_by = $4, recall_reason = $5 WHERE office_id = $1 AND id = $2 AND state IN ('open', 'closed') RETURNING id",
      [this.tx.officeId, id, this.tx.now, by, reason],
    );
    return recalled.rows.length === 1;
  }

  async addUnits(roundId: Id, units: readonly { unitId: Id; promptId: Id | null }[]): Promise<void> {
    if (units.length === 0) return;
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.round_unit (office_id, round_id, unit_id, prompt_id) SELECT $1, $2, u.unit_id, u.prompt_id FROM jsonb_to_recordset($3) AS u(unit_id uuid, prompt_id uuid)
       ON CONFLICT (office_id, round_id, unit_id) DO UPDATE SET prompt_id = excluded.prompt_id`,
      [this.tx.officeId, roundId, JSON.stringify(units.map(({ unitId, promptId }) => ({ unit_id: unitId, prompt_id: promptId })))],
    );
  }

  /** Units asked in a round, with their prompt and whether they have reported. */
  async askedIn(roundId: Id): Promise<{ unitId: Id; promptId: Id | null; reported: boolean }[]> {
    return (
      await this.tx.query<{ unitId: Id; promptId: Id | null; reported: boolean }>(
        `SELECT u.unit_id AS "unitId", u.prompt_id AS "promptId", EXISTS (SELECT FROM wudan.progress_report p WHERE p.office_id = $1 AND p.round_id = $2 AND p.unit_id = u.unit_id) AS reported
           FROM wudan.round_unit u WHERE u.office_id = $1 AND u.round_id = $2 ORDER BY u.unit_id`,
        [this.tx.officeId, roundId],
      )
    ).rows;
  }

  /** Open rounds that ask a unit without a prompt: it had no contact. */
  async withoutPrompt(unitId: Id): Promise<Id[]> {
    const found = await this.tx.query<{ roundId: Id }>(
      `SELECT u.round_id AS "roundId" FROM wudan.round_unit u JOIN wudan.round r ON r.office_id = $1 AND r.id = u.round_id AND r.state = 'open' WHERE u.office_id = $1 AND u.unit_id = $2 AND u.prompt_id IS NULL
         AND NOT EXISTS (SELECT FROM wudan.progress_report p WHERE p.office_id = $1 AND p.round_id = u.round_id AND p.unit_id = $2)`,
      [this.tx.officeId, unitId],
    );
    return found.rows.map((row) => row.roundId);
  }
}
