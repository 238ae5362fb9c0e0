import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError, type ErrorKind } from '@wudan/kernel-core';

const STATUS: Readonly<Record<ErrorKind, number>> = { invalid: 400, unauthenticated: 401, forbidden: 403, not_found: 404, conflict: 409, busy: 429, internal: 500 };

/** Refusals of routes besides GraphQL as `{code, message, field?}`; the cause of anything unexpected goes to the log, its number to the user. */
@Catch()
export class AnswerRefusals implements ExceptionFilter {
  readonly #log = new Logger('Errors');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof DomainError) {
      void reply.status(STATUS[error.kind]).send({ code: error.code, message: error.message, ...(error.field === undefined ? {} : { field: error.field }) });
      return;
    }
    if (error instanceof HttpException && error.getStatus() < 500) {
      void reply.status(error.getStatus()).send({ code: 'REQUEST_INVALID', message: '请求格式不正确，请刷新页面后重试。' });
      return;
    }
    const number = Math.random().toString(36).slice(2, 10).toUpperCase();
    this.#log.error(`${number} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    void reply.status(500).send({ code: 'INTERNAL', message: `系统内部错误，已记录（编号 ${number}）。请稍后重试；如仍失败，请把编号告知管理员。` });
  }
}
