import { Inject, Injectable } from '@nestjs/common';
import { authorize, CRYPTO, UnitOfWork, type CryptoProvider, type Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findUnits } from '@wudan/tenancy-server';
import { EstablishmentImportsRepository, type ImportRow } from '../data/establishment-imports.repository.js';
import { IMPORT_KINDS, labelOf } from '../domain/establishment-codes.js';
import { importCommitted, importExpired, importHasFaults, importStale } from '../domain/establishment.errors.js';
import { IMPORT_HOURS, type PlacedRow, type RowEffect } from '../domain/import-plan.js';
import { ImportKinds } from './import-kinds.js';
import type { ImportPreviewView } from './preview-establishment-import.js';

type KeptRow = PlacedRow & { readonly state: RowEffect };

/** Writes exactly what was previewed, all of it or nothing. */
@Injectable()
export class CommitEstablishmentImport {
  constructor(
    private readonly units: UnitOfWork,
    private readonly kinds: ImportKinds,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, ESTABLISHMENT_IMPORT_FAULTS, _COMMITTED, _EXPIRED, _STALE */
  execute(ctx: Ctx, token: Id): Promise<ImportPreviewView> {
    return this.units.run(ctx, async (tx) => {
      const imports = tx.repo(EstablishmentImportsRepository);
      const preview = await imports.lock(token);
      if (!preview) throw notFound('导入预览', 'token');
      const rows = this.#rows(tx, preview);
      const unitIds = [...new Set(rows.map(({ unitId }) => unitId))];
      for (const unitId of unitIds) authorize(ctx, 'import', 'UnitProfile', { unitId }, '导入预览', 'token');
      const units = await findUnits(tx, unitIds);
      const today = localDateOf(tx.now);
      if (units.length < unitIds.length || units.some(({ validTo }) => validTo !== null && validTo <= today)) throw importStale();
      const names = new Map(units.map(({ id, name }) => [id, name]));
      const { kind, onDate, source } = preview;
      const { effects, remarks } = await this.kinds.of(kind).effects(tx, rows, onDate, names);
      const spoiled = [...(remarks?.values() ?? [])].some((list) => list.some(({ severity }) => severity === 'error'));
      if (spoiled || rows.some(({ state }, index) => state !== effects[index])) throw importStale();
      await this.kinds.of(kind).write(tx, { kind, onDate, source, rows }, names);
      await imports.markCommitted(preview.id);
      const { rows: count, added, changed, unchanged } = preview.summary;
      tx.audit({
        action: 'establishment.imported',
        subjectType: 'UnitProfile',
        subjectId: preview.id,
        summary: `导入${labelOf(IMPORT_KINDS, kind)} ${count} 行：新增 ${added}，修改 ${changed}，未变 ${unchanged}`,
        detail: { kind, onDate, source, units: unitIds.length },
      });
      return { token: preview.id, kind, onDate, counts: preview.summary, rows: [], errorFile: null, expiresAt: preview.expiresAt, committedAt: tx.now };
    });
  }

  #rows(tx: Tx, preview: ImportRow): KeptRow[] {
    if (preview.committedAt || preview.rowsCipher === null) throw importCommitted();
    if (preview.expiresAt <= tx.now) throw importExpired(IMPORT_HOURS);
    if (preview.summary.faults > 0) throw importHasFaults(preview.summary.faults);
    return JSON.parse(this.crypto.decryptField(tx.officeId, 'establishment_import.rows', preview.rowsCipher)) as KeptRow[];
  }
}
