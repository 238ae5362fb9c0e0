import { explainConstraint, type Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import { SHIPPED_POLICY, type FeedbackPolicy } from '../domain/feedback-policy.js';
import { policyChanged } from '../domain/report.errors.js';

explainConstraint('feedback_policy_pk', policyChanged);

/** How programmes give their results back; versions are only added. */
export class FeedbackPoliciesRepository {
  constructor(private readonly tx: Tx) {}

  /** The newest version; the shipped one where the programme has none. */
  async of(programmeId: Id): Promise<FeedbackPolicy> {
    if (!isId(programmeId)) return { programmeId, ...SHIPPED_POLICY };
    const found = await this.tx.query<FeedbackPolicy>(
      `SELECT programme_id AS "programmeId", version, show_scores AS "showScores", sum_aspects AS "sumAspects", silence_accepts AS "silenceAccepts", plan_days AS "planDays", objection_days AS "objectionDays",
         comment_days AS "commentDays", max_rounds AS "maxRounds" FROM wudan.feedback_policy WHERE office_id = $1 AND programme_id = $2 ORDER BY version DESC LIMIT 1`,
      [this.tx.officeId, programmeId],
    );
    return found.rows[0] ?? { programmeId, ...SHIPPED_POLICY };
  }

  async add(policy: FeedbackPolicy): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    const { programmeId, version, showScores, sumAspects, silenceAccepts, planDays, objectionDays, commentDays, maxRounds } = policy;
    await this.tx.query(
      `INSERT INTO wudan.feedback_policy (office_id, programme_id, version, show_scores, sum_aspects, silence_accepts, plan_days, objection_days, comment_days, max_rounds, by_seat_id, by_name, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [this.tx.officeId, programmeId, version, showScores, sumAspects, silenceAccepts, planDays, objectionDays, commentDays, maxRounds, seat.id, seat.personName, this.tx.now],
    );
  }
}
