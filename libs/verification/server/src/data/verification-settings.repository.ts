import type { Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import type { SettingKind } from '../domain/verification-setting.js';

/** A version of a setting as an office made it. */
export interface SettingRow {
  readonly id: Id;
  readonly kind: SettingKind;
  readonly key: string;
  readonly version: number;
  readonly value: string;
  readonly source: string;
  readonly unitIds: readonly Id[];
  readonly validFrom: LocalDate;
  readonly at: Date;
  readonly by: string;
}

/** The office's own limits, groups and benchmarks: versions with a first day, only added to. */
export class VerificationSettingsRepository {
  constructor(private readonly tx: Tx) {}

  /** Of each setting the version in force on a day. */
  async inForce(on: LocalDate): Promise<SettingRow[]> {
    const found = await this.tx.query<SettingRow>(
      `SELECT DISTINCT ON (s.kind, s.key) s.id, s.kind, s.key, s.version, s.value, s.source, s.unit_ids AS "unitIds", to_char(s.valid_from, 'YYYY-MM-DD') AS "validFrom", s.recorded_at AS at, s.recorded_by AS by
         FROM wudan.verification_setting s WHERE s.office_id = $1 AND s.valid_from <= $2 ORDER BY s.kind, s.key, s.valid_from DESC, s.version DESC`,
      [this.tx.officeId, on],
    );
    return found.rows;
  }

  async add(setting: Pick<SettingRow, 'kind' | 'key' | 'value' | 'source' | 'unitIds' | 'validFrom'>): Promise<Id> {
    this.tx.wrote();
    const id = this.tx.id();
    // Two that save one setting at once take turns, so that each gets a version of its own.
    await this.tx.query("SELECT pg_advisory_xact_lock(hashtextextended('wudan.verification_setting:' || $1::text, 0))", [this.tx.officeId]);
    await this.tx.query(
      `INSERT INTO wudan.verification_setting (office_id, id, kind, key, version, value, source, unit_ids, valid_from, recorded_at, recorded_by)
       SELECT $1, $2, $3, $4, coalesce(max(s.version), 0) + 1, $5, $6, $7::uuid[], $8, $9, $10 FROM wudan.verification_setting s WHERE s.office_id = $1 AND s.kind = $3 AND s.key = $4`,
      [this.tx.officeId, id, setting.kind, setting.key, setting.value, setting.source, setting.unitIds, setting.validFrom, this.tx.now, this.tx.ctx.seat.personName],
    );
    return id;
  }
}
