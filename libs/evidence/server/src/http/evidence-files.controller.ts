import { Controller, Get, Inject, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerRefusals, CLOCK, OpenTo, SESSIONS, sessionOf, type Sessions } from '@wudan/kernel-server';
import type { Clock } from '@wudan/kernel-core';
import { OpenEvidenceFile } from '../use-cases/open-evidence-file.js';

/** Files of evidence, always as attachments that a browser does not try to understand. */
@Controller('files/evidence')
@UseFilters(AnswerRefusals)
export class EvidenceFilesController {
  constructor(
    private readonly open: OpenEvidenceFile,
    @Inject(SESSIONS) private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':itemId')
  @OpenTo('a seat that may read the piece of evidence, by its session')
  async download(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('itemId') itemId: string): Promise<void> {
    const ctx = await sessionOf(request, this.sessions, this.clock);
    const { file, content } = await this.open.execute(ctx, itemId);
    await reply
      .headers({
        'content-type': file.mime.startsWith('text/') ? `${file.mime}; charset=utf-8` : file.mime,
        'content-length': String(file.size),
        'content-disposition': `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'private, no-store',
        etag: `"${file.sha256}"`,
      })
      .send(content);
  }
}
