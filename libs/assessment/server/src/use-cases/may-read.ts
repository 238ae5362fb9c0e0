import { mayDoTo } from '@wudan/kernel-server';
import { notFound, type Ctx } from '@wudan/kernel-core';
import type { GridRow } from '../domain/self-assessment.js';

/** @throws DomainError NOT_FOUND when the seat may not see the assessment of this pilot @param what how it is called to the user */
export function mayRead(ctx: Ctx, row: Pick<GridRow, 'pilotId' | 'unitId'>, what: string): void {
  if (!mayDoTo(ctx, 'read', 'SelfAssessment', { pilotId: row.pilotId, unitId: row.unitId })) throw notFound(what, 'pilotId');
}
