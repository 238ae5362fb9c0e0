import { Injectable } from '@nestjs/common';
import { recordFacts } from '@wudan/facts-server';
import { readWorkbook, UnitOfWork, writeTemplate, type Tx } from '@wudan/kernel-server';
import { localDateOf, plainDecimal, type Ctx, type Id } from '@wudan/kernel-core';
import { findPilot } from '@wudan/pilots-server';
import { AuditSamplesRepository, type EnteredResult } from '../data/audit-samples.repository.js';
import { errorRate } from '../domain/error-rate.rules.js';
import { isReadable } from '../domain/power-item.rules.js';
import { fourPlaces } from '../domain/robust.rules.js';
import type { SampleView } from '../domain/sample.js';
import { rateSentence } from '../domain/sample-check.rules.js';
import {
  fileTooLarge,
  sampleChanged,
  sampleIncomplete,
  sampleNoteMissing,
  sampleNotOpen,
  samplePositionUnknown,
  sampleResultInvalid,
  textRequired,
  workPaperFault,
  workPaperForeign,
} from '../domain/verification.errors.js';
import { TEXT_LIMITS, WORK_PAPER_TABLE } from '../domain/verification-tables.rules.js';
import { sampleTo } from './load-pilot.js';

export interface SampleResultsInput {
  readonly sampleId: Id;
  readonly version: number;
  readonly rows: readonly { readonly position: number; readonly result: string; readonly checkedValue?: string | null; readonly note?: string | null }[];
}

const MAX_MEGABYTES = 10;

/** The work paper of a sample: results entered by hand or from the filled-in workbook, then closed with an error rate, or withdrawn with a reason. */
@Injectable()
export class JudgeSample {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND */
  read(ctx: Ctx, id: Id): Promise<SampleView> {
    return this.units.read(ctx, (tx) => sampleTo(ctx, tx, 'read', id, 'id', false));
  }

