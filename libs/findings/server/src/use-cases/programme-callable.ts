import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { ProgrammeView } from '@wudan/pilots-server';
import { FindingsRepository } from '../data/findings.repository.js';
import { LowerCountsRepository } from '../data/lower-counts.repository.js';
import type { Finding } from '../domain/finding.js';
import type { FindingCountsView } from '../domain/finding-count.js';
import { countsOf } from '../domain/finding-count.rules.js';

/** A notified finding in its line: what it repeats, and how far its rectification is. */
export type LinkedFinding = Pick<Finding, 'id' | 'no' | 'programmeId' | 'pilotId' | 'unitId' | 'categoryCode' | 'categoryName' | 'title' | 'track' | 'cause' | 'recursOf' | 'followed'> & { readonly leaves: readonly string[] };

/** What units were notified of, by number, with what it repeats; sealed findings are not among it. Callable. */
export async function linkedFindings(tx: Tx, by: { readonly programmeId?: Id; readonly unitId?: Id }): Promise<LinkedFinding[]> {
  const found = await tx.repo(FindingsRepository).list(by);
  return found
    .filter(({ state, sealed }) => state === 'notified' && !sealed)
    .map(({ id, no, programmeId, pilotId, unitId, categoryCode, categoryName, title, track, cause, recursOf, followed, leaves }) => ({
      id, no, programmeId, pilotId, unitId, categoryCode, categoryName, title, track, cause, recursOf, followed, leaves: leaves.map(({ code }) => code),
    }));
}

/**
 * The findings of a programme by category, level and track, with those its counties published. Sealed ones are in neither. Callable.
 * @param scope everything that the office found, or only what units were notified of; counties publish the latter alone
 */
export async function findingCountsOf(tx: Tx, programme: Pick<ProgrammeView, 'id' | 'counties' | 'startsOn' | 'endsOn'>, scope: 'all' | 'notified'): Promise<FindingCountsView> {
  const counties = new Map(programme.counties.map(({ countyOfficeId, countyName }) => [countyOfficeId, countyName]));
  const lower = (await tx.repo(LowerCountsRepository).all()).filter(({ fromOfficeId, startsOn, endsOn }) => counties.has(fromOfficeId) && startsOn <= programme.endsOn && endsOn >= programme.startsOn);
  const own = await tx.repo(FindingsRepository).tallies(programme.id, scope);
  // Whatever an office below calls the level of its own findings: seen from here they are a county's.
  const theirs = lower.flatMap(({ tallies }) => tallies.map((tally) => ({ ...tally, level: 'county' as const })));
  return countsOf([...own, ...theirs], [...new Set(lower.map(({ fromOfficeId }) => counties.get(fromOfficeId) ?? ''))]);
}
