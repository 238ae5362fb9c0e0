import { explainConstraint, MANY, type Tx } from '@wudan/kernel-server';
import { DomainError, isId, plainDecimal, type Id } from '@wudan/kernel-core';
import type { FactDraft, FactView } from '../domain/fact.js';

explainConstraint(
  'fact_unit',
  () => new DomainError({ code: 'FACT_UNIT_UNKNOWN', kind: 'not_found', field: 'input.unitId', message: '找不到该单位，或您无权查看。请刷新列表后重新选择。' }),
);

const COLUMNS = `f.id, f.unit_id AS "unitId", f.name, f.dimension, f.period, f.value, f.grade, f.source_kind AS "sourceKind", f.source_ref AS "sourceRef",
  f.source_text AS "sourceText", f.recorded_at AS "recordedAt", f.recorded_by AS "recordedBy"`;

const keyOf = (fact: Pick<FactDraft, 'unitId' | 'name' | 'dimension' | 'period'>): string => JSON.stringify([fact.unitId, fact.name, fact.dimension, fact.period]);

/** Figures about units: added to and superseded, never changed and never deleted. */
export class FactsRepository {
  constructor(private readonly tx: Tx) {}

  /** What stands of a unit, in a fixed order. @param names null for all @param without names that are left out */
  async standing(unitId: Id, names: readonly string[] | null, without: readonly string[] = []): Promise<FactView[]> {
    if (!isId(unitId)) return [];
    const found = await this.tx.query<FactView>(
      `SELECT ${COLUMNS} FROM wudan.fact f WHERE f.office_id = $1 AND f.unit_id = $2 AND f.superseded_at IS NULL AND ($3::text[] IS NULL OR f.name = ANY ($3)) AND f.name <> ALL ($4::text[])
       ORDER BY f.name, f.dimension, f.period`,
      [this.tx.officeId, unitId, names, without],
    );
    return found.rows;
  }

  /** Adds judged figures and supersedes what stood in their place; of two for one place the later counts. */
  async record(drafts: readonly FactDraft[]): Promise<void> {
    const wanted = new Map(drafts.map((draft) => [keyOf(draft), { ...draft, value: plainDecimal(draft.value), sourceText: draft.source.text.trim() }]));
    const standing = await this.#lockStanding([...new Set(drafts.map(({ unitId }) => unitId))], [...new Set(drafts.map(({ name }) => name))]);
    const added = [...wanted.values()].flatMap((draft) => {
      const before = standing.get(keyOf(draft));
      return before && sameFigure(before, draft) ? [] : [{ ...draft, id: this.tx.id(), supersedes: before?.id ?? null }];
    });
    if (added.length === 0) return;
    this.tx.wrote();
    if (added.length > MANY) await this.tx.expectMany();
    const gone = added.flatMap(({ id, supersedes }) => (supersedes === null ? [] : [{ id: supersedes, by: id }]));
    if (gone.length > 0) {
      await this.tx.query(
        `UPDATE wudan.fact f SET superseded_at = $2, superseded_by = g.by FROM json_to_recordset($3::json) AS g(id uuid, by uuid) WHERE f.office_id = $1 AND f.id = g.id`,
        [this.tx.officeId, this.tx.now, JSON.stringify(gone)],
      );
    }
    const { seat } = this.tx.ctx;
    await this.tx.query(
      `INSERT INTO wudan.fact (office_id, id, unit_id, name, dimension, period, value, grade, source_kind, source_ref, source_text, recorded_at, recorded_by_seat, recorded_by)
       SELECT $1, d.id, d.unit_id, d.name, d.dimension, d.period, d.value, d.grade, d.kind, d.ref, d.text, $2, $3, $4
       FROM json_to_recordset($5::json) AS d(id uuid, unit_id uuid, name text, dimension text, period text, value text, grade text, kind text, ref text, text text)`,
      [
        this.tx.officeId,
        this.tx.now,
        seat.id,
        seat.personName,
        JSON.stringify(
          added.map(({ id, unitId, name, dimension, period, value, grade, source, sourceText }) => ({
            id, unit_id: unitId, name, dimension, period, value, grade, kind: source.kind, ref: source.ref ?? null, text: sourceText,
          })),
        ),
      ],
    );
  }

  /** Two recorders of one unit wait for each other here, so that neither meets the other at the unique index. */
  async #lockStanding(unitIds: readonly Id[], names: readonly string[]): Promise<Map<string, FactView>> {
    for (const unitId of [...unitIds].sort()) await this.tx.query("SELECT pg_advisory_xact_lock(hashtextextended('wudan.fact:' || $1, 0))", [unitId]);
    const found = await this.tx.query<FactView>(
      `SELECT ${COLUMNS} FROM wudan.fact f WHERE f.office_id = $1 AND f.unit_id = ANY ($2::uuid[]) AND f.name = ANY ($3) AND f.superseded_at IS NULL`,
      [this.tx.officeId, unitIds, names],
    );
    return new Map(found.rows.map((fact) => [keyOf(fact), fact]));
  }
}

const sameFigure = (before: FactView, draft: FactDraft & { sourceText: string }): boolean =>
  before.value === draft.value && before.grade === draft.grade && before.sourceKind === draft.source.kind && before.sourceRef === (draft.source.ref ?? null) && before.sourceText === draft.sourceText;
