import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { allowedActions, Can, CurrentCtx, type Connection } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { DescribeUnits, UnitRefType } from '@wudan/tenancy-server';
import { EndSeat } from '../use-cases/end-seat.js';
import { GrantSeat } from '../use-cases/grant-seat.js';
import { ListSeats, type SeatRow, type SeatView } from '../use-cases/list-seats.js';
import { GrantSeatInput, SeatsArgs } from './access.input.js';
import { SeatConnection, SeatType } from './seat.type.js';

const ACTIONS = ['grant', 'end'];

/** Seats of the office. */
@Resolver(() => SeatType)
export class SeatsResolver {
  constructor(
    private readonly list: ListSeats,
    private readonly grant: GrantSeat,
    private readonly end: EndSeat,
    private readonly unitRefs: DescribeUnits,
  ) {}

  @Query(() => SeatConnection)
  @Can('read', 'Seat')
  async seats(@CurrentCtx() ctx: Ctx, @Args() args: SeatsArgs): Promise<Connection<SeatType>> {
    const page = await this.list.execute(ctx, args);
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: this.#map(ctx, node) })) };
  }

  @Mutation(() => SeatType)
  @Can('grant', 'Seat')
  async grantSeat(@CurrentCtx() ctx: Ctx, @Args('input') input: GrantSeatInput): Promise<SeatType> {
    return this.#ofRow(ctx, await this.grant.execute(ctx, input));
  }

  @Mutation(() => SeatType)
  @Can('end', 'Seat')
  async endSeat(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('reason') reason: string): Promise<SeatType> {
    return this.#ofRow(ctx, await this.end.execute(ctx, id, reason));
  }

  @ResolveField(() => UnitRefType, { nullable: true })
  unit(@CurrentCtx() ctx: Ctx, @Parent() seat: SeatType): Promise<UnitRefType | null> {
    return this.unitRefs.ref(ctx, seat.unitId);
  }

  #ofRow(ctx: Ctx, row: SeatRow): SeatType {
    return this.#map(ctx, this.list.view(row));
  }

  #map(ctx: Ctx, row: SeatView): SeatType {
    const { id, role, personName, account, phone, startedOn, endedOn, unitId } = row;
    return { id, role, personName, account, phone, startedOn, endedOn, unitId, can: endedOn === null && id !== ctx.seat.id ? allowedActions(ctx, 'Seat', row, ACTIONS) : [] };
  }
}
