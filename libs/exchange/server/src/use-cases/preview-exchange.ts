import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, mayDo, UnitOfWork, writeErrorFile, type CryptoProvider, type Tx } from '@wudan/kernel-server';
import { forbidden, isLocalDate, localDateOf, normalisedText, notFound, textProblem, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { allUnits, findUnit, type UnitView } from '@wudan/tenancy-server';
import { ExchangeImportsRepository } from '../data/exchange-imports.repository.js';
import { exchangeInputInvalid, fileAltered, fileTwice, numberReused, rowsDiffer, unitRetired } from '../domain/exchange.errors.js';
import { countRows, PREVIEW_HOURS, type ImportCounts, type JudgedRow, type PreviewedRow, type Provenance } from '../domain/exchange-import.js';
import { judgeRows } from '../domain/exchange-rows.rules.js';
import { tableOf } from '../domain/exchange-table.rules.js';
import { providerLabel, type ExchangeTemplate } from '../domain/exchange-template.js';
import { compareRows } from './compare-rows.js';
import { templateInUse } from './exchange-templates.js';
import { deliveredFile, rowsIn } from './read-exchange-file.js';

export interface PreviewExchangeInput {
  readonly templateCode: string;
  /** When set, every row is this unit's. */
  readonly unitId?: Id | null;
  /** The day the table speaks of. */
  readonly asOf: LocalDate;
  /** Number of the letter that the file came with. */
  readonly docNumber: string;
  /** Who answers for the file at the provider. */
  readonly responsible: string;
  readonly signedOn: LocalDate;
  /** Data rows that the provider signed for. */
  readonly signedRows: number;
  /** SHA-256 that the provider signed for, where one was given. */
  readonly signedHash?: string | null;
  readonly fileName: string;
  readonly fileBase64: string;
}

export interface ExchangePreviewView {
  readonly token: Id;
  readonly template: ExchangeTemplate;
  readonly provenance: Provenance;
  readonly unitName: string | null;
  readonly counts: ImportCounts;
  readonly rows: readonly PreviewedRow[];
  readonly errorFile: { readonly name: string; readonly base64: string } | null;
  readonly expiresAt: Date;
  readonly committedAt: Date | null;
}

/** Rows of an error file; whoever has more corrects these first. */
const MAX_ERROR_ROWS = 2_000;
const EARLIEST: LocalDate = '2000-01-01';
const LENGTHS = { docNumber: 60, responsible: 40, fileName: 120 } as const;

/** Reads a provider's table, says row by row what it would change, and keeps it for a commit. Nothing is written to results or facts. */
@Injectable()
export class PreviewExchange {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, EXCHANGE_*, TABLE_* */
  async execute(ctx: Ctx, input: PreviewExchangeInput): Promise<ExchangePreviewView> {
    if (!mayDo(ctx, 'import', 'ExternalData')) throw forbidden();
    const said = statedIn(input, localDateOf(ctx.clock.now()));
    const file = deliveredFile(said.fileName, input.fileBase64);
    const signed = (input.signedHash ?? '').replace(/\s+/g, '').toLowerCase();
    if (signed !== '' && signed !== file.hash) throw fileAltered();
    const { template } = await this.units.read(ctx, (tx) => templateInUse(tx, input.templateCode, 'input.templateCode'));
    const table = await rowsIn(file, said.fileName, template);
    if (table.length !== input.signedRows) throw rowsDiffer(input.signedRows, table.length);
    return this.units.run(ctx, async (tx) => {
      const only = input.unitId ? await unitOf(tx, input.unitId) : null;
      const imports = tx.repo(ExchangeImportsRepository);
      const before = await imports.withHash(file.hash);
      if (before) throw fileTwice(before.committedBy, localDateOf(before.committedAt));
      const under = await imports.signedUnder(template.code, said.docNumber);
      if (under !== null && under >= said.signedOn) throw numberReused(said.docNumber, under);
      const judged = judgeRows(template, table, { units: await allUnits(tx), only, asOf: said.asOf, today: localDateOf(tx.now) });
      const rows = await compared(tx, template, judged, said.signedOn);
      const counts = countRows(rows, []);
      const token = tx.id();
      const expiresAt = new Date(tx.now.getTime() + PREVIEW_HOURS * 3_600_000);
      const provenance: Provenance = { templateCode: template.code, unitId: only?.id ?? null, ...said, fileHash: file.hash };
      const kept = counts.faults > 0 ? [] : judged.flatMap(({ placed, line }) => (placed === null ? [] : [{ placed, state: rows.find((row) => row.line === line)?.state }]));
      const rowsCipher = this.crypto.encryptField(tx.officeId, 'exchange_import.rows', JSON.stringify(kept));
      await imports.add({ id: token, provider: template.provider, ...provenance, summary: counts, rowsCipher, expiresAt });
      tx.audit({ action: 'exchange.previewed', subjectType: 'ExternalData', subjectId: token, summary: `预览${providerLabel(template.provider)}《${template.name}》${counts.rows}行，错误${counts.faults}处`, detail: { fileHash: file.hash } });
      return { token, template, provenance, unitName: only?.name ?? null, counts, rows, errorFile: await errorFileOf(template, rows), expiresAt, committedAt: null };
    });
  }
}

/** What people said about the file, in order. */
function statedIn(input: PreviewExchangeInput, today: LocalDate): Pick<Provenance, 'asOf' | 'docNumber' | 'responsible' | 'signedOn' | 'fileName'> {
  const days = [['数据截至日', 'asOf', input.asOf], ['签认日期', 'signedOn', input.signedOn]] as const;
  for (const [label, field, day] of days) {
    if (!isLocalDate(day) || day < EARLIEST || day > today) throw exchangeInputInvalid(`“${label}”应为${EARLIEST}至今天的日期，请改正。`, `input.${field}`);
  }
  if (input.signedOn < input.asOf) throw exchangeInputInvalid('“签认日期”不能早于“数据截至日”，请核对两个日期。', 'input.signedOn');
  const [docNumber, responsible, fileName] = [input.docNumber, input.responsible, input.fileName].map(normalisedText) as [string, string, string];
  const texts = [['来文文号', 'docNumber', docNumber], ['责任人', 'responsible', responsible], ['文件名', 'fileName', fileName]] as const;
  for (const [label, field, text] of texts) {
    const problem = textProblem(label, text, { min: 1, max: LENGTHS[field] });
    if (problem !== null) throw exchangeInputInvalid(problem, `input.${field}`);
  }
  if (!Number.isInteger(input.signedRows) || input.signedRows < 1) throw exchangeInputInvalid('“签认行数”应为不小于1的整数（不含表头），请填写提供单位签认的行数。', 'input.signedRows');
  return { asOf: input.asOf, docNumber, responsible, signedOn: input.signedOn, fileName };
}

async function unitOf(tx: Tx, unitId: Id): Promise<UnitView> {
  const unit = await findUnit(tx, unitId);
  if (!unit) throw notFound('单位', 'input.unitId');
  if (unit.validTo !== null && unit.validTo <= localDateOf(tx.now)) throw unitRetired(unit.name);
  return unit;
}

async function compared(tx: Tx, template: ExchangeTemplate, judged: readonly JudgedRow[], signedOn: LocalDate): Promise<PreviewedRow[]> {
  const { effects, remarks } = await compareRows(tx, template, judged.flatMap(({ placed }) => (placed === null ? [] : [placed])), signedOn);
  return judged.map(({ line, cells, placed, remarks: own }): PreviewedRow => {
    const all = [...own, ...(remarks.get(line) ?? [])];
    return { line, cells, remarks: all, state: placed === null ? 'fault' : (effects.get(line) ?? 'added') };
  });
}

async function errorFileOf(template: ExchangeTemplate, rows: readonly PreviewedRow[]): Promise<ExchangePreviewView['errorFile']> {
  const faulty = rows.filter(({ state }) => state === 'fault' || state === 'conflict');
  if (faulty.length === 0) return null;
  const file = await writeErrorFile(tableOf(template), faulty.slice(0, MAX_ERROR_ROWS).map(({ cells, remarks }) => ({ cells, messages: remarks })));
  return { name: `${template.name}导入错误.xlsx`, base64: file.toString('base64') };
}
