import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { AuditSamplesRepository } from '../data/audit-samples.repository.js';
import { drawSample, frameHashOf, SEED, type FrameItem } from '../domain/draw-sample.rules.js';
import { sampleSize } from '../domain/error-rate.rules.js';
import { isReadable } from '../domain/power-item.rules.js';
import type { SampleView } from '../domain/sample.js';
import { frameDrawn, frameKeyTwice, frameMissing, frameRowInvalid, frameTooLarge, seedInvalid, sizeInvalid, textRequired } from '../domain/verification.errors.js';
import type { Settings } from '../domain/verification-setting.js';
import { FRAME_TABLE, TEXT_LIMITS } from '../domain/verification-tables.rules.js';
import { hashText } from './hash-text.js';
import { pilotTo, sampleTo } from './load-pilot.js';
import { readTable } from './read-table.js';
import { settingsInForce } from './settings-in-force.js';

export interface DrawSampleInput {
  readonly pilotId: Id;
  readonly subject: string;
  readonly leafCode?: string | null | undefined;
  readonly seed?: string | null | undefined;
  readonly size?: number | null | undefined;
  readonly sizeReason?: string | null | undefined;
  readonly frameText?: string | null | undefined;
  readonly fileName?: string | null | undefined;
  readonly fileBase64?: string | null | undefined;
}

/** Items a frame may have. */
const MOST_ITEMS = 10_000;
const SEED_BYTES = 8;

/** Draws a sample of what a unit reports: seed and hash are kept, so that anybody can draw the same again. */
@Injectable()
export class DrawSample {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, SAMPLE_*, VERIFICATION_TEXT, TABLE_* */
  async execute(ctx: Ctx, input: DrawSampleInput): Promise<SampleView> {
    return this.units.run(ctx, async (tx) => {
      const pilot = await pilotTo(ctx, tx, 'draw_sample', input.pilotId, 'input.pilotId');
      const subject = input.subject.trim();
      if (subject === '' || !isReadable(subject, TEXT_LIMITS.subject)) throw textRequired('抽样对象', TEXT_LIMITS.subject, 'input.subject');
      const leafCode = input.leafCode?.trim() ?? '';
      if (!isReadable(leafCode, 20)) throw textRequired('指标编号', 20, 'input.leafCode');
      const seed = input.seed == null || input.seed.trim() === '' ? randomBytes(SEED_BYTES).toString('hex') : input.seed.trim().toLowerCase();
      if (!SEED.test(seed)) throw seedInvalid();
      const frame = await frameOf(input);
      const { size, reason } = sizeOf(input, frame.length, await settingsInForce(tx));
      const samples = tx.repo(AuditSamplesRepository);
      const drawnBy = await samples.drawnFrom(pilot.id, frameHashOf(frame, hashText));
      if (drawnBy !== null) throw frameDrawn(drawnBy);
      const drawn = drawSample(frame, seed, size, hashText);
      const id = await samples.add({ pilotId: pilot.id, unitId: pilot.unitId, subject, leafCode: leafCode === '' ? null : leafCode, size, sizeReason: reason, seed, frame, ...drawn });
      tx.audit({
        action: 'sample.drawn',
        subjectType: 'Verification',
        subjectId: id,
        summary: `抽取 ${pilot.objectName}“${subject}”样本：总体${frame.length}项，抽取${size}项`,
        detail: { pilotId: pilot.id, unitId: pilot.unitId, population: frame.length, size, seed, algorithm: drawn.algorithm, frameHash: drawn.frameHash, sampleHash: drawn.sampleHash },
      });
      return sampleTo(ctx, tx, 'read', id, 'id', false);
    });
  }

  /** How many to draw from so many. */
  advise(ctx: Ctx, population: number): Promise<number> {
    return this.units.read(ctx, async (tx) => {
      authorize(ctx, 'read', 'Verification', {}, '样本', 'population');
      if (!Number.isInteger(population) || population < 1 || population > MOST_ITEMS) throw frameTooLarge(population, MOST_ITEMS);
      return sampleSize(population, sizeLimits(await settingsInForce(tx)));
    });
  }
}

const sizeLimits = (settings: Settings): { z: number; share: number; margin: number } => ({ z: settings.limit('sample_z'), share: settings.limit('sample_share'), margin: settings.limit('sample_margin') });

async function frameOf({ frameText, fileName, fileBase64 }: DrawSampleInput): Promise<FrameItem[]> {
  const rows = await readTable({ text: frameText, fileName, fileBase64 }, FRAME_TABLE);
  if (!rows || rows.length === 0) throw frameMissing();
  if (rows.length > MOST_ITEMS) throw frameTooLarge(rows.length, MOST_ITEMS);
  const seen = new Set<string>();
  return rows.map(({ line, cells, messages }) => {
    const fault = messages.find(({ severity }) => severity === 'error');
    if (fault) throw frameRowInvalid(line, `有误：${fault.text.replace(/。$/, '')}`);
    const [key, content] = [cells['key'] ?? '', cells['content'] ?? ''];
    if (!isReadable(key, TEXT_LIMITS.key) || !isReadable(content, TEXT_LIMITS.content)) throw frameRowInvalid(line, '含有不可见字符');
    if (seen.has(key)) throw frameKeyTwice(key, line);
    seen.add(key);
    return { key, content };
  });
}

function sizeOf({ size, sizeReason }: DrawSampleInput, population: number, settings: Settings): { size: number; reason: string } {
  const least = sampleSize(population, sizeLimits(settings));
  if (size == null) return { size: least, reason: '' };
  const reason = sizeReason?.trim() ?? '';
  if (!Number.isInteger(size) || size < 1 || size > population || (size < least && (reason === '' || !isReadable(reason, TEXT_LIMITS.reason)))) throw sizeInvalid(least, population);
  return { size, reason };
}
