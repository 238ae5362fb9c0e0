import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { providerLabel } from '../domain/exchange-template.js';
import { LinkExternalResult } from '../use-cases/link-external-result.js';
import { ReadExternalResults, type ExternalResultRow } from '../use-cases/read-external-results.js';
import { ReconcileUnits, type UnitReconciliation } from '../use-cases/reconcile-units.js';
import { LinkExternalResultInput } from './exchange.input.js';
import { ExternalResultType, ReconciliationType } from './external-data.type.js';

function resultType({ delivery, leafCodes, can, ...row }: ExternalResultRow): ExternalResultType {
  const { id, unitId, unitName, provider, kind, kindName, title, docNumber, onDate, text, importId, version } = row;
  return {
    id, unitId, unitName, provider, providerName: providerLabel(provider), kind, kindName, title, docNumber, onDate, text, leafCodes: [...leafCodes], importId, version,
    fileHash: delivery?.fileHash ?? '',
    fileName: delivery?.fileName ?? '',
    responsible: delivery?.responsible ?? '',
    asOf: delivery?.asOf ?? onDate,
    can: [...can],
  };
}

const reconciliationType = ({ rows, notes, inputs, ...whole }: UnitReconciliation): ReconciliationType => ({
  ...whole,
  rows: rows.map((row) => ({ ...row })),
  notes: [...notes],
  inputs: inputs.map((input) => ({ ...input })),
});

/** What other authorities' data says of units: results linked to leaves, and posts = staff = paid. */
@Resolver()
export class ExternalDataResolver {
  constructor(
    private readonly results: ReadExternalResults,
    private readonly link: LinkExternalResult,
    private readonly reconcile: ReconcileUnits,
  ) {}

  @Query(() => [ExternalResultType])
  @Can('read', 'ExternalData')
  async externalResults(
    @CurrentCtx() ctx: Ctx,
    @Args('unitId', { type: () => ID, nullable: true }) unitId: Id | null,
    @Args('provider', { type: () => String, nullable: true }) provider: string | null,
    @Args('leafCode', { type: () => String, nullable: true }) leafCode: string | null,
  ): Promise<ExternalResultType[]> {
    return (await this.results.execute(ctx, { unitId: unitId ?? null, provider: provider ?? null, leafCode: leafCode ?? null })).map(resultType);
  }

  @Query(() => [ReconciliationType])
  @Can('read', 'ExternalData')
  async reconciliations(@CurrentCtx() ctx: Ctx, @Args('programmeId', { type: () => ID }) programmeId: Id): Promise<ReconciliationType[]> {
    return (await this.reconcile.ofProgramme(ctx, programmeId)).map(reconciliationType);
  }

  @Query(() => ReconciliationType)
  @Can('read', 'ExternalData')
  async reconciliation(@CurrentCtx() ctx: Ctx, @Args('unitId', { type: () => ID }) unitId: Id): Promise<ReconciliationType> {
    return reconciliationType(await this.reconcile.ofUnit(ctx, unitId));
  }

  @Mutation(() => ExternalResultType)
  @Can('link', 'ExternalData')
  async linkExternalResult(@CurrentCtx() ctx: Ctx, @Args('input') input: LinkExternalResultInput): Promise<ExternalResultType> {
    return resultType(await this.link.execute(ctx, input));
  }
}
