import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { allowedActions, Can, CurrentCtx, DateScalarType, type Connection } from '@wudan/kernel-server';
import type { Ctx, Id, LocalDate } from '@wudan/kernel-core';
import { socialCreditCodeWarnings } from '../domain/social-credit-code.rules.js';
import { CreateSection } from '../use-cases/create-section.js';
import { CreateUnit } from '../use-cases/create-unit.js';
import { DescribeUnits, type SectionRow } from '../use-cases/describe-units.js';
import { ListUnits, type UnitRow } from '../use-cases/list-units.js';
import { RetireSection } from '../use-cases/retire-section.js';
import { RetireUnit } from '../use-cases/retire-unit.js';
import { UpdateUnit } from '../use-cases/update-unit.js';
import { CreateSectionInput, CreateUnitInput, SectionType, UnitConnection, UnitRefType, UnitsArgs, UnitType, UpdateUnitInput } from './unit.type.js';

const ACTIONS = ['update', 'retire'];

function unitType(ctx: Ctx, row: UnitRow): UnitType {
  const { id, code, name, shortName, kind, field, socialCreditCode, validFrom, validTo, attachedToId } = row;
  return {
    id,
    code,
    name,
    shortName,
    kind,
    field,
    socialCreditCode,
    socialCreditCodeWarning: socialCreditCode === null ? null : (socialCreditCodeWarnings(socialCreditCode).join('；') || null),
    validFrom,
    validTo,
    attachedToId,
    can: validTo === null ? allowedActions(ctx, 'Unit', row, ACTIONS) : [],
  };
}

function sectionType(ctx: Ctx, row: SectionRow): SectionType {
  const { id, name, validFrom, validTo } = row;
  return { id, name, validFrom, validTo, can: validTo === null ? allowedActions(ctx, 'Unit', { id: row.unitId }, ['update']).map(() => 'retire') : [] };
}

/** The register of units and their sections. */
@Resolver(() => UnitType)
export class UnitsResolver {
  constructor(
    private readonly list: ListUnits,
    private readonly create: CreateUnit,
    private readonly update: UpdateUnit,
    private readonly retire: RetireUnit,
    private readonly addSection: CreateSection,
    private readonly endSection: RetireSection,
    private readonly describe: DescribeUnits,
  ) {}

  @Query(() => UnitConnection)
  @Can('read', 'Unit')
  async units(@CurrentCtx() ctx: Ctx, @Args() args: UnitsArgs): Promise<Connection<UnitType>> {
    const page = await this.list.list(ctx, args);
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: unitType(ctx, node) })) };
  }

  @Query(() => UnitType)
  @Can('read', 'Unit')
  async unit(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<UnitType> {
    return unitType(ctx, await this.list.one(ctx, id));
  }

  @Mutation(() => UnitType)
  @Can('create', 'Unit')
  async createUnit(@CurrentCtx() ctx: Ctx, @Args('input') input: CreateUnitInput): Promise<UnitType> {
    return unitType(ctx, await this.create.execute(ctx, input));
  }

  @Mutation(() => UnitType)
  @Can('update', 'Unit')
  async updateUnit(@CurrentCtx() ctx: Ctx, @Args('input') input: UpdateUnitInput): Promise<UnitType> {
    return unitType(ctx, await this.update.execute(ctx, input));
  }

  @Mutation(() => UnitType)
  @Can('retire', 'Unit')
  async retireUnit(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('on', { type: () => DateScalarType }) on: LocalDate): Promise<UnitType> {
    return unitType(ctx, await this.retire.execute(ctx, id, on));
  }

  @Mutation(() => SectionType)
  @Can('update', 'Unit')
  async createSection(@CurrentCtx() ctx: Ctx, @Args('input') input: CreateSectionInput): Promise<SectionType> {
    return sectionType(ctx, await this.addSection.execute(ctx, input));
  }

  @Mutation(() => SectionType)
  @Can('update', 'Unit')
  async retireSection(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('on', { type: () => DateScalarType }) on: LocalDate): Promise<SectionType> {
    return sectionType(ctx, await this.endSection.execute(ctx, id, on));
  }

  @ResolveField(() => UnitRefType, { nullable: true })
  attachedTo(@CurrentCtx() ctx: Ctx, @Parent() unit: UnitType): Promise<UnitRefType | null> {
    return this.describe.ref(ctx, unit.attachedToId);
  }

  @ResolveField(() => [SectionType])
  async sections(@CurrentCtx() ctx: Ctx, @Parent() unit: UnitType): Promise<SectionType[]> {
    return (await this.describe.sections(ctx, unit.id)).map((section) => sectionType(ctx, section));
  }

  @ResolveField(() => [UnitRefType])
  attached(@CurrentCtx() ctx: Ctx, @Parent() unit: UnitType): Promise<UnitRefType[]> {
    return this.describe.attached(ctx, unit.id);
  }
}
