import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ConfirmVisit } from '../use-cases/confirm-visit.js';
import { ReadVisits } from '../use-cases/read-visits.js';
import { RecordVisit } from '../use-cases/record-visit.js';
import { VoidVisit } from '../use-cases/void-visit.js';
import { RecordVisitInput } from './inquiry.input.js';
import { VisitListType } from './visit.type.js';

/** 座谈, 个别谈话, 调阅材料. */
@Resolver(() => VisitListType)
export class VisitsResolver {
  constructor(
    private readonly read: ReadVisits,
    private readonly record: RecordVisit,
    private readonly confirm: ConfirmVisit,
    private readonly dismiss: VoidVisit,
  ) {}

  @Query(() => VisitListType)
  @Can('read', 'Visit')
  visits(@CurrentCtx() ctx: Ctx, @Args('pilotId', { type: () => ID }) pilotId: Id): Promise<VisitListType> {
    return this.#list(ctx, pilotId);
  }

  @Mutation(() => VisitListType)
  @Can('record', 'Visit')
  async recordVisit(@CurrentCtx() ctx: Ctx, @Args('input') input: RecordVisitInput): Promise<VisitListType> {
    return this.#list(ctx, await this.record.execute(ctx, input));
  }

  @Mutation(() => VisitListType)
  @Can('confirm', 'Visit')
  async confirmVisit(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('version', { type: () => Int }) version: number): Promise<VisitListType> {
    return this.#list(ctx, await this.confirm.execute(ctx, id, version));
  }

  @Mutation(() => VisitListType)
  @Can('record', 'Visit')
  async voidVisit(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('reason', { type: () => String }) reason: string): Promise<VisitListType> {
    return this.#list(ctx, await this.dismiss.execute(ctx, id, reason));
  }

  async #list(ctx: Ctx, pilotId: Id): Promise<VisitListType> {
    const list = await this.read.list(ctx, pilotId);
    return {
      ...list,
      visits: list.visits.map((visit) => ({ ...visit, participants: [...visit.participants], materials: [...visit.materials], leaves: [...visit.leaves], can: [...visit.can] })),
      can: [...list.can],
    };
  }
}
