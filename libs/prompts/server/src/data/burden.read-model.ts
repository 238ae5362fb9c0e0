import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

export interface BurdenView {
  readonly seatId: Id;
  readonly personName: string;
  readonly unitName: string | null;
  /** Prompts the seat was asked. */
  readonly prompts: number;
  /** Messages that asked: cards, reminders, escalations. */
  readonly asks: number;
  /** Answers, undone ones too. */
  readonly taps: number;
}

/** How often each person of a unit was asked in a period; ordered by unit, never by figures. */
export class BurdenReadModel {
  constructor(private readonly tx: Tx) {}

  async between(from: Date, to: Date): Promise<BurdenView[]> {
    const found = await this.tx.query<BurdenView>(
      `SELECT s.id AS "seatId", s.person_name AS "personName", u.name AS "unitName",
              (SELECT count(DISTINCT m.prompt_id)::int FROM wudan.channel_message m WHERE m.office_id = $1 AND m.seat_id = s.id AND m.created_at >= $2 AND m.created_at < $3
                  AND m.action = 'send' AND m.kind IN ('card', 'reminder', 'escalation')) AS prompts,
              (SELECT count(*)::int FROM wudan.channel_message m WHERE m.office_id = $1 AND m.seat_id = s.id AND m.created_at >= $2 AND m.created_at < $3
                  AND m.action = 'send' AND m.kind IN ('card', 'reminder', 'escalation') AND m.state <> 'cancelled') AS asks,
              (SELECT count(*)::int FROM wudan.prompt_answer a WHERE a.office_id = $1 AND a.seat_id = s.id AND a.received_at >= $2 AND a.received_at < $3) AS taps
         FROM wudan.seat s LEFT JOIN wudan.unit u ON u.office_id = $1 AND u.id = s.unit_id
        WHERE s.office_id = $1 AND s.unit_id IS NOT NULL AND (s.ended_on IS NULL OR s.ended_on >= $4::date) ORDER BY u.code, s.person_name, s.id LIMIT 2000`,
      [this.tx.officeId, from, to, from],
    );
    return found.rows.filter((row) => row.prompts + row.asks + row.taps > 0);
  }
}
