import { MANY, type Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import type { Counts, SectionFigures, SnapshotDraft, SnapshotView } from '../domain/snapshot.js';

interface StoredSnapshot {
  readonly id: Id;
  readonly unitId: Id;
  readonly onDate: LocalDate;
  readonly origin: SnapshotView['origin'];
  readonly source: string;
  readonly grade: SnapshotView['grade'];
  readonly supportApproved: number;
  readonly supportActual: number;
  readonly approvedFrom: LocalDate | null;
  readonly approvedSource: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly counts: Readonly<Record<string, Counts<string>>> | null;
  readonly sections: readonly SectionFigures[];
}

const COLUMNS = `s.id, s.unit_id AS "unitId", to_char(s.on_date, 'YYYY-MM-DD') AS "onDate", s.origin, s.source, s.grade, s.support_approved AS "supportApproved", s.support_actual AS "supportActual",
  to_char(s.approved_from, 'YYYY-MM-DD') AS "approvedFrom", s.approved_source AS "approvedSource", s.recorded_at AS "recordedAt", s.recorded_by AS "recordedBy",
  (SELECT json_object_agg(p.part, p.counts) FROM (SELECT c.part, json_object_agg(c.code, c.count) AS counts FROM wudan.establishment_count c
     WHERE c.office_id = $1 AND c.snapshot_id = s.id GROUP BY c.part) p) AS counts,
  (SELECT coalesce(json_agg(json_build_object('name', e.name, 'approved', e.approved, 'actual', e.actual, 'leaders', e.leaders) ORDER BY e.position), '[]'::json)
     FROM wudan.establishment_section e WHERE e.office_id = $1 AND e.snapshot_id = s.id) AS sections`;

function viewOf({ counts, approvedFrom, approvedSource, ...row }: StoredSnapshot): SnapshotView {
  const part = (name: string): Counts<string> => counts?.[name] ?? {};
  return {
    ...row,
    approved: part('approved'),
    actual: part('actual'),
    leaderApproved: part('leader_approved'),
    leaderActual: part('leader_actual'),
    structure: part('structure'),
    carried: approvedFrom === null ? null : { from: approvedFrom, source: approvedSource ?? '' },
  };
}

/** Figures of units at a day. Only added to: of several of one day the one recorded last stands. */
export class SnapshotsRepository {
  constructor(private readonly tx: Tx) {}

  /** All of a unit, the one that stands first: latest day, then recorded last. */
  async ofUnit(unitId: Id): Promise<SnapshotView[]> {
    const found = await this.tx.query<StoredSnapshot>(
      `SELECT ${COLUMNS} FROM wudan.establishment_snapshot s WHERE s.office_id = $1 AND s.unit_id = $2 ORDER BY s.on_date DESC, s.id DESC`,
      [this.tx.officeId, unitId],
    );
    return found.rows.map(viewOf);
  }

  /** Of each unit the one that stands on a day, by unit. */
  async standingOn(unitIds: readonly Id[], on: LocalDate): Promise<Map<Id, SnapshotView>> {
    const found = await this.tx.query<StoredSnapshot>(
      `SELECT ${COLUMNS} FROM (SELECT DISTINCT ON (t.unit_id) t.* FROM wudan.establishment_snapshot t WHERE t.office_id = $1 AND t.unit_id = ANY ($2::uuid[]) AND t.on_date <= $3
         ORDER BY t.unit_id, t.on_date DESC, t.id DESC) s`,
      [this.tx.officeId, unitIds, on],
    );
    return new Map(found.rows.map((row) => [row.unitId, viewOf(row)]));
  }

  /** The days of which each unit has figures. */
  async daysOf(unitIds: readonly Id[]): Promise<Map<Id, LocalDate[]>> {
    const found = await this.tx.query<{ unitId: Id; days: LocalDate[] }>(
      `SELECT s.unit_id AS "unitId", array_agg(DISTINCT to_char(s.on_date, 'YYYY-MM-DD')) AS days FROM wudan.establishment_snapshot s WHERE s.office_id = $1 AND s.unit_id = ANY ($2::uuid[]) GROUP BY s.unit_id`,
      [this.tx.officeId, unitIds],
    );
    return new Map(found.rows.map(({ unitId, days }) => [unitId, days]));
  }

  async add(drafts: readonly SnapshotDraft[]): Promise<SnapshotView[]> {
    if (drafts.length === 0) return [];
    this.tx.wrote();
    if (drafts.length * 20 > MANY) await this.tx.expectMany();
    const { seat } = this.tx.ctx;
    const views = drafts.map((draft) => ({ ...draft, id: this.tx.id(), recordedAt: this.tx.now, recordedBy: seat.personName }));
    await this.tx.query(
      `INSERT INTO wudan.establishment_snapshot (office_id, id, unit_id, on_date, origin, source, grade, support_approved, support_actual, approved_from, approved_source, recorded_at, recorded_by_seat_id, recorded_by)
       SELECT $1, r.id, r.unit_id, r.on_date, r.origin, r.source, r.grade, r.support_approved, r.support_actual, r.approved_from, r.approved_source, $2, $3, $4
         FROM jsonb_to_recordset($5::jsonb) AS r(id uuid, unit_id uuid, on_date date, origin text, source text, grade text, support_approved integer, support_actual integer, approved_from date, approved_source text)`,
      [
        this.tx.officeId,
        this.tx.now,
        seat.id,
        seat.personName,
        JSON.stringify(
          views.map((view) => ({
            id: view.id, unit_id: view.unitId, on_date: view.onDate, origin: view.origin, source: view.source, grade: view.grade, support_approved: view.supportApproved, support_actual: view.supportActual,
            approved_from: view.carried?.from ?? null, approved_source: view.carried?.source ?? null,
          })),
        ),
      ],
    );
    await this.tx.query(
      `INSERT INTO wudan.establishment_count (office_id, snapshot_id, part, code, count)
       SELECT $1, r.snapshot_id, r.part, r.code, r.count FROM jsonb_to_recordset($2::jsonb) AS r(snapshot_id uuid, part text, code text, count integer)`,
      [this.tx.officeId, JSON.stringify(views.flatMap(countRows))],
    );
    const sections = views.flatMap((view) => view.sections.map((section, position) => ({ snapshot_id: view.id, position, ...section })));
    if (sections.length > 0) {
      await this.tx.query(
        `INSERT INTO wudan.establishment_section (office_id, snapshot_id, name, position, approved, actual, leaders)
         SELECT $1, r.snapshot_id, r.name, r.position, r.approved, r.actual, r.leaders
           FROM jsonb_to_recordset($2::jsonb) AS r(snapshot_id uuid, name text, position integer, approved integer, actual integer, leaders integer)`,
        [this.tx.officeId, JSON.stringify(sections)],
      );
    }
    return views;
  }
}

const countRows = (view: SnapshotView): { snapshot_id: Id; part: string; code: string; count: number }[] =>
  Object.entries({ approved: view.approved, actual: view.actual, leader_approved: view.leaderApproved, leader_actual: view.leaderActual, structure: view.structure }).flatMap(([part, counts]) =>
    Object.entries(counts).map(([code, count]) => ({ snapshot_id: view.id, part, code, count })),
  );
