import type { Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import type { RosterRun } from '../domain/plan-days.js';

export interface DueRound {
  readonly id: Id;
  readonly asksOn: LocalDate;
  readonly cadence: 'weekly' | 'daily' | 'both';
  readonly opensAt: Date;
}

/**
 * The one statement of a Wednesday morning: every round that opens now, of whichever office, joined with the units that
 * are asked in its rhythm on its day. `$1` is the instant.
 */
export const PLAN_SQL = `WITH due AS (
    UPDATE wudan.round_due SET planned_at = $1 WHERE planned_at IS NULL AND opens_at <= $1 RETURNING office_id, round_id, programme_id, asks_on, cadence
  )
  INSERT INTO wudan.prompt_plan (office_id, round_id, unit_id, run_at)
  SELECT d.office_id, d.round_id, a.unit_id, $1 FROM due d JOIN wudan.ask_roster a ON a.programme_id = d.programme_id AND d.asks_on BETWEEN a.from_on AND a.to_on AND (a.cadence = 'daily' OR d.cadence <> 'daily')`;

/**
 * Takes what is planned for one round of an office. A second worker waits and finds nothing; passing over locked rows would
 * let it open the round with nobody asked. `$1` office, `$2` round.
 */
export const CLAIM_SQL = 'DELETE FROM wudan.prompt_plan WHERE office_id = $1 AND round_id = $2 RETURNING unit_id AS "unitId"';

/** Which rounds are planned and not opened yet, over all offices. */
export const WAITING_SQL = 'SELECT office_id AS "officeId", round_id AS "roundId" FROM wudan.round_due WHERE planned_at IS NOT NULL ORDER BY planned_at, office_id LIMIT $1';

/** Offices whose plan rests on fewer holiday notices than are known now. */
export const OUTDATED_SQL = `SELECT DISTINCT office_id AS "officeId", programme_id AS "programmeId" FROM wudan.round_due
  WHERE planned_at IS NULL AND calendar_revision < (SELECT count(*)::int FROM wudan.holiday_notice) LIMIT 500`;

/** An office's share of the plan that the planner reads for all offices; written in the office's own transaction. */
export class PromptPlanRepository {
  constructor(private readonly tx: Tx) {}

  /** Replaces what is planned of a programme: its coming rounds and who is asked in which rhythm. */
  async replace(programmeId: Id, rounds: readonly DueRound[], roster: readonly RosterRun[]): Promise<void> {
    await this.tx.inRole('wudan_planner', async (query) => {
      await query('DELETE FROM wudan.round_due WHERE office_id = $1 AND programme_id = $2 AND planned_at IS NULL', [this.tx.officeId, programmeId]);
      await query(
        `INSERT INTO wudan.round_due (round_id, office_id, programme_id, asks_on, cadence, opens_at, calendar_revision)
         SELECT d.id, $1, $2, d.asks_on, d.cadence, d.opens_at, (SELECT count(*)::int FROM wudan.holiday_notice) FROM jsonb_to_recordset($3) AS d(id uuid, asks_on date, cadence text, opens_at timestamptz)
         ON CONFLICT DO NOTHING`,
        [this.tx.officeId, programmeId, JSON.stringify(rounds.map(({ id, asksOn, cadence, opensAt }) => ({ id, asks_on: asksOn, cadence, opens_at: opensAt })))],
      );
      await query('DELETE FROM wudan.ask_roster WHERE office_id = $1 AND programme_id = $2', [this.tx.officeId, programmeId]);
      await query(
        `INSERT INTO wudan.ask_roster (office_id, programme_id, unit_id, cadence, from_on, to_on) SELECT $1, $2, a.unit_id, a.cadence, a.from_on, a.to_on
           FROM jsonb_to_recordset($3) AS a(unit_id uuid, cadence text, from_on date, to_on date)`,
        [this.tx.officeId, programmeId, JSON.stringify(roster.map((run) => ({ unit_id: run.unitId, cadence: run.cadence, from_on: run.fromOn, to_on: run.toOn })))],
      );
    });
  }

  /** Takes the units planned for a round and strikes the round off the list. */
  async claim(roundId: Id): Promise<Id[]> {
    return this.tx.inRole('wudan_planner', async (query) => {
      const units = await query<{ unitId: Id }>(CLAIM_SQL, [this.tx.officeId, roundId]);
      await query('DELETE FROM wudan.round_due WHERE office_id = $1 AND round_id = $2 AND planned_at IS NOT NULL', [this.tx.officeId, roundId]);
      return units.rows.map((row) => row.unitId);
    });
  }
}
