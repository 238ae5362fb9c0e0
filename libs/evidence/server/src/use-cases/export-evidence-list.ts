import { Injectable } from '@nestjs/common';
import { authorize } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { evidenceListSheet } from '../documents/evidence-list.sheet.js';
import { ReadEvidence } from './read-evidence.js';

/** 佐证材料清单 as a workbook. */
@Injectable()
export class ExportEvidenceList {
  constructor(private readonly read: ReadEvidence) {}

  /** @throws DomainError NOT_FOUND */
  async execute(ctx: Ctx, pilotId: Id): Promise<{ fileName: string; content: Buffer }> {
    const grid = await this.read.grid(ctx, pilotId);
    authorize(ctx, 'export', 'Evidence', { unitId: grid.unitId, holder: 'unit' }, '评估对象', 'pilotId');
    return { fileName: `佐证材料清单-${grid.unitName}.xlsx`, content: await evidenceListSheet(grid) };
  }
}
