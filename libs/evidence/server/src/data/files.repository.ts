import type { Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import type { EvidenceFileRow, FileKind, UploadRow, UploadState } from '../domain/upload.js';

/** What a check found and the store took. */
export interface NewFile extends Omit<EvidenceFileRow, 'state' | 'receivedAt'> {
  /** The text that could be read, encrypted; null where there is none. */
  readonly textSealed: string | null;
  /** Sketch of the text for finding near copies; empty where there is none. */
  readonly sketch: readonly number[];
}

/** A file of the office that may be the source of another one. */
export interface FileTrace {
  readonly id: Id;
  readonly unitId: Id;
  readonly kind: FileKind;
  readonly sha256: string;
  readonly sketch: readonly number[];
}

const FILE = `f.id, f.unit_id AS "unitId", f.name, f.size::float8 AS size, f.mime, f.kind, f.sha256, f.scan, f.pages, f.characters, f.received_by AS "receivedBy",
  f.received_by_name AS "receivedByName", f.received_at AS "receivedAt", 'ready' AS state`;
const UPLOAD = `u.id, u.unit_id AS "unitId", u.seat_id AS "seatId", u.seat_name AS "seatName", u.file_name AS "fileName", u.size::float8 AS size, u.sha256, u.mime, u.state, u.file_id AS "fileId",
  u.refusal_code AS "refusalCode", u.refusal, u.expires_at AS "expiresAt"`;

/** Files and uploads of the transaction's office. */
export class FilesRepository {
  constructor(private readonly tx: Tx) {}

  async find(id: Id): Promise<EvidenceFileRow | null> {
    return (await this.findMany([id]))[0] ?? null;
  }

  async findMany(ids: readonly Id[]): Promise<EvidenceFileRow[]> {
    const found = await this.tx.query<EvidenceFileRow>(`SELECT ${FILE} FROM wudan.evidence_file f WHERE f.office_id = $1 AND f.id = ANY ($2::uuid[])`, [this.tx.officeId, ids.filter(isId)]);
    return found.rows;
  }

  /** The encrypted texts of these files. */
  async textsOf(ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
    const found = await this.tx.query<{ id: Id; text: string }>(
      'SELECT id, text_sealed AS text FROM wudan.evidence_file WHERE office_id = $1 AND id = ANY ($2::uuid[]) AND text_sealed IS NOT NULL',
      [this.tx.officeId, ids],
    );
    return new Map(found.rows.map(({ id, text }) => [id, text]));
  }

  /** What tells copies apart, of these files. */
  async traces(ids: readonly Id[]): Promise<FileTrace[]> {
    const found = await this.tx.query<FileTrace>('SELECT id, unit_id AS "unitId", kind, sha256, sketch FROM wudan.evidence_file WHERE office_id = $1 AND id = ANY ($2::uuid[])', [this.tx.officeId, ids]);
    return found.rows;
  }

  async insert(file: NewFile): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.evidence_file (office_id, id, unit_id, name, size, mime, kind, sha256, scan, pages, characters, text_sealed, sketch, received_by, received_by_name, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::integer[], $14, $15, $16)`,
      [this.tx.officeId, file.id, file.unitId, file.name, file.size, file.mime, file.kind, file.sha256, file.scan, file.pages, file.characters, file.textSealed, file.sketch, file.receivedBy, file.receivedByName, this.tx.now],
    );
  }

  async upload(id: Id): Promise<UploadRow | null> {
    return this.#upload(id, '');
  }

  /** Keeps others from settling the upload until the transaction ends. */
  async lockUpload(id: Id): Promise<UploadRow | null> {
    return this.#upload(id, ' FOR UPDATE');
  }

  /** How many uploads of the seat are under way. */
  async openUploads(seatId: Id): Promise<number> {
    const found = await this.tx.query<{ open: number }>(
      "SELECT count(*)::int AS open FROM wudan.upload WHERE office_id = $1 AND seat_id = $2 AND state IN ('open', 'checking') AND expires_at > $3",
      [this.tx.officeId, seatId, this.tx.now],
    );
    return found.rows[0]?.open ?? 0;
  }

  async begin(upload: Omit<UploadRow, 'state' | 'fileId' | 'refusalCode' | 'refusal'>): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.upload (office_id, id, unit_id, seat_id, seat_name, file_name, size, sha256, mime, state, started_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11)`,
      [this.tx.officeId, upload.id, upload.unitId, upload.seatId, upload.seatName, upload.fileName, upload.size, upload.sha256, upload.mime, this.tx.now, upload.expiresAt],
    );
  }

  /** Moves an upload on from one of the named states. @returns false when it stood in none of them */
  async settle(id: Id, from: readonly UploadState[], to: UploadState, outcome: { readonly fileId?: Id; readonly code?: string; readonly message?: string } = {}): Promise<boolean> {
    this.tx.wrote();
    const done = await this.tx.query(
      `UPDATE wudan.upload SET state = $4, file_id = coalesce($5::uuid, file_id), refusal_code = $6, refusal = $7, settled_at = $8 WHERE office_id = $1 AND id = $2 AND state = ANY ($3::text[])`,
      [this.tx.officeId, id, from, to, outcome.fileId ?? null, outcome.code ?? null, outcome.message ?? null, this.tx.now],
    );
    return done.affected > 0;
  }

  async #upload(id: Id, lock: string): Promise<UploadRow | null> {
    if (!isId(id)) return null;
    const found = await this.tx.query<UploadRow>(`SELECT ${UPLOAD} FROM wudan.upload u WHERE u.office_id = $1 AND u.id = $2${lock}`, [this.tx.officeId, id]);
    return found.rows[0] ?? null;
  }
}
