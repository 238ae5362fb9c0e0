import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx, DateScalarType, OpenTo } from '@wudan/kernel-server';
import type { Ctx, LocalDate } from '@wudan/kernel-core';
import { officeActions } from '../use-cases/callable.js';
import { ListRegions } from '../use-cases/list-regions.js';
import { ManageOffice } from '../use-cases/manage-office.js';
import { describeOffice, MoveOfficeInput, OfficeNodeType, OfficeSettingsInput, OfficeType, RegionType, UpdateOfficeInput } from './office.type.js';

/** The own office, the tree around it, region codes. */
@Resolver(() => OfficeType)
export class OfficesResolver {
  constructor(
    private readonly manage: ManageOffice,
    private readonly regionList: ListRegions,
  ) {}

  @Query(() => OfficeType)
  @Can('read', 'Office')
  async office(@CurrentCtx() ctx: Ctx): Promise<OfficeType> {
    const { office, settings } = await this.manage.own(ctx);
    return describeOffice(ctx, office, settings);
  }

  @Query(() => [OfficeNodeType])
  @Can('read', 'Office')
  async officeTree(@CurrentCtx() ctx: Ctx): Promise<OfficeNodeType[]> {
    const nodes = await this.manage.tree(ctx);
    const own = nodes.find((node) => node.id === ctx.officeId);
    return nodes.map((node) => {
      const { id, name, shortName, level, levelName, regionCode, parentId, depth } = node;
      const below = own !== undefined && depth >= own.depth;
      return { id, name, shortName, level, levelName, regionCode, parentId, depth, mine: id === ctx.officeId, can: below ? officeActions(ctx, node) : [] };
    });
  }

  @Query(() => [RegionType])
  @OpenTo('any signed-in seat: region codes are public')
  regions(
    @CurrentCtx() ctx: Ctx,
    @Args('asOf', { type: () => DateScalarType, nullable: true }) asOf?: LocalDate | null,
    @Args('under', { type: () => String, nullable: true }) under?: string | null,
  ): Promise<RegionType[]> {
    return this.regionList.execute(ctx, { asOf: asOf ?? null, under: under ?? null });
  }

  @Mutation(() => OfficeType)
  @Can('rename', 'Office')
  async updateOffice(@CurrentCtx() ctx: Ctx, @Args('input') input: UpdateOfficeInput): Promise<OfficeType> {
    return describeOffice(ctx, await this.manage.rename(ctx, input));
  }

  @Mutation(() => OfficeType)
  @Can('move', 'Office')
  async moveOffice(@CurrentCtx() ctx: Ctx, @Args('input') input: MoveOfficeInput): Promise<OfficeType> {
    return describeOffice(ctx, await this.manage.move(ctx, input));
  }

  @Mutation(() => OfficeType)
  @Can('configure', 'Office')
  async setOfficeSettings(@CurrentCtx() ctx: Ctx, @Args('input') input: OfficeSettingsInput): Promise<OfficeType> {
    const { office, settings } = await this.manage.configure(ctx, input);
    return describeOffice(ctx, office, settings);
  }
}
