import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { AdoptFlow } from '../use-cases/adopt-flow.js';
import { HandDownFlow } from '../use-cases/hand-down-flow.js';
import { ReadFlows } from '../use-cases/read-flows.js';
import { SaveStageFlow } from '../use-cases/save-stage-flow.js';
import { ReceivedFlowType, StageFlowType } from './flow.type.js';
import { flowType, receivedFlowType } from './flow-views.type.js';
import { SaveStageFlowInput } from './pilot.input.js';

const RECEIPT_DAYS = 3;

/** The flows of stages: what ships, the office's own, and those handed down from above. */
@Resolver(() => StageFlowType)
export class FlowsResolver {
  constructor(
    private readonly read: ReadFlows,
    private readonly saving: SaveStageFlow,
    private readonly handing: HandDownFlow,
    private readonly adopting: AdoptFlow,
  ) {}

  @Query(() => [StageFlowType])
  @Can('read', 'StageFlow')
  async stageFlows(@CurrentCtx() ctx: Ctx): Promise<StageFlowType[]> {
    return (await this.read.list(ctx)).map(flowType);
  }

  @Query(() => [ReceivedFlowType])
  @Can('read', 'StageFlow')
  async receivedFlows(@CurrentCtx() ctx: Ctx): Promise<ReceivedFlowType[]> {
    return (await this.read.received(ctx)).map(receivedFlowType);
  }

  @Mutation(() => StageFlowType)
  @Can('save', 'StageFlow')
  async saveStageFlow(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveStageFlowInput): Promise<StageFlowType> {
    const stages = input.stages.map((stage) => ({ ...stage, plannedDays: stage.plannedDays ?? null }));
    const flow = await this.saving.execute(ctx, { ...input, receiptDays: input.receiptDays ?? RECEIPT_DAYS, stages }, input.version ?? 0, input.basedOnId ?? null);
    return this.#shown(ctx, flow.key);
  }

  @Mutation(() => StageFlowType)
  @Can('hand_down', 'StageFlow')
  async handDownFlow(
    @CurrentCtx() ctx: Ctx,
    @Args('key', { type: () => String }) key: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('note', { type: () => String }) note: string,
  ): Promise<StageFlowType> {
    return this.#shown(ctx, (await this.handing.execute(ctx, key, version, note)).key);
  }

  @Mutation(() => StageFlowType)
  @Can('adopt', 'StageFlow')
  async adoptFlow(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<StageFlowType> {
    return this.#shown(ctx, (await this.adopting.execute(ctx, id)).key);
  }

  async #shown(ctx: Ctx, key: string): Promise<StageFlowType> {
    return flowType(await this.read.one(ctx, key));
  }
}
