import { Injectable } from '@nestjs/common';
import { allowedActions, mayDo, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { forbidden, type Ctx, type Id } from '@wudan/kernel-core';
import { findPilot, type PilotFacts } from '@wudan/pilots-server';
import { OpinionsRepository } from '../data/opinions.repository.js';
import type { OpinionCounts, OpinionRow, OpinionState } from '../domain/opinion.js';
import { countOpinions, opinionState } from '../domain/opinion.rules.js';
import { pilotFor } from './inquiry-pilot.js';

export interface OpinionView extends OpinionRow {
  readonly unitName: string;
  readonly state: OpinionState;
  readonly can: readonly string[];
}

export interface OpinionListView {
  readonly pilotId: Id;
  readonly opinions: readonly OpinionView[];
  readonly partner: OpinionCounts;
  readonly peer: OpinionCounts;
  readonly can: readonly string[];
}

/** What a unit was asked about another. */
export interface PeerRequestView {
  readonly id: Id;
  readonly unitName: string;
  readonly programmeId: Id;
  readonly question: string;
  readonly dueOn: string;
  readonly state: OpinionState;
  readonly rating: number | null;
  readonly problems: string | null;
  readonly suggestions: string | null;
  readonly can: readonly string[];
}

@Injectable()
export class ReadOpinions {
  constructor(private readonly units: UnitOfWork) {}

  /** Everything said and asked about a pilot's unit, for the office. @throws DomainError NOT_FOUND, FORBIDDEN */
  list(ctx: Ctx, pilotId: Id): Promise<OpinionListView> {
    return this.units.read(ctx, async (tx) => opinionList(ctx, tx, await pilotFor(ctx, tx, pilotId, 'read', 'Opinion')));
  }

  /** What the seat's unit was asked about others. @throws DomainError FORBIDDEN for seats of no unit */
  mine(ctx: Ctx): Promise<readonly PeerRequestView[]> {
    return this.units.read(ctx, async (tx) => {
      const { unitId } = ctx.seat;
      if (unitId === null || !mayDo(ctx, 'answer', 'Opinion')) throw forbidden();
      const rows = await tx.repo(OpinionsRepository).askedOf(unitId);
      const pilots = new Map<Id, PilotFacts | null>();
      for (const { pilotId } of rows) if (!pilots.has(pilotId)) pilots.set(pilotId, await findPilot(tx, pilotId));
      return rows.flatMap((row): PeerRequestView[] => {
        const pilot = pilots.get(row.pilotId);
        const state = opinionState(row, tx.now);
        if (!pilot) return [];
        const { id, question, dueOn, rating, problems, suggestions } = row;
        const open = tx.now <= endOfDay(dueOn);
        return [{ id, unitName: pilot.unitName, programmeId: pilot.programmeId, question, dueOn, state, rating, problems, suggestions, can: open && state !== 'revoked' ? allowedActions(ctx, 'Opinion', row, ['answer']) : [] }];
      });
    });
  }
}

export const endOfDay = (date: string): Date => new Date(`${date}T23:59:59.999+08:00`);

/** The opinions of a pilot as the office sees them. */
export async function opinionList(ctx: Ctx, tx: Tx, pilot: PilotFacts): Promise<OpinionListView> {
  const rows = await tx.repo(OpinionsRepository).ofPilot(pilot.id);
  const can = allowedActions(ctx, 'Opinion', { unitId: pilot.unitId }, ['ask']);
  return {
    pilotId: pilot.id,
    opinions: rows.map((row) => {
      const state = opinionState(row, tx.now);
      const open = can.length > 0 && row.answeredAt === null && row.revokedAt === null;
      return { ...row, unitName: pilot.unitName, state, can: open ? [...(row.way === 'link' ? ['reissue'] : []), 'revoke'] : [] };
    }),
    partner: countOpinions(rows.filter(({ kind }) => kind === 'partner'), tx.now),
    peer: countOpinions(rows.filter(({ kind }) => kind === 'peer'), tx.now),
    can,
  };
}
