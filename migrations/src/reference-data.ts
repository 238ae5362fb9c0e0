import { readFile } from 'node:fs/promises';
import type pg from 'pg';

interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parentCode: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly replacedBy: string | null;
}

interface NoticeRow {
  readonly id: string;
  readonly regionCode: string;
  readonly year: number;
  readonly title: string;
  readonly publishedOn: string;
  readonly days: readonly { readonly date: string; readonly kind: 'off' | 'work'; readonly name: string }[];
}

/** Levels of the tree; data, so that a region with another one adds a row. Levels may be skipped. */
const LEVELS = [
  { code: 'national', rank: 0, name: '国家' },
  { code: 'province', rank: 1, name: '省级' },
  { code: 'city', rank: 2, name: '市级' },
  { code: 'county', rank: 3, name: '县级' },
];

const shipped = async <T>(path: string): Promise<T> => JSON.parse(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8')) as T;

/** Brings the shipped reference data into the database: levels, region codes, holiday notices. Idempotent; adds and corrects, never removes. */
export async function loadReferenceData(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO wudan.office_level (code, rank, name) SELECT code, rank, name FROM jsonb_to_recordset($1) AS l(code text, rank integer, name text)
     ON CONFLICT (code) DO UPDATE SET rank = excluded.rank, name = excluded.name`,
    [JSON.stringify(LEVELS)],
  );
  const regions = await shipped<RegionRow[]>('libs/tenancy/server/data/region-codes.json');
  await client.query(
    `INSERT INTO wudan.region (code, name, level, parent_code, valid_from, valid_to, replaced_by, source)
     SELECT code, name, level, "parentCode", "validFrom", "validTo", "replacedBy", 'GB/T 2260'
       FROM jsonb_to_recordset($1) AS r(code text, name text, level text, "parentCode" text, "validFrom" date, "validTo" date, "replacedBy" text)
     ON CONFLICT (code, (coalesce(valid_from, '-infinity'::date))) DO UPDATE
       SET name = excluded.name, level = excluded.level, parent_code = excluded.parent_code, valid_to = excluded.valid_to, replaced_by = excluded.replaced_by`,
    [JSON.stringify(regions)],
  );
  const notices = await shipped<NoticeRow[]>('libs/calendar/server/data/holiday-notices.json');
  await client.query(
    `INSERT INTO wudan.holiday_notice (id, region_code, year, title, published_on, days, recorded_at)
     SELECT id, "regionCode", year, title, "publishedOn", days, "publishedOn"::timestamptz
       FROM jsonb_to_recordset($1) AS n(id text, "regionCode" text, year integer, title text, "publishedOn" date, days jsonb)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, published_on = excluded.published_on, days = excluded.days`,
    [JSON.stringify(notices)],
  );
}
