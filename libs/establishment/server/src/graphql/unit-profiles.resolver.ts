import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { allowedActions, Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ESTABLISHMENT_KINDS, LEADER_CLASSES, STRUCTURE_CODES, type Coded } from '../domain/establishment-codes.js';
import { establishmentTotal } from '../domain/snapshot.rules.js';
import type { Counts, SnapshotView } from '../domain/snapshot.js';
import type { ProfileView } from '../use-cases/callable.js';
import { ReadProfile } from '../use-cases/read-profile.js';
import { SaveDuties } from '../use-cases/save-duties.js';
import { SaveSecondment } from '../use-cases/save-secondment.js';
import { SaveSnapshot } from '../use-cases/save-snapshot.js';
import { SaveSupports } from '../use-cases/save-supports.js';
import { SaveDutiesInput, SaveSecondmentInput, SaveSnapshotInput, SaveSupportsInput } from './unit-profile.input.js';
import { UnitProfileType, type EstablishmentSnapshotType, type KindCountType } from './unit-profile.type.js';

const listed = (list: readonly Coded[], counts: Counts<string>): KindCountType[] =>
  list.flatMap(({ code, label }) => {
    const count = counts[code];
    return count === undefined ? [] : [{ kind: code, label, count }];
  });

function snapshotType(view: SnapshotView): EstablishmentSnapshotType {
  const { id, onDate, source, grade, supportApproved, supportActual, recordedAt, recordedBy } = view;
  const classes = LEADER_CLASSES.filter(({ code }) => view.leaderApproved[code] !== undefined || view.leaderActual[code] !== undefined);
  return {
    id,
    onDate,
    source,
    grade,
    approved: listed(ESTABLISHMENT_KINDS, view.approved),
    actual: listed(ESTABLISHMENT_KINDS, view.actual),
    leaders: classes.map(({ code, label }) => ({ class: code, label, approved: view.leaderApproved[code] ?? 0, actual: view.leaderActual[code] ?? 0 })),
    structure: listed(STRUCTURE_CODES, view.structure),
    approvedTotal: establishmentTotal(view.approved),
    actualTotal: establishmentTotal(view.actual),
    supportApproved,
    supportActual,
    approvedFrom: view.carried?.from ?? null,
    recordedAt,
    recordedBy,
  };
}

export function unitProfileType(ctx: Ctx, view: ProfileView): UnitProfileType {
  return {
    unitId: view.unitId,
    unitName: view.unitName,
    snapshot: view.snapshot === null ? null : snapshotType(view.snapshot),
    duties: view.duties.map((duty) => ({ ...duty, posts: [...duty.posts] })),
    sections: [...(view.snapshot?.sections ?? [])],
    supports: [...view.supports],
    secondments: view.secondments.map(({ personMasked, ...secondment }) => ({ ...secondment, person: personMasked })),
    snapshots: view.snapshots.map((each) => ({ ...snapshotType(each), current: each.current })),
    checks: view.checks.map((check) => ({ ...check, unitId: view.unitId })),
    registration: view.registration,
    onlineNames: [...view.onlineNames],
    can: allowedActions(ctx, 'UnitProfile', { unitId: view.unitId }, ['edit', 'import']),
  };
}

/** What the office knows of a unit's establishment. */
@Resolver(() => UnitProfileType)
export class UnitProfilesResolver {
  constructor(
    private readonly read: ReadProfile,
    private readonly snapshot: SaveSnapshot,
    private readonly duties: SaveDuties,
    private readonly supports: SaveSupports,
    private readonly secondment: SaveSecondment,
  ) {}

  @Query(() => UnitProfileType)
  @Can('read', 'UnitProfile')
  async unitProfile(@CurrentCtx() ctx: Ctx, @Args('unitId', { type: () => ID }) unitId: Id): Promise<UnitProfileType> {
    return unitProfileType(ctx, await this.read.execute(ctx, unitId));
  }

  @Mutation(() => UnitProfileType)
  @Can('edit', 'UnitProfile')
  async saveSnapshot(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveSnapshotInput): Promise<UnitProfileType> {
    return unitProfileType(ctx, await this.snapshot.execute(ctx, input));
  }

  @Mutation(() => UnitProfileType)
  @Can('edit', 'UnitProfile')
  async saveDuties(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveDutiesInput): Promise<UnitProfileType> {
    return unitProfileType(ctx, await this.duties.execute(ctx, input));
  }

  @Mutation(() => UnitProfileType)
  @Can('edit', 'UnitProfile')
  async saveSupports(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveSupportsInput): Promise<UnitProfileType> {
    return unitProfileType(ctx, await this.supports.execute(ctx, input));
  }

  @Mutation(() => UnitProfileType)
  @Can('edit', 'UnitProfile')
  async saveSecondment(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveSecondmentInput): Promise<UnitProfileType> {
    return unitProfileType(ctx, await this.secondment.execute(ctx, input));
  }
}
