import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx, DateScalarType, DateTimeScalarType, mayDoTo, OpenTo, type Connection } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { AcknowledgePrompt } from '../use-cases/acknowledge-prompt.js';
import { AnswerPrompt } from '../use-cases/answer-prompt.js';
import { DescribePrompts, type AbsenceView } from '../use-cases/describe-prompts.js';
import { EndAbsence } from '../use-cases/end-absence.js';
import { ReadBurden } from '../use-cases/read-burden.js';
import { SetAbsence } from '../use-cases/set-absence.js';
import { SetChatPreference } from '../use-cases/set-chat-preference.js';
import { SetContactOrder } from '../use-cases/set-contact-order.js';
import { SnoozePrompt } from '../use-cases/snooze-prompt.js';
import {
  AbsenceType,
  BurdenRowType,
  ChatPreferenceInput,
  ChatPreferenceType,
  ContactDutyType,
  PromptConnection,
  PromptType,
  SetAbsenceInput,
} from './prompt.type.js';

const CHANNEL = 'console';

/** What people were asked and answered. */
@Resolver()
export class PromptsResolver {
  constructor(
    private readonly describe: DescribePrompts,
    private readonly answers: AnswerPrompt,
    private readonly snoozes: SnoozePrompt,
    private readonly acknowledges: AcknowledgePrompt,
  ) {}

  @Query(() => PromptConnection)
  @Can('read', 'Prompt')
  prompts(
    @CurrentCtx() ctx: Ctx,
    @Args('first', { type: () => Int }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('open', { type: () => Boolean }) open: boolean,
    @Args('unitId', { type: () => ID, nullable: true }) unitId: Id | null,
  ): Promise<Connection<PromptType>> {
    return this.describe.list(ctx, { first, after }, { open, unitId: unitId || null });
  }

  @Query(() => PromptType)
  @Can('read', 'Prompt')
  prompt(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<PromptType> {
    return this.describe.one(ctx, id);
  }

  @Mutation(() => PromptType)
  @Can('answer', 'Prompt')
  async confirmPrompt(
    @CurrentCtx() ctx: Ctx,
    @Args('promptId', { type: () => ID }) promptId: Id,
    @Args('version', { type: () => Int }) version: number,
    @Args('option', { type: () => String }) option: string,
    @Args('eventId', { type: () => String }) eventId: string,
  ): Promise<PromptType> {
    await this.answers.execute(ctx, { promptId, version, option, value: null, channel: CHANNEL, eventId, tappedAt: null });
    return this.describe.one(ctx, promptId);
  }

  @Mutation(() => PromptType)
  @Can('answer', 'Prompt')
  async undoAnswer(@CurrentCtx() ctx: Ctx, @Args('promptId', { type: () => ID }) promptId: Id, @Args('eventId', { type: () => String }) eventId: string): Promise<PromptType> {
    await this.answers.undo(ctx, promptId, { channel: CHANNEL, eventId, tappedAt: null });
    return this.describe.one(ctx, promptId);
  }

  @Mutation(() => PromptType)
  @Can('answer', 'Prompt')
  async snoozePrompt(
    @CurrentCtx() ctx: Ctx,
    @Args('promptId', { type: () => ID }) promptId: Id,
    @Args('until', { type: () => String }) until: string,
    @Args('at', { type: () => DateTimeScalarType, nullable: true }) at: Date | null,
  ): Promise<PromptType> {
    await this.snoozes.execute(ctx, promptId, until, at ?? null);
    return this.describe.one(ctx, promptId);
  }

  @Mutation(() => PromptType)
  @Can('acknowledge', 'Prompt')
  async acknowledgePrompt(@CurrentCtx() ctx: Ctx, @Args('promptId', { type: () => ID }) promptId: Id): Promise<PromptType> {
    await this.acknowledges.execute(ctx, promptId);
    return this.describe.one(ctx, promptId);
  }
}

const absenceType = (ctx: Ctx, row: AbsenceView): AbsenceType => ({ ...row, can: row.endedAt === null && mayDoTo(ctx, 'end', 'Absence', row) ? ['end'] : [] });

/** Who is asked, when, and how often. */
@Resolver()
export class ContactsResolver {
  constructor(
    private readonly describe: DescribePrompts,
    private readonly absenceSet: SetAbsence,
    private readonly absenceEnd: EndAbsence,
    private readonly preference: SetChatPreference,
    private readonly order: SetContactOrder,
    private readonly measured: ReadBurden,
  ) {}

  @Query(() => [AbsenceType])
  @Can('read', 'Absence')
  async absences(@CurrentCtx() ctx: Ctx): Promise<AbsenceType[]> {
    return (await this.describe.absences(ctx, localDateOf(ctx.clock.now()))).map((row) => absenceType(ctx, row));
  }

  @Mutation(() => AbsenceType)
  @Can('create', 'Absence')
  async setAbsence(@CurrentCtx() ctx: Ctx, @Args('input') input: SetAbsenceInput): Promise<AbsenceType> {
    return absenceType(ctx, await this.absenceSet.execute(ctx, input));
  }

  @Mutation(() => AbsenceType)
  @Can('end', 'Absence')
  async endAbsence(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<AbsenceType> {
    return absenceType(ctx, await this.absenceEnd.execute(ctx, id));
  }

  @Query(() => ChatPreferenceType)
  @OpenTo('any signed-in seat: when it is left alone')
  chatPreference(@CurrentCtx() ctx: Ctx): Promise<ChatPreferenceType> {
    return this.preference.read(ctx);
  }

  @Mutation(() => ChatPreferenceType)
  @OpenTo('any signed-in seat: when it is left alone')
  setChatPreference(@CurrentCtx() ctx: Ctx, @Args('input') input: ChatPreferenceInput): Promise<ChatPreferenceType> {
    const { quietFrom, quietTo, lunchFrom, lunchTo } = input;
    return this.preference.execute(ctx, { quietFrom, quietTo, lunchFrom: lunchFrom ?? null, lunchTo: lunchTo ?? null });
  }

  @Query(() => [ContactDutyType])
  @Can('read', 'ContactDuty')
  contactDuties(@CurrentCtx() ctx: Ctx, @Args('unitId', { type: () => ID }) unitId: Id): Promise<ContactDutyType[]> {
    return this.order.list(ctx, unitId);
  }

  @Mutation(() => [ContactDutyType])
  @Can('order', 'ContactDuty')
  setContactOrder(@CurrentCtx() ctx: Ctx, @Args('unitId', { type: () => ID }) unitId: Id, @Args('seatIds', { type: () => [ID] }) seatIds: Id[]): Promise<ContactDutyType[]> {
    return this.order.execute(ctx, unitId, seatIds);
  }

  @Query(() => [BurdenRowType])
  @Can('read', 'Burden')
  burden(@CurrentCtx() ctx: Ctx, @Args('weekOf', { type: () => DateScalarType }) weekOf: LocalDate): Promise<BurdenRowType[]> {
    return this.measured.execute(ctx, weekOf);
  }
}
