import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { OpinionsRepository } from '../data/opinions.repository.js';
import { SurveysRepository } from '../data/surveys.repository.js';
import { VisitsRepository } from '../data/visits.repository.js';
import type { OpinionCounts } from '../domain/opinion.js';
import { countOpinions } from '../domain/opinion.rules.js';
import type { VisitNote } from '../domain/visit.js';

/** A closed questionnaire in figures. */
export interface SurveySummary {
  readonly id: Id;
  readonly title: string;
  readonly period: string;
  readonly answered: number;
  readonly valid: number;
  readonly satisfaction: string | null;
  readonly warnings: readonly string[];
}

export interface OpinionsSummary {
  readonly partner: OpinionCounts;
  readonly peer: OpinionCounts;
  readonly surveys: readonly SurveySummary[];
}

/** Confirmed visits of a pilot that may be spoken of in a report, oldest first: no names, no minutes, nothing restricted. Callable. */
export async function visitsOf(tx: Tx, pilotId: Id): Promise<readonly VisitNote[]> {
  const rows = (await tx.repo(VisitsRepository).ofPilot(pilotId)).filter((row) => row.state === 'confirmed' && row.confidentiality !== 'restricted');
  return rows.reverse().map(({ id, kind, onDate, place, topic, leaves, participants }) => ({ id, kind, onDate, place, topic, leafCodes: leaves.map(({ code }) => code), participants: participants.length }));
}

/** What others think of a pilot's unit, in counts and means; nobody's words and nobody's name. Callable. */
export async function opinionsOf(tx: Tx, pilotId: Id): Promise<OpinionsSummary> {
  const opinions = await tx.repo(OpinionsRepository).ofPilot(pilotId);
  const surveys = await tx.repo(SurveysRepository).ofPilot(pilotId);
  return {
    partner: countOpinions(opinions.filter(({ kind }) => kind === 'partner'), tx.now),
    peer: countOpinions(opinions.filter(({ kind }) => kind === 'peer'), tx.now),
    surveys: surveys.flatMap(({ id, title, period, result }) => (result ? [{ id, title, period, answered: result.answered, valid: result.valid, satisfaction: result.satisfaction, warnings: result.warnings }] : [])),
  };
}
