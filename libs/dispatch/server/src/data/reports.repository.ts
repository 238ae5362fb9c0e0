import type { Page, PageRequest, Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import type { ProgressValue } from '../domain/progress.rules.js';
import type { DigestFigures } from '../domain/round-text.rules.js';

export interface SheetRow {
  readonly unitId: Id;
  readonly promptId: Id | null;
  readonly status: string | null;
  readonly percent: number | null;
  readonly done: string | null;
  readonly difficulty: string | null;
  readonly coordination: string | null;
  readonly nextSteps: string | null;
  readonly late: boolean | null;
  readonly firstAt: Date | null;
  readonly updatedAt: Date | null;
  readonly reporterName: string | null;
  readonly source: string | null;
  readonly sourceName: string | null;
  readonly enteredBy: string | null;
  readonly stage: string;
}

export interface ProgressEntryRow {
  readonly roundId: Id;
  readonly number: number | null;
  readonly asksOn: LocalDate;
  readonly mode: string;
  readonly status: string;
  readonly percent: number | null;
  readonly done: string | null;
  readonly difficulty: string | null;
  readonly coordination: string | null;
  readonly nextSteps: string | null;
  readonly late: boolean;
  readonly reporterName: string;
  readonly source: string;
  readonly sourceName: string | null;
  readonly enteredBy: string | null;
  readonly updatedAt: Date;
  readonly promptId: Id | null;
}

export interface ProxyReport {
  readonly roundId: Id;
  readonly unitId: Id;
  readonly promptId: Id | null;
  readonly answerId: Id | null;
  readonly value: ProgressValue;
  readonly reporterName: string;
  readonly source: string;
  readonly sourceName: string | null;
  readonly enteredBy: string | null;
  readonly late: boolean;
}

export interface CorrectionRow {
  readonly id: Id;
  readonly roundId: Id;
  readonly unitId: Id;
  readonly value: Readonly<Record<string, unknown>>;
  readonly reason: string;
  readonly state: 'open' | 'accepted' | 'refused';
  readonly byName: string;
  readonly requestedAt: Date;
  readonly decidedBy: string | null;
  readonly decision: string | null;
}

const REPORT = `p.status, p.percent, p.done, p.difficulty, p.coordination, p.next_steps AS "nextSteps", p.late, p.reporter_name AS "reporterName", p.source, p.source_name AS "sourceName", p.entered_by AS "enteredBy",
  p.updated_at AS "updatedAt"`;
const CORRECTION = `c.id, c.round_id AS "roundId", c.unit_id AS "unitId", c.value, c.reason, c.state, c.by_name AS "byName", c.requested_at AS "requestedAt", c.decided_by AS "decidedBy", c.decision`;

/** Progress reports, corrections and digests of one office. */
export class ReportsRepository {
  constructor(private readonly tx: Tx) {}

  /** One row for each unit asked in a round. */
  async sheet(roundId: Id): Promise<SheetRow[]> {
    return (
      await this.tx.query<SheetRow>(
        `SELECT u.unit_id AS "unitId", u.prompt_id AS "promptId", ${REPORT}, p.first_at AS "firstAt", coalesce(b.stage, 'define') AS stage
           FROM wudan.round_unit u JOIN wudan.unit n ON n.office_id = $1 AND n.id = u.unit_id
           LEFT JOIN wudan.progress_report p ON p.office_id = $1 AND p.round_id = u.round_id AND p.unit_id = u.unit_id
           LEFT JOIN wudan.unit_board b ON b.office_id = $1 AND b.unit_id = u.unit_id
          WHERE u.office_id = $1 AND u.round_id = $2 ORDER BY n.code, u.unit_id`,
        [this.tx.officeId, roundId],
      )
    ).rows;
  }

  async find(roundId: Id, unitId: Id): Promise<{ status: string; answerId: Id | null } | null> {
    return (await this.tx.query<{ status: string; answerId: Id | null }>('SELECT status, answer_id AS "answerId" FROM wudan.progress_report WHERE office_id = $1 AND round_id = $2 AND unit_id = $3', [this.tx.officeId, roundId, unitId])).rows[0] ?? null;
  }

  /** Writes a report outside the one-call path; the time of the first one stays. */
  async put(report: ProxyReport): Promise<void> {
    this.tx.wrote();
    const { value } = report;
    await this.tx.query(
      `INSERT INTO wudan.progress_report (office_id, round_id, unit_id, prompt_id, answer_id, status, percent, done, difficulty, coordination, next_steps, reporter_name, source, source_name, entered_by, late, first_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)
       ON CONFLICT (office_id, round_id, unit_id) DO UPDATE SET answer_id = excluded.answer_id, status = excluded.status, percent = excluded.percent, done = excluded.done, difficulty = excluded.difficulty,
         coordination = excluded.coordination, next_steps = excluded.next_steps, reporter_name = excluded.reporter_name, source = excluded.source, source_name = excluded.source_name,
         entered_by = excluded.entered_by, updated_at = excluded.updated_at`,
      [
        this.tx.officeId,
        report.roundId,
        report.unitId,
        report.promptId,
        report.answerId,
        value.status,
        value.percent ?? null,
        value.done ?? null,
        value.difficulty ?? null,
        value.coordination ?? null,
        value.nextSteps ?? null,
        report.reporterName,
        report.source,
        report.sourceName,
        report.enteredBy,
        report.late,
        this.tx.now,
      ],
    );
  }

  async remove(roundId: Id, unitId: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query('DELETE FROM wudan.progress_report WHERE office_id = $1 AND round_id = $2 AND unit_id = $3', [this.tx.officeId, roundId, unitId]);
  }

  /** Reports of a unit, newest round first. */
  async history(unitId: Id, page: PageRequest): Promise<Page<ProgressEntryRow>> {
    const values = [this.tx.officeId, unitId];
    const total = await this.tx.query<{ count: number }>('SELECT count(*)::int AS count FROM wudan.progress_report p WHERE p.office_id = $1 AND p.unit_id = $2', values);
    const found = await this.tx.query<ProgressEntryRow>(
      `SELECT p.round_id AS "roundId", r.number, r.asks_on::text AS "asksOn", r.mode, ${REPORT}, p.prompt_id AS "promptId"
         FROM wudan.progress_report p JOIN wudan.round r ON r.office_id = $1 AND r.id = p.round_id
        WHERE p.office_id = $1 AND p.unit_id = $2 AND ($3::text IS NULL OR (r.asks_on, p.round_id) < ($3::date, $4::uuid)) ORDER BY r.asks_on DESC, p.round_id DESC LIMIT $5`,
      [...values, page.after?.sort ?? null, page.after?.id ?? null, page.first + 1],
    );
    return { rows: found.rows.slice(0, page.first), hasNext: found.rows.length > page.first, total: total.rows[0]?.count ?? 0 };
  }

  async corrections(roundId: Id): Promise<CorrectionRow[]> {
    return (await this.tx.query<CorrectionRow>(`SELECT ${CORRECTION} FROM wudan.correction_request c WHERE c.office_id = $1 AND c.round_id = $2 ORDER BY c.requested_at, c.id`, [this.tx.officeId, roundId])).rows;
  }

  async correction(id: Id): Promise<CorrectionRow | null> {
    return (await this.tx.query<CorrectionRow>(`SELECT ${CORRECTION} FROM wudan.correction_request c WHERE c.office_id = $1 AND c.id = $2 FOR UPDATE`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  /** False when the unit has one open for this round. */
  async requestCorrection(row: Pick<CorrectionRow, 'id' | 'roundId' | 'unitId' | 'value' | 'reason' | 'byName'>): Promise<boolean> {
    this.tx.wrote();
    const added = await this.tx.query(
      `INSERT INTO wudan.correction_request (office_id, id, round_id, unit_id, value, reason, state, by_name, requested_at) VALUES ($1, $2, $3, $4, $5, $6, 'open', $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [this.tx.officeId, row.id, row.roundId, row.unitId, JSON.stringify(row.value), row.reason, row.byName, this.tx.now],
    );
    return added.rows.length === 1;
  }

  async decideCorrection(id: Id, state: 'accepted' | 'refused', by: string, decision: string): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.correction_request SET state = $3, decided_by = $4, decided_at = $5, decision = $6 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, state, by, this.tx.now, decision]);
  }

  /** The figures of a round as its rows say; what the digest stores. */
  async figures(roundId: Id): Promise<DigestFigures> {
    const found = await this.tx.query<DigestFigures>(
      `SELECT count(*)::int AS asked, count(p.status)::int AS answered, count(*) FILTER (WHERE p.late)::int AS late, count(*) FILTER (WHERE p.status = 'on_plan')::int AS "onPlan",
              count(*) FILTER (WHERE p.status = 'lagging')::int AS lagging, count(*) FILTER (WHERE p.status = 'blocked')::int AS blocked,
              coalesce(jsonb_agg(n.name ORDER BY n.code) FILTER (WHERE p.status IS NULL), '[]') AS silent
         FROM wudan.round_unit u JOIN wudan.unit n ON n.office_id = $1 AND n.id = u.unit_id
         LEFT JOIN wudan.progress_report p ON p.office_id = $1 AND p.round_id = u.round_id AND p.unit_id = u.unit_id WHERE u.office_id = $1 AND u.round_id = $2`,
      [this.tx.officeId, roundId],
    );
    return found.rows[0] as DigestFigures;
  }

  async keepDigest(roundId: Id, figures: DigestFigures): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      'INSERT INTO wudan.round_digest (office_id, round_id, asked, answered, late, on_plan, lagging, blocked, silent, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING',
      [this.tx.officeId, roundId, figures.asked, figures.answered, figures.late, figures.onPlan, figures.lagging, figures.blocked, JSON.stringify(figures.silent), this.tx.now],
    );
  }

  async digest(roundId: Id): Promise<(DigestFigures & { madeAt: Date }) | null> {
    const found = await this.tx.query<DigestFigures & { madeAt: Date }>(
      'SELECT asked, answered, late, on_plan AS "onPlan", lagging, blocked, silent, made_at AS "madeAt" FROM wudan.round_digest WHERE office_id = $1 AND round_id = $2',
      [this.tx.officeId, roundId],
    );
    return found.rows[0] ?? null;
  }
}
