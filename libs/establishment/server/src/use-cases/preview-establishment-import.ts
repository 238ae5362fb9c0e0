import { Inject, Injectable } from '@nestjs/common';
import { authorize, CRYPTO, mayDo, UnitOfWork, writeErrorFile, type CryptoProvider, type TableRow, type Tx } from '@wudan/kernel-server';
import { forbidden, localDateOf, normalisedText, notFound, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { allUnits, findUnit, type UnitView } from '@wudan/tenancy-server';
import { EstablishmentImportsRepository } from '../data/establishment-imports.repository.js';
import { IMPORT_KINDS, labelOf, type EstablishmentImportKind } from '../domain/establishment-codes.js';
import { dateInFuture, dateTooEarly, importSourceInvalid, unitRetired } from '../domain/establishment.errors.js';
import { countPreview, IMPORT_HOURS, type ImportCounts, type PlacedRow, type PreviewedRow } from '../domain/import-plan.js';
import { placeRows } from '../domain/import-place.rules.js';
import { IMPORT_TABLES } from '../domain/import-tables.rules.js';
import { TEXT_LENGTHS } from '../domain/text.rules.js';
import { ImportKinds, importKindOf } from './import-kinds.js';
import { readImportSource, type ImportSource } from './read-import-source.js';

export interface EstablishmentImportInput extends ImportSource {
  readonly kind: string;
  /** The day the table speaks of; duties are in force from it. */
  readonly onDate: LocalDate;
  /** When set, every row is this unit's. */
  readonly unitId?: Id | null;
}

export interface ImportPreviewView {
  readonly token: Id;
  readonly kind: EstablishmentImportKind;
  readonly onDate: LocalDate;
  readonly counts: ImportCounts;
  readonly rows: readonly PreviewedRow[];
  readonly errorFile: { readonly name: string; readonly base64: string } | null;
  readonly expiresAt: Date;
  readonly committedAt: Date | null;
}

interface Compared {
  readonly rows: PreviewedRow[];
  readonly notes: readonly string[];
  /** By line. */
  readonly keys: ReadonlyMap<number, readonly string[]>;
}

/** Rows of an error file; whoever has more corrects these first. A workbook of ten thousand painted rows takes more memory than the import. */
const MAX_ERROR_ROWS = 2_000;
const EARLIEST: LocalDate = '2000-01-01';

/** Reads a table, says row by row what it would change, and keeps it for a commit. Nothing is written to the profile. */
@Injectable()
export class PreviewEstablishmentImport {
  constructor(
    private readonly units: UnitOfWork,
    private readonly kinds: ImportKinds,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, ESTABLISHMENT_*, TABLE_* */
  async execute(ctx: Ctx, input: EstablishmentImportInput): Promise<ImportPreviewView> {
    if (!mayDo(ctx, 'import', 'UnitProfile')) throw forbidden();
    const kind = importKindOf(input.kind, 'input.kind');
    if (input.onDate > localDateOf(ctx.clock.now())) throw dateInFuture('基准日', 'input.onDate');
    if (input.onDate < EARLIEST) throw dateTooEarly('基准日', EARLIEST, 'input.onDate');
    const table = await readImportSource(input, kind);
    return this.units.run(ctx, async (tx) => {
      const only = input.unitId ? await this.#only(ctx, tx, input.unitId) : null;
      const units = only ? [only] : await allUnits(tx);
      const { rows, notes, keys } = await this.#compare(tx, kind, table, input.onDate, units, only);
      const counts = countPreview(rows, notes);
      const token = tx.id();
      const expiresAt = new Date(tx.now.getTime() + IMPORT_HOURS * 3_600_000);
      const source = sourceOf(kind, input.fileName ?? null);
      const kept = counts.faults > 0 ? [] : rows.map(({ line, unitId, cells, state }) => ({ line, unitId, cells, state, keys: keys.get(line) }));
      const rowsCipher = this.crypto.encryptField(tx.officeId, 'establishment_import.rows', JSON.stringify(kept));
      await tx.repo(EstablishmentImportsRepository).add({ id: token, kind, onDate: input.onDate, source, summary: counts, rowsCipher, expiresAt });
      tx.audit({ action: 'establishment.import_previewed', subjectType: 'UnitProfile', subjectId: token, summary: `预览导入${labelOf(IMPORT_KINDS, kind)} ${counts.rows} 行，错误 ${counts.faults} 处` });
      return { token, kind, onDate: input.onDate, counts, rows, errorFile: await errorFileOf(kind, rows), expiresAt, committedAt: null };
    });
  }

  async #only(ctx: Ctx, tx: Tx, unitId: Id): Promise<UnitView> {
    const unit = await findUnit(tx, unitId);
    if (!unit) throw notFound('单位', 'input.unitId');
    authorize(ctx, 'import', 'UnitProfile', { unitId: unit.id }, '单位', 'input.unitId');
    if (unit.validTo !== null && unit.validTo <= localDateOf(tx.now)) throw unitRetired(unit.name, 'input.unitId');
    return unit;
  }

  async #compare(tx: Tx, kind: EstablishmentImportKind, table: readonly TableRow[], onDate: LocalDate, units: readonly UnitView[], only: UnitView | null): Promise<Compared> {
    if (only === null && table.every(({ cells }) => !('unit' in cells))) throw importSourceInvalid('表格缺少“单位代码”列，又未选定单位。请补充该列，或先选定单位再导入。', 'input.unitId');
    const judged = placeRows(kind, table, onDate, { units, only, today: localDateOf(tx.now) });
    const sound: PlacedRow[] = judged.flatMap(({ line, unitId, cells, state }) => (unitId === null || state === 'fault' ? [] : [{ line, unitId, cells }]));
    const names = new Map(units.map(({ id, name }) => [id, name]));
    const { effects, notes, remarks, keys } = await this.kinds.of(kind).effects(tx, sound, onDate, names);
    const effectOf = new Map(sound.map(({ line }, index) => [line, effects[index]]));
    const rows = judged.map((row): PreviewedRow => {
      const all = [...row.remarks, ...(remarks?.get(row.line) ?? [])];
      return { ...row, remarks: all, state: all.some(({ severity }) => severity === 'error') ? 'fault' : (effectOf.get(row.line) ?? 'added') };
    });
    return { rows, notes, keys: new Map(sound.map(({ line }, index) => [line, keys?.[index] ?? []])) };
  }
}

/** What facts will name as their source. */
function sourceOf(kind: EstablishmentImportKind, fileName: string | null): string {
  const name = normalisedText((fileName ?? '').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ''));
  return Array.from(`${labelOf(IMPORT_KINDS, kind)}导入${name === '' ? '' : `（${name}）`}`).slice(0, TEXT_LENGTHS.source).join('');
}

async function errorFileOf(kind: EstablishmentImportKind, rows: readonly PreviewedRow[]): Promise<ImportPreviewView['errorFile']> {
  const faulty = rows.filter(({ state }) => state === 'fault');
  if (faulty.length === 0) return null;
  const file = await writeErrorFile(IMPORT_TABLES[kind], faulty.slice(0, MAX_ERROR_ROWS).map(({ cells, remarks }) => ({ cells, messages: remarks })));
  return { name: `${labelOf(IMPORT_KINDS, kind)}导入错误.xlsx`, base64: file.toString('base64') };
}
