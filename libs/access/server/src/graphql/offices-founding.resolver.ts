import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { describeOffice, OfficeType } from '@wudan/tenancy-server';
import { CreateOffice } from '../use-cases/create-office.js';
import { CreateOfficeInput } from './access.input.js';
import { founderView } from './issued-invitation.type.js';
import { IssuedInvitationType } from './seat.type.js';

@ObjectType('CreatedOffice')
export class CreatedOfficeType {
  @Field(() => OfficeType) office!: OfficeType;
  @Field(() => [IssuedInvitationType]) administrators!: IssuedInvitationType[];
}

/** Founding an office below one's own. */
@Resolver()
export class OfficesFoundingResolver {
  constructor(private readonly create: CreateOffice) {}

  @Mutation(() => CreatedOfficeType)
  @Can('create', 'Office')
  async createOffice(@CurrentCtx() ctx: Ctx, @Args('input') input: CreateOfficeInput): Promise<CreatedOfficeType> {
    const { office, administrators } = await this.create.execute(ctx, input);
    return { office: describeOffice(ctx, office), administrators: administrators.map((each) => founderView(ctx, each)) };
  }
}