  /** The workbook to fill in. @throws DomainError NOT_FOUND, FORBIDDEN */
  async paper(ctx: Ctx, id: Id): Promise<{ name: string; base64: string }> {
    const sample = await this.units.read(ctx, (tx) => sampleTo(ctx, tx, 'export', id, 'sampleId', false));
    const rows = sample.items.map(({ position, key, content, result, checkedValue, note }) => ({
      cells: { position: String(position), key, content, result, checkedValue, note },
      id: `${sample.id}-${position}`,
      version: sample.version,
    }));
    return { name: `抽样核查工作底稿-${sample.subject}.xlsx`, base64: (await writeTemplate(WORK_PAPER_TABLE, rows)).toString('base64') };
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, SAMPLE_* */
  enter(ctx: Ctx, { sampleId, version, rows }: SampleResultsInput): Promise<SampleView> {
    return this.units.run(ctx, async (tx) => {
      const sample = await openSample(ctx, tx, sampleId, 'input.sampleId');
      if (sample.version !== version) throw sampleChanged();
      const results = rows.map(({ position, result, checkedValue, note }) => resultOf(sample, position, result, checkedValue ?? '', note ?? ''));
      return write(ctx, tx, sample, results, '录入');
    });
  }

  /** The filled-in workbook: of this sample, as it was written out, all rows or none. @throws DomainError NOT_FOUND, FORBIDDEN, SAMPLE_*, WORK_PAPER_*, TABLE_* */
  async readPaper(ctx: Ctx, { sampleId, fileBase64 }: { sampleId: Id; fileName: string; fileBase64: string }): Promise<SampleView> {
    if (fileBase64.length > (MAX_MEGABYTES * 1024 * 1024 * 4) / 3 + 4) throw fileTooLarge(MAX_MEGABYTES, 'input.fileBase64');
    return this.units.run(ctx, async (tx) => {
      const sample = await openSample(ctx, tx, sampleId, 'input.sampleId');
      const { rows } = await readWorkbook(Buffer.from(fileBase64, 'base64'), WORK_PAPER_TABLE);
      const seen = new Set<number>();
      const results = rows.flatMap(({ line, cells, id, version, messages }): EnteredResult[] => {
        const fault = messages.find(({ severity }) => severity === 'error');
        if (fault) throw workPaperFault(line, fault.text);
        const position = Number(cells['position']);
        const item = sample.items.find((each) => each.position === position);
        if (!item || id !== `${sample.id}-${position}`) throw workPaperForeign(`第${line}行不是本样本的工作底稿，请使用本样本导出的底稿，不要增删或移动行。`);
        if (item.key !== cells['key'] || item.content !== cells['content']) throw workPaperForeign(`第${line}行的编号或内容与所抽样本不一致，抽出的项目不能更改，请恢复原文。`);
        if (seen.has(position)) throw workPaperForeign(`第${line}行重复，请删除重复行。`);
        seen.add(position);
        const result = cells['result'] ?? null;
        const [checkedValue, note] = [cells['checkedValue'] ?? '', cells['note'] ?? ''];
        const same = result === item.result && checkedValue === item.checkedValue && note === item.note;
        if (result === null || same) return [];
        if (version !== sample.version) throw sampleChanged();
        return [resultOf(sample, position, result, checkedValue, note)];
      });
      if (seen.size !== sample.items.length) throw workPaperForeign(`工作底稿应有${sample.items.length}项，文件中有${seen.size}项，请使用完整的底稿。`);
      return write(ctx, tx, sample, results, '导入工作底稿');
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, SAMPLE_NOT_OPEN, SAMPLE_INCOMPLETE */
  close(ctx: Ctx, sampleId: Id): Promise<SampleView> {
    return this.units.run(ctx, async (tx) => {
      const sample = await openSample(ctx, tx, sampleId, 'sampleId');
      const open = sample.items.filter(({ result }) => result === null).length;
      if (open > 0) throw sampleIncomplete(open);
      await tx.repo(AuditSamplesRepository).close(sample.id);
      const wrong = sample.items.filter(({ result }) => result === 'wrong').length;
      const { rate, low, high } = errorRate(sample.population, sample.size, wrong);
      const pilot = await findPilot(tx, sample.pilotId);
      const day = localDateOf(tx.now);
      await recordFacts(
        tx,
        Object.entries({ sample_error_rate: rate, sample_error_low: low, sample_error_high: high }).map(([name, value]) => ({
          unitId: sample.unitId, name, dimension: sample.leafCode ?? sample.subject, period: pilot && pilot.cutoffOn < day ? pilot.cutoffOn : day, value: plainDecimal(fourPlaces(value)), grade: 'C' as const,
          source: { kind: 'manual' as const, ref: sample.id, text: `抽样核查“${sample.subject}”：抽${sample.size}项，样本哈希${sample.sampleHash.slice(0, 16)}` },
        })),
      );
      tx.audit({
        action: 'sample.closed',
        subjectType: 'Verification',
        subjectId: sample.id,
        summary: `办结抽样核查“${sample.subject}”：${rateSentence(sample)}`,
        detail: { pilotId: sample.pilotId, unitId: sample.unitId, sampleHash: sample.sampleHash, wrong, rate: fourPlaces(rate), low: fourPlaces(low), high: fourPlaces(high) },
      });
      return sampleTo(ctx, tx, 'read', sample.id, 'sampleId', false);
    });
  }

  /** A sample that was drawn wrongly is withdrawn, not deleted. @throws DomainError NOT_FOUND, FORBIDDEN, SAMPLE_NOT_OPEN, VERIFICATION_TEXT */
  withdraw(ctx: Ctx, sampleId: Id, written: string): Promise<SampleView> {
    return this.units.run(ctx, async (tx) => {
      const sample = await sampleTo(ctx, tx, 'draw_sample', sampleId, 'sampleId');
      if (sample.state !== 'drawn') throw sampleNotOpen(sample.state);
      const reason = written.trim();
      if (reason === '' || !isReadable(reason, TEXT_LIMITS.reason)) throw textRequired('撤销理由', TEXT_LIMITS.reason, 'reason');
      await tx.repo(AuditSamplesRepository).withdraw(sample.id, reason);
      tx.audit({
        action: 'sample.withdrawn',
        subjectType: 'Verification',
        subjectId: sample.id,
        summary: `撤销样本“${sample.subject}”：${reason}`,
        detail: { pilotId: sample.pilotId, unitId: sample.unitId, sampleHash: sample.sampleHash, reason },
      });
      return sampleTo(ctx, tx, 'read', sample.id, 'sampleId', false);
    });
  }
}

async function openSample(ctx: Ctx, tx: Tx, id: Id, field: string): Promise<SampleView> {
  const sample = await sampleTo(ctx, tx, 'enter_results', id, field);
  if (sample.state !== 'drawn') throw sampleNotOpen(sample.state);
  return sample;
}

function resultOf(sample: SampleView, position: number, result: string, value: string, written: string): EnteredResult {
  if (!sample.items.some((item) => item.position === position)) throw samplePositionUnknown(position);
  if (result !== 'right' && result !== 'wrong') throw sampleResultInvalid(position);
  const [checkedValue, note] = [value.trim(), written.trim()];
  if (!isReadable(checkedValue, TEXT_LIMITS.checkedValue)) throw textRequired('核查值', TEXT_LIMITS.checkedValue, 'input.rows');
  if (!isReadable(note, TEXT_LIMITS.note)) throw textRequired('核查说明', TEXT_LIMITS.note, 'input.rows');
  if (result === 'wrong' && note === '') throw sampleNoteMissing(position);
  return { position, result, checkedValue, note };
}

async function write(ctx: Ctx, tx: Tx, sample: SampleView, results: readonly EnteredResult[], how: string): Promise<SampleView> {
  if (results.length === 0) return sample;
  await tx.repo(AuditSamplesRepository).enter(sample.id, results);
  tx.audit({
    action: 'sample.entered',
    subjectType: 'Verification',
    subjectId: sample.id,
    summary: `${how}抽样核查“${sample.subject}”的结果${results.length}项`,
    detail: { pilotId: sample.pilotId, unitId: sample.unitId, results: results.map(({ position, result }) => `${position}:${result}`).join(' ') },
  });
  return sampleTo(ctx, tx, 'read', sample.id, 'sampleId', false);
}
