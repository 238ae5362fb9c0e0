import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import type { ProgrammeView } from '../domain/programme.js';
import { ActivateProgramme } from '../use-cases/activate-programme.js';
import { CloseProgramme } from '../use-cases/close-programme.js';
import { CopyProgramme } from '../use-cases/copy-programme.js';
import { programmeActions, ReadProgrammes } from '../use-cases/read-programmes.js';
import { RemoveProgramme } from '../use-cases/remove-programme.js';
import { SaveProgramme } from '../use-cases/save-programme.js';
import { SetCadence } from '../use-cases/set-cadence.js';
import { CopyProgrammeArgs, ProgrammeInput, SetCadenceInput } from './programme.input.js';
import { ProgrammeType } from './programme.type.js';

function programmeType(ctx: Ctx, view: ProgrammeView): ProgrammeType {
  return {
    ...view,
    sections: [...view.sections],
    units: [...view.units],
    counties: [...view.counties],
    taskForce: [...view.taskForce],
    keyDates: [...view.keyDates],
    cadenceLog: [...view.cadenceLog],
    can: programmeActions(ctx, view),
  };
}

/** Programmes: who is assessed, by whom, in which period, in which rhythm. */
@Resolver(() => ProgrammeType)
export class ProgrammesResolver {
  constructor(
    private readonly read: ReadProgrammes,
    private readonly save: SaveProgramme,
    private readonly copy: CopyProgramme,
    private readonly activate: ActivateProgramme,
    private readonly close: CloseProgramme,
    private readonly remove: RemoveProgramme,
    private readonly cadence: SetCadence,
  ) {}

  @Query(() => [ProgrammeType])
  @Can('read', 'Programme')
  async programmes(@CurrentCtx() ctx: Ctx): Promise<ProgrammeType[]> {
    return (await this.read.list(ctx)).map((view) => programmeType(ctx, view));
  }

  @Query(() => ProgrammeType)
  @Can('read', 'Programme')
  async programme(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<ProgrammeType> {
    return programmeType(ctx, await this.read.one(ctx, id));
  }

  @Mutation(() => ProgrammeType)
  @Can('edit', 'Programme')
  async saveProgramme(@CurrentCtx() ctx: Ctx, @Args('input') input: ProgrammeInput): Promise<ProgrammeType> {
    return programmeType(ctx, await this.save.execute(ctx, input));
  }

  @Mutation(() => ProgrammeType)
  @Can('copy', 'Programme')
  async copyProgramme(@CurrentCtx() ctx: Ctx, @Args() args: CopyProgrammeArgs): Promise<ProgrammeType> {
    return programmeType(ctx, await this.copy.execute(ctx, args));
  }

  @Mutation(() => ProgrammeType)
  @Can('activate', 'Programme')
  async activateProgramme(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<ProgrammeType> {
    return programmeType(ctx, await this.activate.execute(ctx, id));
  }

  @Mutation(() => ProgrammeType)
  @Can('close', 'Programme')
  async closeProgramme(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('reason', { type: () => String }) reason: string): Promise<ProgrammeType> {
    return programmeType(ctx, await this.close.execute(ctx, id, reason));
  }

  @Mutation(() => ProgrammeType)
  @Can('remove', 'Programme')
  async removeProgramme(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<ProgrammeType> {
    return { ...programmeType(ctx, await this.remove.execute(ctx, id)), can: [] };
  }

  @Mutation(() => ProgrammeType)
  @Can('set_cadence', 'Programme')
  async setCadence(@CurrentCtx() ctx: Ctx, @Args('input') input: SetCadenceInput): Promise<ProgrammeType> {
    return programmeType(ctx, await this.cadence.execute(ctx, input));
  }
}
