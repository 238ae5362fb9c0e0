import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { FileDownloadType } from '@wudan/access-server';
import { Can, CurrentCtx, CurrentVisitor, DateScalarType, live, SESSIONS, Wakes, type Connection, type Sessions, type Visitor } from '@wudan/kernel-server';
import type { Ctx, Id, LocalDate } from '@wudan/kernel-core';
import { ROUND_TOPIC } from '../domain/round-topic.js';
import { AskNow } from '../use-cases/ask-now.js';
import { CopyReminders } from '../use-cases/copy-reminders.js';
import { MoveRound } from '../use-cases/move-round.js';
import { ReadRounds } from '../use-cases/read-rounds.js';
import { RecallRound } from '../use-cases/recall-round.js';
import { SetDispatchPolicy } from '../use-cases/set-dispatch-policy.js';
import { AskNowInput, DispatchPolicyInput } from './dispatch.input.js';
import { DispatchPolicyType, ProgressEntryConnection, ReminderTextType, RoundSheetType, RoundType, type ProgressEntryType } from './dispatch.type.js';

/** Rounds and what an office does with them. */
@Resolver()
export class RoundsResolver {
  constructor(
    private readonly read: ReadRounds,
    private readonly asks: AskNow,
    private readonly recalls: RecallRound,
    private readonly moves: MoveRound,
    private readonly reminders: CopyReminders,
    private readonly policies: SetDispatchPolicy,
  ) {}

  @Query(() => [RoundType])
  @Can('read', 'Round')
  rounds(@CurrentCtx() ctx: Ctx, @Args('programmeId', { type: () => ID }) programmeId: Id): Promise<RoundType[]> {
    return this.read.ofProgramme(ctx, programmeId);
  }

  @Query(() => [RoundType])
  @Can('read', 'Round')
  openRounds(@CurrentCtx() ctx: Ctx): Promise<RoundType[]> {
    return this.read.recent(ctx);
  }

  @Query(() => RoundSheetType)
  @Can('read', 'Round')
  round(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<RoundSheetType> {
    return this.read.sheet(ctx, id);
  }

  @Query(() => FileDownloadType)
  @Can('export', 'Round')
  roundFile(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<FileDownloadType> {
    return this.read.file(ctx, id);
  }

  @Query(() => ProgressEntryConnection)
  @Can('read', 'ProgressReport')
  progressHistory(
    @CurrentCtx() ctx: Ctx,
    @Args('unitId', { type: () => ID }) unitId: Id,
    @Args('first', { type: () => Int }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<ProgressEntryType>> {
    return this.read.history(ctx, unitId, { first, after });
  }

  @Mutation(() => RoundType)
  @Can('ask', 'Round')
  async askNow(@CurrentCtx() ctx: Ctx, @Args('input') input: AskNowInput): Promise<RoundType> {
    return (await this.read.sheet(ctx, await this.asks.execute(ctx, input))).round;
  }

  @Mutation(() => RoundType)
  @Can('recall', 'Round')
  async recallRound(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('reason', { type: () => String }) reason: string): Promise<RoundType> {
    await this.recalls.execute(ctx, id, reason);
    return (await this.read.sheet(ctx, id)).round;
  }

  @Mutation(() => RoundType)
  @Can('move', 'Round')
  async moveRound(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: Id,
    @Args('asksOn', { type: () => DateScalarType }) asksOn: LocalDate,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<RoundType> {
    await this.moves.execute(ctx, id, asksOn, reason);
    return (await this.read.sheet(ctx, id)).round;
  }

  @Mutation(() => [ReminderTextType])
  @Can('remind', 'Round')
  copyReminders(@CurrentCtx() ctx: Ctx, @Args('roundId', { type: () => ID }) roundId: Id, @Args('unitIds', { type: () => [ID] }) unitIds: Id[]): Promise<ReminderTextType[]> {
    return this.reminders.execute(ctx, roundId, unitIds);
  }

  @Query(() => [DispatchPolicyType])
  @Can('read', 'Round')
  dispatchPolicies(@CurrentCtx() ctx: Ctx): Promise<DispatchPolicyType[]> {
    return this.policies.list(ctx);
  }

  @Mutation(() => DispatchPolicyType)
  @Can('set_policy', 'Round')
  setDispatchPolicy(@CurrentCtx() ctx: Ctx, @Args('input') input: DispatchPolicyInput): Promise<DispatchPolicyType> {
    return this.policies.execute(ctx, input);
  }
}

/** Who watches learns which round has news and reads it again. */
@Resolver()
export class RoundNewsResolver {
  constructor(
    private readonly wakes: Wakes,
    @Inject(SESSIONS) private readonly sessions: Sessions,
  ) {}

  @Subscription(() => ID, { resolve: (id: Id) => id })
  @Can('read', 'Round')
  roundChanged(@CurrentVisitor() visitor: Visitor): AsyncIterableIterator<Id> {
    return live({ wakes: this.wakes, sessions: this.sessions }, visitor, ROUND_TOPIC, (_ctx, ref) => Promise.resolve(ref['roundId'] || null));
  }
}
