import { claimFault } from '@wudan/catalogue-server';
import { authorize, type Tx } from '@wudan/kernel-server';
import { isId, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { OfficeAssessmentsRepository } from '../data/office-assessments.repository.js';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import { officeReviewing } from '../domain/office-assessment.errors.js';
import { stateFault, type SelfAction } from '../domain/self-assessment.transitions.js';
import { claimOf, pointsOf } from '../domain/scoring-row.rules.js';
import type { GridRow, SelfState } from '../domain/self-assessment.js';
import { storedScore, type OpenGrid, type PrepareScoringGrid } from './prepare-scoring-grid.js';

/**
 * The grid of a pilot, kept from others until the transaction ends, once the caller may do this to it and its state allows it.
 * An assessment that nobody has opened yet is opened; one of an older version of the set follows the issued one.
 * @param field the input that named the pilot
 * @throws DomainError NOT_FOUND, FORBIDDEN, SELF_ASSESSMENT_NO_SET, SELF_ASSESSMENT_SIGNED, …_LOCKED, …_SUBMITTED, …_NOT_SIGNED, …_NOT_SUBMITTED, OFFICE_REVIEWING
 */
export async function openGrid(ctx: Ctx, tx: Tx, reader: PrepareScoringGrid, pilotId: Id, action: SelfAction, field = 'pilotId'): Promise<OpenGrid> {
  const assessments = tx.repo(SelfAssessmentsRepository);
  if (!isId(pilotId)) throw notFound('自评', field);
  await assessments.lock(pilotId, action === 'score' ? 'SHARE' : 'UPDATE');
  let row = await assessments.grid(pilotId);
  if (!row) throw notFound('自评', field);
  authorize(ctx, action, 'SelfAssessment', { pilotId, unitId: row.unitId }, '自评', field);
  if (row.setId !== null && row.scoredSetId !== row.setId) row = await followSet(tx, reader, row);
  const fault = stateFault({ state: row.state ?? 'open', signedBy: row.signedBy, signedAt: row.signedAt, submittedBy: row.submittedBy, submittedAt: row.submittedAt }, action, field);
  if (fault) throw fault;
  if ((action === 'return_item' || action === 'decide_na') && row.officeState !== null && row.officeState !== 'scoring') throw officeReviewing(row.officeState, field);
  return reader.prepare(row, (work) => work(tx));
}

/** Opens the assessment under the issued set, or takes an opened one from an older version to it. Gives the row as it then is. */
export async function followSet(tx: Tx, reader: PrepareScoringGrid, row: GridRow): Promise<GridRow> {
  const assessments = tx.repo(SelfAssessmentsRepository);
  const { pilotId, setId } = row;
  if (setId === null || row.scoredSetId === setId) return row;
  if (row.state === null) {
    if (await assessments.open(pilotId, setId)) {
      tx.audit({ action: 'selfAssessment.opened', subjectType: 'SelfAssessment', subjectId: pilotId, summary: `开始自评 ${row.unitName}`, detail: { setId } });
    }
  } else {
    const grid = await reader.prepare(row, (work) => work(tx));
    const handedIn = row.submittedAt !== null;
    const cleared: string[] = [];
    for (const leaf of grid.set.set.leaves) {
      const before = storedScore(grid, leaf.code);
      const known = grid.scores.has(leaf.code);
      const claim = claimOf(before);
      const fits = known && (before.score ?? 0) <= pointsOf(leaf) && (claim === null || claimFault(leaf, claim) === null);
      if (fits || (!known && !handedIn)) continue;
      const why = handedIn ? { returned: true, rescored: false, returnReason: '指标单已改版，请重新填报。' } : {};
      await assessments.put(pilotId, before.version, { ...before, score: null, claim: null, naAccepted: null, naNote: null, ...why }, 'set_changed', `指标单第${row.setVersion ?? ''}版`);
      cleared.push(leaf.code);
    }
    const state: SelfState = !handedIn ? 'open' : cleared.length > 0 || row.state !== 'submitted' ? 'returned' : 'submitted';
    await assessments.setState(pilotId, { state, setId, late: row.late ?? false, signed: state === 'submitted' ? 'keep' : false, submitted: false });
    await scoreAgain(tx, row);
    tx.audit({
      action: 'selfAssessment.followed_set',
      subjectType: 'SelfAssessment',
      subjectId: pilotId,
      summary: `自评转入新版指标单 ${row.unitName}`,
      detail: { from: row.scoredSetId, to: setId, cleared },
    });
  }
  return (await assessments.grid(pilotId)) ?? row;
}

/** What was under review is scored again under the new version; an approved result stays as it was frozen. */
async function scoreAgain(tx: Tx, { pilotId, officeState, setVersion }: GridRow): Promise<void> {
  if (officeState === null || officeState === 'scoring' || officeState === 'approved') return;
  const offices = tx.repo(OfficeAssessmentsRepository);
  const office = await offices.find(pilotId, 'UPDATE');
  await offices.closeReopenings(pilotId);
  await offices.setState(pilotId, 'scoring', office?.stage ?? 'desk');
  await offices.step(pilotId, 'set_changed', `指标单第${setVersion ?? ''}版`, null);
}
