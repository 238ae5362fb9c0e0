import type { Tx } from '@wudan/kernel-server';

export interface OfficeSettingsRow {
  readonly passwordProfile: 'djbh3' | 'asvs';
  readonly idleMinutes: number;
  readonly timeZone: string;
  readonly locale: 'zh-CN' | 'en';
  readonly uploadLimitMb: number;
}

/** What an office has until it says otherwise: the stricter password profile, 30 idle minutes, 200 MB a file. */
export const DEFAULT_SETTINGS: OfficeSettingsRow = { passwordProfile: 'djbh3', idleMinutes: 30, timeZone: 'Asia/Shanghai', locale: 'zh-CN', uploadLimitMb: 200 };

/** The settings of the transaction's office. */
export class OfficeSettingsRepository {
  constructor(private readonly tx: Tx) {}

  async get(): Promise<OfficeSettingsRow> {
    const found = await this.tx.query<OfficeSettingsRow>(
      `SELECT password_profile AS "passwordProfile", idle_minutes AS "idleMinutes", time_zone AS "timeZone", locale, upload_limit_mb AS "uploadLimitMb"
         FROM wudan.office_settings WHERE office_id = $1`,
      [this.tx.officeId],
    );
    return found.rows[0] ?? DEFAULT_SETTINGS;
  }

  async put(settings: OfficeSettingsRow): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.office_settings (office_id, password_profile, idle_minutes, time_zone, locale, upload_limit_mb, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (office_id) DO UPDATE SET password_profile = excluded.password_profile, idle_minutes = excluded.idle_minutes, time_zone = excluded.time_zone,
         locale = excluded.locale, upload_limit_mb = excluded.upload_limit_mb, updated_at = excluded.updated_at`,
      [this.tx.officeId, settings.passwordProfile, settings.idleMinutes, settings.timeZone, settings.locale, settings.uploadLimitMb, this.tx.now],
    );
  }
}
