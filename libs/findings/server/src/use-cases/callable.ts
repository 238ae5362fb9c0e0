import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { FindingsRepository } from '../data/findings.repository.js';
import { ReportsRepository } from '../data/reports.repository.js';
import type { Finding, IssuedLetter, NotifiedFinding } from '../domain/finding.js';

const viewOf = ({ id, no, programmeId, pilotId, unitId, level, categoryCode, categoryName, title, facts, basis, source, cause, track, leaves, sealed, state }: Finding): NotifiedFinding => ({
  id, no, programmeId, pilotId, unitId, level, category: categoryCode, categoryName, title, facts, basis, source, cause, track, leaves, sealed, state,
});

/** A finding, sealed ones too, or null. Callable by upper contexts inside their unit of work: who may see it is theirs to ask. */
export async function findFinding(tx: Tx, id: Id): Promise<NotifiedFinding | null> {
  const found = await tx.repo(FindingsRepository).find(id);
  return found ? viewOf(found) : null;
}

/** The findings that a pilot's issued letter notified, by number; sealed ones are not among them. Empty before the letter. Callable. */
export async function findingsOfLetter(tx: Tx, pilotId: Id): Promise<NotifiedFinding[]> {
  return (await tx.repo(FindingsRepository).list({ pilotId })).filter(({ state, sealed }) => state === 'notified' && !sealed).map(viewOf);
}

/** The letter of a pilot; null before it was issued. Callable. */
export async function letterOf(tx: Tx, pilotId: Id): Promise<IssuedLetter | null> {
  const letter = await tx.repo(ReportsRepository).letter(pilotId);
  if (!letter) return null;
  const { docNumber, issuedOn, planDueOn, objectionDueOn } = letter;
  return { pilotId, docNumber, issuedOn, planDueOn, objectionDueOn };
}
