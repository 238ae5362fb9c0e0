import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, type CryptoProvider, type Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import { allUnits } from '@wudan/tenancy-server';
import { FilesRepository, type FileTrace } from '../data/files.repository.js';
import { isCopy, isTable, likeness, mayBeAlike, type Twin } from '../domain/lint-copy.rules.js';
import { lint } from '../domain/lint.rules.js';
import type { LintVerdict } from '../domain/lint.js';
import { FILE_TEXT } from './promote-file.js';

/** Another file of the office and the columns in which it stands. */
export interface CitedFile {
  readonly fileId: Id;
  readonly unitId: Id;
  readonly years: readonly string[];
}

export interface LintItemInput {
  readonly fileId: Id;
  readonly unitId: Id;
  readonly title: string;
  readonly docNumber: string | null;
  readonly material: string;
  readonly pages: number | null;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  /** Columns of the cells that it is to stand in: four digits, anything else counts as the year of `cutoffOn`. */
  readonly years: readonly string[];
  readonly others: readonly CitedFile[];
  readonly formedOn?: LocalDate | null;
  readonly cutoffOn?: LocalDate | null;
  /** False for a paper that others hold about the unit. */
  readonly isOwn?: boolean;
}

/** Judges one piece of evidence by its description, its text and the other files of the office. */
@Injectable()
export class LintItem {
  constructor(@Inject(CRYPTO) private readonly crypto: CryptoProvider) {}

  /** Inside the unit of work that files the piece. Empty when nothing speaks against it. */
  async verdicts(tx: Tx, input: LintItemInput): Promise<LintVerdict[]> {
    const files = tx.repo(FilesRepository);
    const file = await files.find(input.fileId);
    if (!file) return [];
    const yearsOf = (columns: readonly string[]): number[] => columns.flatMap((column) => (/^\d{4}$/.test(column) ? [Number(column)] : input.cutoffOn ? [Number(input.cutoffOn.slice(0, 4))] : []));
    const units = await allUnits(tx);
    const nameOf = (id: Id): string => units.find((unit) => unit.id === id)?.name ?? '';
    const own = units.find((unit) => unit.id === input.unitId);
    const text = await this.#textOf(tx, [input.fileId]);
    const years = [...new Set(yearsOf(input.years))];
    const twins = await this.#twins(tx, input, text.get(input.fileId) ?? '');
    return lint(
      {
        title: input.title,
        fileName: file.name,
        material: input.material,
        docNumber: input.docNumber,
        formedOn: input.formedOn ?? null,
        pages: input.pages,
        years,
        isOwn: input.isOwn ?? true,
        unit: { name: own?.name ?? '', shortName: own?.shortName ?? '' },
        otherUnits: units.filter((unit) => unit.id !== input.unitId).map(({ name, shortName }) => ({ name, shortName })),
        kind: file.kind,
        text: text.get(input.fileId) ?? '',
        filePages: file.pages,
      },
      twins.map(({ cited, ...twin }) => ({ ...twin, ofOwnUnit: cited.unitId === input.unitId, unitName: nameOf(cited.unitId), years: yearsOf(cited.years) })),
    );
  }

  async #twins(tx: Tx, input: LintItemInput, text: string): Promise<(Pick<Twin, 'isSameFile' | 'likeness'> & { readonly cited: CitedFile })[]> {
    const traces = new Map((await tx.repo(FilesRepository).traces([input.fileId, ...input.others.map(({ fileId }) => fileId)])).map((trace) => [trace.id, trace]));
    const mine = traces.get(input.fileId);
    if (!mine) return [];
    const isCandidate = (trace: FileTrace | undefined): trace is FileTrace => trace !== undefined && isTable(trace.kind) === isTable(mine.kind) && mayBeAlike(mine.sketch, trace.sketch);
    const candidates = input.others.filter(({ fileId }) => isCandidate(traces.get(fileId)) && traces.get(fileId)?.sha256 !== mine.sha256);
    const texts = await this.#textOf(tx, candidates.map(({ fileId }) => fileId));
    const same = input.others.filter(({ fileId }) => traces.get(fileId)?.sha256 === mine.sha256).map((cited) => ({ isSameFile: true, likeness: 1, cited }));
    const alike = candidates
      .map((cited) => ({ isSameFile: false, likeness: likeness(text, texts.get(cited.fileId) ?? '', mine.kind), cited }))
      .filter((twin) => isCopy(twin.likeness, mine.kind))
      .sort((left, right) => right.likeness - left.likeness);
    return [...same, ...alike];
  }

  async #textOf(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
    const sealed = await tx.repo(FilesRepository).textsOf(ids);
    return new Map([...sealed].map(([id, text]) => [id, this.crypto.decryptField(tx.officeId, FILE_TEXT, text)]));
  }
}
