import { Inject, Injectable } from '@nestjs/common';
import { recordFacts } from '@wudan/facts-server';
import { authorize, CRYPTO, UnitOfWork, type CryptoProvider, type Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findUnits } from '@wudan/tenancy-server';
import { ExchangeImportsRepository, type ImportRow } from '../data/exchange-imports.repository.js';
import { ExternalResultsRepository } from '../data/external-results.repository.js';
import { fileTwice, importCommitted, importExpired, importHasFaults, importStale } from '../domain/exchange.errors.js';
import { PREVIEW_HOURS, type PlacedRow } from '../domain/exchange-import.js';
import { sourceText } from '../domain/exchange-rows.rules.js';
import { providerLabel } from '../domain/exchange-template.js';
import { compareRows } from './compare-rows.js';
import { templateInUse } from './exchange-templates.js';
import type { ExchangePreviewView } from './preview-exchange.js';

interface KeptRow {
  readonly placed: PlacedRow;
  readonly state: string;
}

/** Writes exactly what was previewed, all of it or nothing: results linked to leaves, figures as facts of grade B. */
@Injectable()
export class CommitExchange {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, EXCHANGE_IMPORT_FAULTS, _COMMITTED, _EXPIRED, _STALE, EXCHANGE_FILE_TWICE */
  execute(ctx: Ctx, token: Id): Promise<ExchangePreviewView> {
    return this.units.run(ctx, async (tx) => {
      const imports = tx.repo(ExchangeImportsRepository);
      const preview = await imports.lock(token);
      if (!preview) throw notFound('导入预览', 'token');
      authorize(ctx, 'import', 'ExternalData', {}, '导入预览', 'token');
      const kept = this.#rows(tx, preview);
      const before = await imports.withHash(preview.fileHash);
      if (before) throw fileTwice(before.committedBy, localDateOf(before.committedAt));
      const { template } = await templateInUse(tx, preview.templateCode, 'token');
      const rows = kept.map(({ placed }) => placed);
      const units = await findUnits(tx, [...new Set(rows.map(({ unitId }) => unitId))]);
      const retired = units.some(({ validTo }) => validTo !== null && validTo <= localDateOf(tx.now));
      const { effects, results, superseded, figures } = await compareRows(tx, template, rows, preview.signedOn);
      if (retired || kept.some(({ placed, state }) => effects.get(placed.line) !== state)) throw importStale();
      await imports.markCommitted(preview.id);
      await tx.repo(ExternalResultsRepository).replace(preview.id, template.provider, results, superseded);
      const source = { kind: 'provider' as const, ref: preview.id, text: sourceText(template, preview.docNumber, preview.responsible) };
      await recordFacts(tx, figures.map((figure) => ({ ...figure, grade: 'B' as const, source })));
      const { rows: count, added, changed, unchanged } = preview.summary;
      tx.audit({
        action: 'exchange.imported',
        subjectType: 'ExternalData',
        subjectId: preview.id,
        summary: `导入${providerLabel(template.provider)}《${template.name}》${count}行：新增${added}，修改${changed}，未变${unchanged}`,
        detail: { fileHash: preview.fileHash, docNumber: preview.docNumber, responsible: preview.responsible, signedOn: preview.signedOn, asOf: preview.asOf, units: units.length },
      });
      const unitName = preview.unitId === null ? null : (units.find(({ id }) => id === preview.unitId)?.name ?? null);
      return { token: preview.id, template, provenance: preview, unitName, counts: preview.summary, rows: [], errorFile: null, expiresAt: preview.expiresAt, committedAt: tx.now };
    });
  }

  #rows(tx: Tx, preview: ImportRow): KeptRow[] {
    if (preview.committedAt || preview.rowsCipher === null) throw importCommitted();
    if (preview.expiresAt <= tx.now) throw importExpired(PREVIEW_HOURS);
    if (preview.summary.faults > 0) throw importHasFaults(preview.summary.faults);
    return JSON.parse(this.crypto.decryptField(tx.officeId, 'exchange_import.rows', preview.rowsCipher)) as KeptRow[];
  }
}
