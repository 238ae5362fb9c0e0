import { MANY, type Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import type { MapItem } from '../domain/duty-map.rules.js';
import type { NewPowerItem } from '../domain/power-item.rules.js';

export interface PowerItemRow extends MapItem {
  readonly source: string;
  readonly grade: 'A' | 'B' | 'C';
  readonly validFrom: LocalDate;
}

/** Lists of powers and responsibilities: a list arrives whole and ends the one before. */
export class PowerItemsRepository {
  constructor(private readonly tx: Tx) {}

  /** Those that no later list has ended, in the order of the list. */
  async standing(unitId: Id): Promise<PowerItemRow[]> {
    const found = await this.tx.query<PowerItemRow>(
      `SELECT p.id, p.code, p.name, p.kind, p.duty_code AS "dutyCode", p.section_name AS "sectionName", p.exercised, p.exempt_reason AS "exemptReason", p.source, p.grade, to_char(p.valid_from, 'YYYY-MM-DD') AS "validFrom"
         FROM wudan.power_item p WHERE p.office_id = $1 AND p.unit_id = $2 AND p.valid_to IS NULL ORDER BY p.position, p.id`,
      [this.tx.officeId, unitId],
    );
    return found.rows;
  }

  /** Two that save the list of one unit at once take turns. */
  async lockUnit(unitId: Id): Promise<void> {
    await this.tx.query("SELECT pg_advisory_xact_lock(hashtextextended('wudan.power_item:' || $1::text || $2::text, 0))", [this.tx.officeId, unitId]);
  }

  async replace(unitId: Id, items: readonly NewPowerItem[], { source, grade, validFrom }: Pick<PowerItemRow, 'source' | 'grade' | 'validFrom'>): Promise<void> {
    this.tx.wrote();
    const { tx } = this;
    if (items.length > MANY) await tx.expectMany();
    await tx.query('UPDATE wudan.power_item SET valid_to = $3 WHERE office_id = $1 AND unit_id = $2 AND valid_to IS NULL', [tx.officeId, unitId, validFrom]);
    await tx.query(
      `INSERT INTO wudan.power_item (office_id, id, unit_id, code, name, kind, duty_code, section_name, exercised, exempt_reason, source, grade, position, valid_from, recorded_at, recorded_by)
       SELECT $1, i.id, $2, i.code, i.name, i.kind, i.duty_code, i.section_name, i.exercised, i.exempt_reason, $3, $4, i.position, $5, $6, $7
         FROM jsonb_to_recordset($8::jsonb) AS i(id uuid, code text, name text, kind text, duty_code text, section_name text, exercised jsonb, exempt_reason text, position integer)`,
      [
        tx.officeId, unitId, source, grade, validFrom, tx.now, tx.ctx.seat.personName,
        JSON.stringify(
          items.map((item, position) => ({
            id: tx.id(), code: item.code, name: item.name, kind: item.kind, duty_code: item.dutyCode, section_name: item.sectionName, exercised: item.exercised, exempt_reason: item.exemptReason, position,
          })),
        ),
      ],
    );
  }
}
