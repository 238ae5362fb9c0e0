import type { Tx } from '@wudan/kernel-server';
import { isId, type Id, type LocalDate } from '@wudan/kernel-core';
import type { SurveyAnswer, SurveyResult, SurveyRow, SurveyTemplate, TemplateContent } from '../domain/survey.js';

const SURVEY = `s.id, s.pilot_id AS "pilotId", s.unit_id AS "unitId", s.title, s.rank, s.period, s.leaf_code AS "leafCode", s.conductor, s.conductor_name AS "conductorName", to_char(s.closes_on, 'YYYY-MM-DD') AS "closesOn", s.state,
  s.groups, s.questions, s.small_sample AS "smallSample", s.hidden_below AS "hiddenBelow", s.template_version AS "templateVersion", s.created_by AS "createdBy", s.created_at AS "createdAt", s.result,
  s.ended_by AS "endedBy", s.ended_at AS "endedAt", s.version`;

/** What of a questionnaire may change while it is a draft. */
export type SurveyDraft = Pick<SurveyRow, 'title' | 'rank' | 'period' | 'leafCode' | 'conductor' | 'conductorName' | 'closesOn' | 'groups' | 'questions' | 'smallSample' | 'hiddenBelow' | 'templateVersion'>;

export interface GroupCount {
  readonly surveyId: Id;
  readonly groupKey: string;
  readonly issued: number;
  readonly answered: number;
}

const values = (draft: SurveyDraft): readonly unknown[] => [
  draft.title, draft.rank, draft.period, draft.leafCode, draft.conductor, draft.conductorName, draft.closesOn, JSON.stringify(draft.groups), JSON.stringify(draft.questions), draft.smallSample, draft.hiddenBelow, draft.templateVersion,
];

export class SurveysRepository {
  constructor(private readonly tx: Tx) {}

  async ofPilot(pilotId: Id): Promise<SurveyRow[]> {
    return (await this.tx.query<SurveyRow>(`SELECT ${SURVEY} FROM wudan.inquiry_survey s WHERE s.office_id = $1 AND s.pilot_id = $2 ORDER BY s.id DESC`, [this.tx.officeId, pilotId])).rows;
  }

  async find(id: Id, lock: boolean): Promise<SurveyRow | null> {
    if (!isId(id)) return null;
    return (await this.tx.query<SurveyRow>(`SELECT ${SURVEY} FROM wudan.inquiry_survey s WHERE s.office_id = $1 AND s.id = $2${lock ? ' FOR UPDATE' : ''}`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  async insert(row: { readonly id: Id; readonly pilotId: Id; readonly unitId: Id }, draft: SurveyDraft): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.inquiry_survey (office_id, id, pilot_id, unit_id, title, rank, period, leaf_code, conductor, conductor_name, closes_on, groups, questions, small_sample, hidden_below, template_version, state, created_by, created_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'draft', $17, $18, 1)`,
      [this.tx.officeId, row.id, row.pilotId, row.unitId, ...values(draft), this.tx.ctx.seat.personName, this.tx.now],
    );
  }

  async change(id: Id, draft: SurveyDraft): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `UPDATE wudan.inquiry_survey SET title = $3, rank = $4, period = $5, leaf_code = $6, conductor = $7, conductor_name = $8, closes_on = $9, groups = $10, questions = $11, small_sample = $12, hidden_below = $13,
         template_version = $14, version = version + 1 WHERE office_id = $1 AND id = $2`,
      [this.tx.officeId, id, ...values(draft)],
    );
  }

  async open(id: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query(`UPDATE wudan.inquiry_survey SET state = 'open', version = version + 1 WHERE office_id = $1 AND id = $2`, [this.tx.officeId, id]);
  }

  async end(id: Id, how: { readonly result: SurveyResult } | { readonly cancelReason: string }): Promise<void> {
    this.tx.wrote();
    const result = 'result' in how ? JSON.stringify(how.result) : null;
    await this.tx.query(
      `UPDATE wudan.inquiry_survey SET state = $3, result = $4, cancel_reason = $5, ended_by = $6, ended_at = $7, version = version + 1 WHERE office_id = $1 AND id = $2`,
      [this.tx.officeId, id, result === null ? 'cancelled' : 'closed', result, 'cancelReason' in how ? how.cancelReason : null, this.tx.ctx.seat.personName, this.tx.now],
    );
  }

  async addLinks(surveyId: Id, groupKey: string, hashes: readonly string[]): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.inquiry_survey_link (office_id, token_hash, survey_id, group_key, spent) SELECT $1, hash, $2, $3, false FROM unnest($4::text[]) AS hash`,
      [this.tx.officeId, surveyId, groupKey, hashes],
    );
  }

  /** @param lock of two who send at once, the second sees what the first did */
  async link(hash: string, lock: boolean): Promise<{ readonly surveyId: Id; readonly groupKey: string; readonly spent: boolean } | null> {
    const sql = `SELECT l.survey_id AS "surveyId", l.group_key AS "groupKey", l.spent FROM wudan.inquiry_survey_link l WHERE l.office_id = $1 AND l.token_hash = $2${lock ? ' FOR UPDATE' : ''}`;
    return (await this.tx.query<{ surveyId: Id; groupKey: string; spent: boolean }>(sql, [this.tx.officeId, hash])).rows[0] ?? null;
  }

  async spend(hash: string): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.inquiry_survey_link SET spent = true WHERE office_id = $1 AND token_hash = $2', [this.tx.officeId, hash]);
  }

