import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import type { FactView } from '../domain/fact.js';
import { nameOf, ReadFacts } from '../use-cases/read-facts.js';
import { RecordFact } from '../use-cases/record-fact.js';
import { RecordFactInput } from './fact.input.js';
import { FactNameType, FactType } from './fact.type.js';

function factType(fact: FactView): FactType {
  const { id, unitId, name, dimension, period, value, grade, sourceKind, sourceText, recordedAt, recordedBy } = fact;
  const { label, unit } = nameOf(name);
  return { id, unitId, name, label, dimension, period, value, unit, grade, sourceKind, sourceText, recordedAt, recordedBy };
}

/** Figures about units. */
@Resolver(() => FactType)
export class FactsResolver {
  constructor(
    private readonly read: ReadFacts,
    private readonly record: RecordFact,
  ) {}

  @Query(() => [FactType])
  @Can('read', 'Fact')
  async facts(@CurrentCtx() ctx: Ctx, @Args('unitId', { type: () => ID }) unitId: Id, @Args('name', { type: () => String, nullable: true }) name: string | null): Promise<FactType[]> {
    return (await this.read.list(ctx, unitId, name ?? null)).map(factType);
  }

  @Query(() => [FactNameType])
  @Can('read', 'Fact')
  factNames(): FactNameType[] {
    return this.read.names().map((name) => ({ ...name }));
  }

  @Mutation(() => FactType)
  @Can('record', 'Fact')
  async recordFact(@CurrentCtx() ctx: Ctx, @Args('input') input: RecordFactInput): Promise<FactType> {
    return factType(await this.record.execute(ctx, input));
  }
}
