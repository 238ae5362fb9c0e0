import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { StartUpload } from '../use-cases/start-upload.js';
import { StartUploadInput } from './upload.input.js';
import { UploadTicketType } from './upload.type.js';

/** Opens the door for files; the bytes come by tus at the ticket's address. */
@Resolver(() => UploadTicketType)
export class UploadsResolver {
  constructor(private readonly start: StartUpload) {}

  @Mutation(() => UploadTicketType)
  @Can('start', 'EvidenceUpload')
  startUpload(@CurrentCtx() ctx: Ctx, @Args('input') input: StartUploadInput): Promise<UploadTicketType> {
    return this.start.execute(ctx, input);
  }
}
