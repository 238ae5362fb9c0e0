import { Controller, Delete, Head, Inject, Param, Patch, Req, Res, UseFilters, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AnswerRefusals, CLOCK, OpenTo, SESSIONS, sessionOf, type Sessions } from '@wudan/kernel-server';
import type { Clock, Ctx } from '@wudan/kernel-core';
import { UploadProtocol } from '../domain/file-ports.js';
import { uploadHeaderMissing } from '../domain/upload.errors.js';
import { ReceiveUpload } from '../use-cases/receive-upload.js';
import { SweepUploads } from '../use-cases/sweep-uploads.js';

const BYTES = 'application/offset+octet-stream';

/**
 * tus 1.0 for uploads that `startUpload` has opened: PATCH appends, HEAD says how far it came, DELETE gives up. Creation by POST is no route. The protocol's
 * own header, which no form of another site can set, stands in for a token.
 */
@Controller('files/uploads')
@UseFilters(AnswerRefusals)
export class UploadsController implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly receive: ReceiveUpload,
    private readonly protocol: UploadProtocol,
    private readonly sweep: SweepUploads,
    private readonly host: HttpAdapterHost,
    @Inject(SESSIONS) private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const fastify = this.#fastify();
    // Handed on unread: the bytes go from the socket to the disk.
    if (fastify && !fastify.hasContentTypeParser(BYTES)) fastify.addContentTypeParser(BYTES, (_request, _payload, done) => done(null));
  }

  onApplicationBootstrap(): void {
    if (this.#fastify()) this.sweep.start();
  }

  @Patch(':id')
  @OpenTo('the seat that began the upload, by its session')
  async append(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    const ctx = await this.#seat(request);
    await this.receive.admit(ctx, id);
    await this.#serve(request, reply, () => this.receive.whole(ctx, id));
  }

  @Head(':id')
  @OpenTo('the seat that began the upload, by its session')
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    const ctx = await this.#seat(request);
    await this.receive.admit(ctx, id);
    // The last byte may have come without anybody left to check it.
    await this.receive.whole(ctx, id);
    const { state, size } = await this.receive.admit(ctx, id);
    if (state === 'open' || state === 'checking') return this.#serve(request, reply, () => this.receive.whole(ctx, id));
    void reply.headers({ 'tus-resumable': '1.0.0', 'upload-offset': String(size), 'upload-length': String(size), 'cache-control': 'no-store' }).status(200).send();
  }

  @Delete(':id')
  @OpenTo('the seat that began the upload, by its session')
  async giveUp(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    const ctx = await this.#seat(request);
    await this.receive.giveUp(ctx, id);
    void reply.header('tus-resumable', '1.0.0').status(204).send();
  }

  /** The worker and the bot serve no HTTP and have none. */
  #fastify(): FastifyInstance | undefined {
    return (this.host.httpAdapter as { getInstance(): FastifyInstance } | undefined)?.getInstance();
  }

  #seat(request: FastifyRequest): Promise<Ctx> {
    if (request.headers['tus-resumable'] !== '1.0.0') throw uploadHeaderMissing();
    return sessionOf(request, this.sessions, this.clock);
  }

  async #serve(request: FastifyRequest, reply: FastifyReply, onWhole: () => Promise<void>): Promise<void> {
    reply.hijack();
    await this.protocol.serve(request.raw, reply.raw, onWhole);
  }
}
