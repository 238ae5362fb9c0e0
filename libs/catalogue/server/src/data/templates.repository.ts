import { explainConstraint, type Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import type { IndicatorDocument } from '../domain/indicator-document.js';
import { versionTaken } from '../domain/template.errors.js';
import type { TemplateSummaryView, TemplateView } from '../domain/template.js';

explainConstraint('template_version_once', () => versionTaken('version'));

/** What is stored about a version besides its text; the facts are those of the text. */
export interface TemplateContent {
  readonly document: IndicatorDocument;
  /** Canonical text of the document. */
  readonly text: string;
  readonly contentHash: string;
  readonly commonPoints: string;
  readonly individualPoints: string;
  readonly leafCount: number;
}

export interface NewTemplate extends TemplateContent {
  readonly id: Id;
  readonly state: 'draft' | 'published' | 'received';
  readonly from: { readonly officeId: Id; readonly name: string; readonly sourceId: Id } | null;
  readonly basedOnId: Id | null;
  readonly basedOn: string | null;
  readonly note: string | null;
}

const SUMMARY = `t.id, t.key, t.name, t.part, t.category, t.applies_to AS "appliesTo", t.version, t.state, coalesce(t.from_name, 'own') AS origin, t.based_on AS "basedOn",
  t.based_on_id AS "basedOnId", t.common_points AS "commonPoints", t.individual_points AS "individualPoints", t.leaf_count AS "leafCount", t.content_hash AS "contentHash",
  t.lock, t.note, t.updated_at AS "updatedAt"`;

type StoredView = Omit<TemplateView, 'packs' | 'document'> & { readonly text: string };

const viewOf = ({ text, ...row }: StoredView): TemplateView => {
  const document = JSON.parse(text) as IndicatorDocument;
  return { ...row, packs: document.packs, document };
};

/** The office's own versions of templates and packs and those it received. */
export class TemplatesRepository {
  constructor(private readonly tx: Tx) {}

  async find(id: Id): Promise<TemplateView | null> {
    if (!isId(id)) return null;
    const found = await this.tx.query<StoredView>(`SELECT ${SUMMARY}, t.document AS text FROM wudan.template_version t WHERE t.office_id = $1 AND t.id = $2`, [this.tx.officeId, id]);
    return found.rows[0] ? viewOf(found.rows[0]) : null;
  }

  /** Keeps everybody else from changing the version until the transaction ends. */
  async lock(id: Id): Promise<TemplateView | null> {
    if (!isId(id)) return null;
    await this.tx.query('SELECT id FROM wudan.template_version WHERE office_id = $1 AND id = $2 FOR UPDATE', [this.tx.officeId, id]);
    return this.find(id);
  }

  async findReceived(fromOffice: Id, sourceId: Id): Promise<TemplateView | null> {
    const found = await this.tx.query<{ id: Id }>('SELECT t.id FROM wudan.template_version t WHERE t.office_id = $1 AND t.from_office = $2 AND t.source_id = $3', [this.tx.officeId, fromOffice, sourceId]);
    return found.rows[0] ? this.find(found.rows[0].id) : null;
  }

  /** Newest change first, without the documents. */
  async list(part: string | null): Promise<TemplateSummaryView[]> {
    const found = await this.tx.query<TemplateSummaryView>(
      `SELECT ${SUMMARY} FROM wudan.template_version t WHERE t.office_id = $1 AND ($2::text IS NULL OR t.part = $2) ORDER BY t.updated_at DESC, t.id DESC`,
      [this.tx.officeId, part],
    );
    return found.rows;
  }

  /** The versions that may be put to use, with their documents. */
  async published(): Promise<TemplateView[]> {
    const found = await this.tx.query<StoredView>(
      `SELECT ${SUMMARY}, t.document AS text FROM wudan.template_version t WHERE t.office_id = $1 AND t.state = 'published' ORDER BY t.updated_at DESC, t.id DESC`,
      [this.tx.officeId],
    );
    return found.rows.map(viewOf);
  }

  /** Own versions of one template or pack that were published. */
  async publishedVersions(part: string, key: string): Promise<string[]> {
    const found = await this.tx.query<{ version: string }>(
      "SELECT t.version FROM wudan.template_version t WHERE t.office_id = $1 AND t.part = $2 AND t.key = $3 AND t.from_office IS NULL AND t.state <> 'draft'",
      [this.tx.officeId, part, key],
    );
    return found.rows.map(({ version }) => version);
  }

  async insert(template: NewTemplate): Promise<void> {
    this.tx.wrote();
    const { document, from } = template;
    await this.tx.query(
      `INSERT INTO wudan.template_version (office_id, id, part, key, name, category, applies_to, version, state, from_office, from_name, source_id, based_on_id, based_on, document, content_hash,
         common_points, individual_points, leaf_count, note, lock, created_at, updated_at, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 1, $21, $21, $22)`,
      [
        this.tx.officeId, template.id, document.part, document.key, document.name, document.category, document.appliesTo, document.version, template.state,
        from?.officeId ?? null, from?.name ?? null, from?.sourceId ?? null, template.basedOnId, template.basedOn, template.text, template.contentHash,
        template.commonPoints, template.individualPoints, template.leafCount, template.note, this.tx.now, this.tx.ctx.seat.personName,
      ],
    );
  }

  /** Replaces the content of a draft, or puts it in force with its final version. */
  async put(id: Id, content: TemplateContent, state: 'draft' | 'published', note: string | null): Promise<void> {
    this.tx.wrote();
    const { document } = content;
    await this.tx.query(
      `UPDATE wudan.template_version SET name = $3, category = $4, applies_to = $5, version = $6, state = $7, document = $8, content_hash = $9, common_points = $10, individual_points = $11,
         leaf_count = $12, note = $13, lock = lock + 1, updated_at = $14, updated_by = $15 WHERE office_id = $1 AND id = $2`,
      [
        this.tx.officeId, id, document.name, document.category, document.appliesTo, document.version, state, content.text, content.contentHash, content.commonPoints,
        content.individualPoints, content.leafCount, note, this.tx.now, this.tx.ctx.seat.personName,
      ],
    );
  }

  async withdraw(id: Id, note: string): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      "UPDATE wudan.template_version SET state = 'withdrawn', note = $3, lock = lock + 1, updated_at = $4, updated_by = $5 WHERE office_id = $1 AND id = $2",
      [this.tx.officeId, id, note, this.tx.now, this.tx.ctx.seat.personName],
    );
  }

  /** Removes a draft. */
  async remove(id: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query("DELETE FROM wudan.template_version WHERE office_id = $1 AND id = $2 AND state = 'draft'", [this.tx.officeId, id]);
  }
}
