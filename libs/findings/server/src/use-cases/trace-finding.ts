import { Injectable } from '@nestjs/common';
import { resultOf } from '@wudan/assessment-server';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findProgramme, pilotsOfUnit } from '@wudan/pilots-server';
import { FindingsRepository } from '../data/findings.repository.js';
import type { Finding, LineageView } from '../domain/finding.js';
import { findingSubject } from './finding-access.js';
import { ReadFindings } from './read-findings.js';

/** Longest chain of recurrences that is followed. */
const CHAIN = 20;

/** indicator → evidence → finding → rectification → next score, with what came back. */
@Injectable()
export class TraceFinding {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadFindings,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  execute(ctx: Ctx, id: Id): Promise<LineageView> {
    return this.units.read(ctx, async (tx) => {
      const finding = await tx.repo(FindingsRepository).find(id);
      if (!finding) throw notFound('问题', 'id');
      authorize(ctx, 'trace', 'Finding', findingSubject(finding), '问题', 'id');
      const [self] = await this.reader.refs(ctx, tx, [finding]);
      if (!self) throw notFound('问题', 'id');
      const scores = new Map((await resultOf(tx, finding.pilotId))?.leaves.map((leaf) => [leaf.code, leaf]) ?? []);
      return {
        finding: self,
        leaves: finding.leaves.map(({ code, name }) => ({ code, name, points: scores.get(code)?.points ?? '', self: scores.get(code)?.self ?? null, final: scores.get(code)?.final ?? null })),
        evidence: finding.evidence,
        rectificationState: finding.followed,
        earlier: await this.reader.refs(ctx, tx, await chain(tx, finding)),
        later: await this.reader.refs(ctx, tx, await tx.repo(FindingsRepository).laterOf(id)),
        nextScores: await nextScores(tx, finding),
      };
    });
  }
}

/** What the finding repeats, and what that repeats, newest first. */
async function chain(tx: Tx, finding: Finding): Promise<Finding[]> {
  const found: Finding[] = [];
  const seen = new Set([finding.id]);
  for (let next = finding.recursOf; next !== null && !seen.has(next) && found.length < CHAIN; ) {
    seen.add(next);
    const earlier = await tx.repo(FindingsRepository).find(next);
    if (!earlier) break;
    found.push(earlier);
    next = earlier.recursOf;
  }
  return found;
}

/** What the same indicators were given in later programmes of the unit. */
async function nextScores(tx: Tx, { unitId, programmeId, leaves }: Finding): Promise<LineageView['nextScores']> {
  const from = (await findProgramme(tx, programmeId))?.startsOn ?? '';
  const scores: { programmeName: string; code: string; final: string | null }[] = [];
  for (const pilot of await pilotsOfUnit(tx, unitId)) {
    const programme = pilot.programmeId === programmeId ? null : await findProgramme(tx, pilot.programmeId);
    if (!programme || programme.startsOn <= from) continue;
    const result = await resultOf(tx, pilot.id);
    for (const leaf of result?.leaves ?? []) if (leaves.some(({ code }) => code === leaf.code)) scores.push({ programmeName: programme.name, code: leaf.code, final: leaf.final });
  }
  return scores;
}