  /** @param id random: a time-ordered one would tell when */
  async addAnswer(id: Id, surveyId: Id, answer: SurveyAnswer): Promise<void> {
    this.tx.wrote();
    await this.tx.query(`INSERT INTO wudan.inquiry_survey_answer (office_id, id, survey_id, group_key, overall, answers, remark) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [
      this.tx.officeId, id, surveyId, answer.groupKey, answer.overall, JSON.stringify(answer.answers), answer.remark,
    ]);
  }

  /** By their random ids: in no order that says anything. */
  async answers(surveyId: Id): Promise<SurveyAnswer[]> {
    const found = await this.tx.query<SurveyAnswer>(
      `SELECT a.group_key AS "groupKey", a.overall, a.answers, a.remark FROM wudan.inquiry_survey_answer a WHERE a.office_id = $1 AND a.survey_id = $2 ORDER BY a.id`,
      [this.tx.officeId, surveyId],
    );
    return found.rows;
  }

  /** Links handed out and answers that came, a group. */
  async counts(surveyIds: readonly Id[]): Promise<GroupCount[]> {
    if (surveyIds.length === 0) return [];
    const found = await this.tx.query<GroupCount>(
      `SELECT l.survey_id AS "surveyId", l.group_key AS "groupKey", count(*)::int AS issued, (count(*) FILTER (WHERE l.spent))::int AS answered
         FROM wudan.inquiry_survey_link l WHERE l.office_id = $1 AND l.survey_id = ANY ($2::uuid[]) GROUP BY l.survey_id, l.group_key`,
      [this.tx.officeId, surveyIds],
    );
    return found.rows;
  }

  /** The template of the office in force on a day, or null. */
  async template(on: LocalDate): Promise<SurveyTemplate | null> {
    const found = await this.tx.query<{ version: number; validFrom: LocalDate; savedBy: string; content: TemplateContent }>(
      `SELECT t.version, to_char(t.valid_from, 'YYYY-MM-DD') AS "validFrom", t.saved_by AS "savedBy", t.content FROM wudan.inquiry_template t
        WHERE t.office_id = $1 AND t.valid_from <= $2 ORDER BY t.valid_from DESC, t.version DESC LIMIT 1`,
      [this.tx.officeId, on],
    );
    const [row] = found.rows;
    return row ? { ...row.content, version: row.version, validFrom: row.validFrom, savedBy: row.savedBy } : null;
  }

  /** @returns the version that it got */
  async addTemplate(validFrom: LocalDate, content: TemplateContent): Promise<number> {
    this.tx.wrote();
    await this.tx.query("SELECT pg_advisory_xact_lock(hashtextextended('inquiry_template:' || $1, 0))", [this.tx.officeId]);
    const added = await this.tx.query<{ version: number }>(
      `INSERT INTO wudan.inquiry_template (office_id, version, valid_from, content, saved_by, saved_at)
       SELECT $1, coalesce(max(t.version), 0) + 1, $2, $3, $4, $5 FROM wudan.inquiry_template t WHERE t.office_id = $1 RETURNING version`,
      [this.tx.officeId, validFrom, JSON.stringify(content), this.tx.ctx.seat.personName, this.tx.now],
    );
    return added.rows[0]?.version ?? 1;
  }
}
