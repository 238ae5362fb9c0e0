import { Body, Controller, Get, Inject, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChatRate } from '@wudan/channels-server';
import { AnswerRefusals, CLOCK, OpenTo } from '@wudan/kernel-server';
import { DomainError, newId, type Clock } from '@wudan/kernel-core';
import { tooFast } from '../domain/inquiry.errors.js';
import { OpenLink, type LinkView } from '../use-cases/open-link.js';
import { SubmitOpinion } from '../use-cases/submit-opinion.js';
import { SubmitSurvey } from '../use-cases/submit-survey.js';
import { answerForm, type Fields } from './answer-form.js';
import { notice, PAGE_HEADERS } from './page-frame.js';

/** A hall behind one address may answer all at once; a machine may not go on. */
const PER_ADDRESS = { burst: 300, perSecond: 10 };
/** Longer than any field may be: what is cut is refused as too long. */
const MOST_LETTERS = 4_000;
const STATUS: Readonly<Partial<Record<DomainError['kind'], number>>> = { invalid: 422, not_found: 404, forbidden: 403, conflict: 410, busy: 429 };

/** The pages behind links of partner units and of questionnaires: plain HTML for any telephone, without an account, a session, a script or a cookie. */
@Controller('q')
@UseFilters(AnswerRefusals)
export class InquiryPageController {
  readonly #byAddress = new ChatRate(PER_ADDRESS.burst, PER_ADDRESS.perSecond);

  constructor(
    private readonly links: OpenLink,
    private readonly opinion: SubmitOpinion,
    private readonly survey: SubmitSurvey,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':key')
  @OpenTo('anyone with a link: shows what it asks and uses nothing up')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('key') key: string): Promise<void> {
    await this.#answer(reply, async () => {
      this.#admit(request);
      return { status: 200, text: answerForm(await this.#look(key), { fields: {}, fault: null }) };
    });
  }

  @Post(':key')
  @OpenTo('anyone with a link: it is good for one answer')
  async send(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('key') key: string, @Body() body: unknown): Promise<void> {
    await this.#answer(reply, async () => {
      this.#admit(request);
      const view = await this.#look(key);
      const fields = fieldsOf(body);
      try {
        await (view.kind === 'opinion' ? this.opinion : this.survey).execute(key, fields, this.clock, this.#requestId());
      } catch (error) {
        // What names a field can be mended, so the form comes again with everything that was typed.
        if (!(error instanceof DomainError) || error.field === undefined) throw error;
        return { status: STATUS[error.kind] ?? 422, text: answerForm(view, { fields, fault: { message: error.message, field: error.field } }) };
      }
      return { status: 200, text: view.kind === 'opinion' ? notice('意见已收到', '感谢支持，意见已提交给编办。本链接已失效，可以关闭页面。') : notice('问卷已收到', '感谢参与，答复已匿名提交。本链接已失效，可以关闭页面。') };
    });
  }

  async #answer(reply: FastifyReply, work: () => Promise<{ status: number; text: string }>): Promise<void> {
    const { status, text } = await work().catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      return { status: STATUS[error.kind] ?? 400, text: notice('不能提交', error.message) };
    });
    await reply.status(status).headers(PAGE_HEADERS).send(text);
  }

  #look(key: string): Promise<LinkView> {
    return this.links.look(key, this.clock, this.#requestId());
  }

  #requestId(): string {
    return newId(this.clock.now().getTime());
  }

  #admit(request: FastifyRequest): void {
    if (!this.#byAddress.take(request.ip, performance.now())) throw tooFast();
  }
}

/** The fields of a form; whatever is no text is left out. */
function fieldsOf(body: unknown): Fields {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).flatMap(([name, value]: [string, unknown]) => (typeof value === 'string' ? [[name, value.slice(0, MOST_LETTERS)]] : [])));
}
