import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { AdvancePilot } from '../use-cases/advance-pilot.js';
import { NamePilotPeople } from '../use-cases/name-pilot-people.js';
import { OpenPilots } from '../use-cases/open-pilots.js';
import { ReadPilots } from '../use-cases/read-pilots.js';
import { SignReceipt } from '../use-cases/sign-receipt.js';
import { AdvancePilotArgs, NamePilotPeopleInput, OpenPilotsInput } from './pilot.input.js';
import { pilotType } from './pilot-views.type.js';
import { PilotType } from './pilot.type.js';

/** What is assessed in a programme, from the list to the end of its flow. */
@Resolver(() => PilotType)
export class PilotsResolver {
  constructor(
    private readonly read: ReadPilots,
    private readonly open: OpenPilots,
    private readonly receipt: SignReceipt,
    private readonly people: NamePilotPeople,
    private readonly advance: AdvancePilot,
  ) {}

  @Query(() => [PilotType])
  @Can('read', 'Pilot')
  async pilots(@CurrentCtx() ctx: Ctx, @Args('programmeId', { type: () => ID }) programmeId: Id): Promise<PilotType[]> {
    return (await this.read.list(ctx, programmeId)).map(pilotType);
  }

  @Query(() => [PilotType])
  @Can('read', 'Pilot')
  async myPilots(@CurrentCtx() ctx: Ctx): Promise<PilotType[]> {
    return (await this.read.mine(ctx)).map(pilotType);
  }

  @Query(() => PilotType)
  @Can('read', 'Pilot')
  async pilot(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<PilotType> {
    return pilotType(await this.read.one(ctx, id));
  }

  @Mutation(() => [PilotType])
  @Can('open', 'Pilot')
  async openPilots(@CurrentCtx() ctx: Ctx, @Args('input') input: OpenPilotsInput): Promise<PilotType[]> {
    return (await this.open.execute(ctx, input)).map(pilotType);
  }

  @Mutation(() => PilotType)
  @Can('sign_receipt', 'Pilot')
  async signReceipt(@CurrentCtx() ctx: Ctx, @Args('pilotId', { type: () => ID }) pilotId: Id): Promise<PilotType> {
    return pilotType(await this.receipt.execute(ctx, pilotId));
  }

  @Mutation(() => PilotType)
  @Can('name_people', 'Pilot')
  async namePilotPeople(@CurrentCtx() ctx: Ctx, @Args('input') input: NamePilotPeopleInput): Promise<PilotType> {
    return pilotType(await this.people.execute(ctx, input));
  }

  @Mutation(() => PilotType)
  @Can('advance', 'Pilot')
  async advancePilot(@CurrentCtx() ctx: Ctx, @Args() { id, to, reason }: AdvancePilotArgs): Promise<PilotType> {
    return pilotType(await this.advance.execute(ctx, id, to, reason));
  }
}
