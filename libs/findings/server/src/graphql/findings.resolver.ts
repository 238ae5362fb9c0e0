import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import type { FindingCountsView } from '../domain/finding-count.js';
import type { LineageView } from '../domain/finding.js';
import { CountFindings } from '../use-cases/count-findings.js';
import { DecideDifference } from '../use-cases/decide-difference.js';
import { DropFinding } from '../use-cases/drop-finding.js';
import { EditFinding } from '../use-cases/edit-finding.js';
import { LinkRecurrence } from '../use-cases/link-recurrence.js';
import { OpenFinding } from '../use-cases/open-finding.js';
import { ReadFindings } from '../use-cases/read-findings.js';
import { ReplyPosition } from '../use-cases/reply-position.js';
import { SealFinding } from '../use-cases/seal-finding.js';
import { SetOfficeTask } from '../use-cases/set-office-task.js';
import { TakePosition } from '../use-cases/take-position.js';
import { TraceFinding } from '../use-cases/trace-finding.js';
import { DecideDifferenceInput, EditFindingInput, FindingFilter, OfficeTaskInput, OpenFindingInput, ReplyPositionInput, SealFindingInput, TakePositionInput } from './finding.input.js';
import { findingType } from './finding-views.type.js';
import { FindingCountsType, FindingLineageType, FindingType } from './finding.type.js';

const id = { type: () => ID };
const earlier = { type: () => ID, nullable: true };

/** Findings: what the office finds, and what both sides say of it. */
@Resolver(() => FindingType)
export class FindingsResolver {
  constructor(
    private readonly read: ReadFindings,
    private readonly counts: CountFindings,
    private readonly trace: TraceFinding,
    private readonly open: OpenFinding,
    private readonly edit: EditFinding,
    private readonly drop: DropFinding,
    private readonly seal: SealFinding,
    private readonly task: SetOfficeTask,
    private readonly link: LinkRecurrence,
    private readonly position: TakePosition,
    private readonly reply: ReplyPosition,
    private readonly decide: DecideDifference,
  ) {}

  @Query(() => [FindingType])
  @Can('count', 'Finding')
  async findings(@CurrentCtx() ctx: Ctx, @Args('programmeId', id) programmeId: Id, @Args('filter', { type: () => FindingFilter, nullable: true }) filter?: FindingFilter | null): Promise<FindingType[]> {
    return (await this.read.list(ctx, programmeId, filter ?? {})).map(findingType);
  }

  @Query(() => FindingType)
  @Can('read', 'Finding')
  async finding(@CurrentCtx() ctx: Ctx, @Args('id', id) findingId: Id): Promise<FindingType> {
    return findingType(await this.read.one(ctx, findingId));
  }

  @Query(() => [FindingType])
  @Can('read', 'Finding')
  async unitFindings(@CurrentCtx() ctx: Ctx, @Args('pilotId', id) pilotId: Id): Promise<FindingType[]> {
    return (await this.read.ofPilot(ctx, pilotId)).map(findingType);
  }

  @Query(() => FindingCountsType)
  @Can('count', 'Finding')
  findingCounts(@CurrentCtx() ctx: Ctx, @Args('programmeId', id) programmeId: Id): Promise<FindingCountsView> {
    return this.counts.execute(ctx, programmeId);
  }

  @Query(() => FindingLineageType)
  @Can('trace', 'Finding')
  findingLineage(@CurrentCtx() ctx: Ctx, @Args('id', id) findingId: Id): Promise<LineageView> {
    return this.trace.execute(ctx, findingId);
  }

  @Mutation(() => FindingType)
  @Can('open', 'Finding')
  async openFinding(@CurrentCtx() ctx: Ctx, @Args('input') input: OpenFindingInput): Promise<FindingType> {
    return findingType(await this.open.execute(ctx, input));
  }

  @Mutation(() => FindingType)
  @Can('edit', 'Finding')
  async editFinding(@CurrentCtx() ctx: Ctx, @Args('input') input: EditFindingInput): Promise<FindingType> {
    return findingType(await this.edit.execute(ctx, input));
  }

  @Mutation(() => FindingType)
  @Can('drop', 'Finding')
  async dropFinding(@CurrentCtx() ctx: Ctx, @Args('id', id) findingId: Id, @Args('reason', { type: () => String }) reason: string): Promise<FindingType> {
    return findingType(await this.drop.execute(ctx, findingId, reason));
  }

  @Mutation(() => FindingType)
  @Can('seal', 'Finding')
  async sealFinding(@CurrentCtx() ctx: Ctx, @Args('input') input: SealFindingInput): Promise<FindingType> {
    return findingType(await this.seal.execute(ctx, input));
  }

  @Mutation(() => FindingType)
  @Can('set_task', 'Finding')
  async setOfficeTask(@CurrentCtx() ctx: Ctx, @Args('input') input: OfficeTaskInput): Promise<FindingType> {
    return findingType(await this.task.execute(ctx, input));
  }

  @Mutation(() => FindingType)
  @Can('link_recurrence', 'Finding')
  async linkRecurrence(@CurrentCtx() ctx: Ctx, @Args('id', id) findingId: Id, @Args('earlierId', earlier) earlierId?: Id | null): Promise<FindingType> {
    return findingType(await this.link.execute(ctx, findingId, earlierId ?? null));
  }

  @Mutation(() => FindingType)
  @Can('position', 'Finding')
  async takePosition(@CurrentCtx() ctx: Ctx, @Args('input') input: TakePositionInput): Promise<FindingType> {
    return findingType(await this.position.execute(ctx, input));
  }

  @Mutation(() => FindingType)
  @Can('reply', 'Finding')
  async replyPosition(@CurrentCtx() ctx: Ctx, @Args('input') input: ReplyPositionInput): Promise<FindingType> {
    return findingType(await this.reply.execute(ctx, input));
  }

  @Mutation(() => FindingType)
  @Can('decide', 'Finding')
  async decideDifference(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideDifferenceInput): Promise<FindingType> {
    return findingType(await this.decide.execute(ctx, input));
  }
}
