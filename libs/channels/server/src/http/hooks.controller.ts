import { Body, Controller, HttpCode, Param, Post, Req, UseFilters, type RawBodyRequest } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AnswerRefusals, OpenTo } from '@wudan/kernel-server';
import { HOOK_HEADERS } from '../domain/hook-signature.rules.js';
import { ReceiveHook } from '../use-cases/receive-hook.js';

const header = (request: FastifyRequest, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

/** What providers post to us: acknowledged once it lies in the inbox, worked on from there. */
@Controller('hooks')
@UseFilters(AnswerRefusals)
export class HooksController {
  constructor(private readonly receive: ReceiveHook) {}

  @Post('telegram/:accountId')
  @HttpCode(200)
  @OpenTo('anyone with the secret that was given to Telegram')
  async telegram(@Req() request: FastifyRequest, @Param('accountId') accountId: string, @Body() body: unknown): Promise<Record<string, never>> {
    await this.receive.telegram(accountId, header(request, 'x-telegram-bot-api-secret-token'), body);
    return {};
  }

  @Post('signed/:accountId')
  @HttpCode(202)
  @OpenTo('anyone with the signing key of the account')
  async signed(@Req() request: RawBodyRequest<FastifyRequest>, @Param('accountId') accountId: string): Promise<{ ok: true }> {
    await this.receive.signed(accountId, {
      timestamp: header(request, HOOK_HEADERS.timestamp),
      nonce: header(request, HOOK_HEADERS.nonce),
      signature: header(request, HOOK_HEADERS.signature),
      rawBody: request.rawBody?.toString('utf8') ?? '',
    });
    return { ok: true };
  }
}
