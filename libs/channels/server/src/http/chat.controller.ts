import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res, UseFilters, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ROLE_LABELS } from '@wudan/kernel-core';
import { AnswerRefusals, ENV, OpenTo, type Env } from '@wudan/kernel-server';
import { chatFileEmpty, chatHeaderMissing, chatTooFast } from '../domain/channels.errors.js';
import { ChatRate } from '../domain/chat-rate.rules.js';
import type { ChatReply } from '../domain/chat-desk.js';
import { WebChat, type WebThread } from '../use-cases/web-chat.js';
import { DEVICE_DAYS } from '../use-cases/web-devices.js';
import { fileQuery, read, sayBody, tapBody, tokenBody } from './chat-bodies.js';

const COOKIE = 'wudan_chat';
const BYTES = 'application/octet-stream';
const HEARTBEAT_MS = 20_000;
/** An office behind one address may answer all at once; one device may not. */
const PER_ADDRESS = { burst: 600, perSecond: 30 };
const PER_DEVICE = { burst: 60, perSecond: 3 };

interface Who {
  readonly personName: string;
  readonly roleLabel: string;
  readonly unitName: string | null;
  readonly officeName: string;
  readonly expiresAt: string;
}

/** The web chat, phone first. A device is known by its cookie; writing needs a header that another site's form cannot set. */
@Controller('chat')
@UseFilters(AnswerRefusals)
export class ChatController implements OnModuleInit {
  readonly #byAddress = new ChatRate(PER_ADDRESS.burst, PER_ADDRESS.perSecond);
  readonly #byDevice = new ChatRate(PER_DEVICE.burst, PER_DEVICE.perSecond);

  constructor(
    private readonly chat: WebChat,
    private readonly host: HttpAdapterHost,
    @Inject(ENV) private readonly env: Env,
  ) {}

  onModuleInit(): void {
    // The worker and the bot serve no HTTP.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify || typeof fastify.addContentTypeParser !== 'function' || fastify.hasContentTypeParser(BYTES)) return;
    // Handed on unread: the bytes go from the socket to the disk.
    fastify.addContentTypeParser(BYTES, (_request, _payload, done) => done(null));
  }

  @Post('open')
  @HttpCode(200)
  @OpenTo('anyone with a link: tells whom it is for')
  async open(@Req() request: FastifyRequest, @Body() body: unknown): Promise<{ who: Who }> {
    this.#admit(request);
    const view = await this.chat.look(read(tokenBody, body).token);
    return { who: { personName: view.personName, roleLabel: ROLE_LABELS[view.role], unitName: view.unitName, officeName: view.officeName, expiresAt: view.expiresAt.toISOString() } };
  }

  @Post('confirm')
  @HttpCode(200)
  @OpenTo('anyone with a link: binds the device to its seat')
  async confirm(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @Body() body: unknown): Promise<{ ok: true }> {
    this.#admit(request);
    const agent = request.headers['user-agent'] ?? '';
    const label = /iPhone|iPad/.test(agent) ? '网页聊天（苹果设备）' : /Android/.test(agent) ? '网页聊天（安卓设备）' : '网页聊天（电脑）';
    this.#setCookie(reply, await this.chat.confirm(read(tokenBody, body).token, deviceOf(request), label));
    return { ok: true };
  }

  @Post('refuse')
  @HttpCode(200)
  @OpenTo('anyone with a link: it was sent to the wrong person')
  async refuse(@Req() request: FastifyRequest, @Body() body: unknown): Promise<{ ok: true }> {
    this.#admit(request);
    await this.chat.refuse(read(tokenBody, body).token);
    return { ok: true };
  }

  @Get('thread')
  @OpenTo('anyone: the cookie of a bound device is the key')
  async thread(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<WebThread> {
    void reply.header('cache-control', 'no-store');
    return this.chat.thread(deviceOf(request));
  }

  @Post('tap')
  @HttpCode(200)
  @OpenTo('anyone: the cookie of a bound device is the key')
  async tap(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Omit<ChatReply, 'card'>> {
    this.#admit(request);
    const { value, tappedAt, ...tap } = read(tapBody, body);
    return withoutCard(await this.chat.tap(deviceOf(request), { ...tap, value: value ?? null, tappedAt: new Date(tappedAt) }));
  }

  @Post('say')
  @HttpCode(200)
  @OpenTo('anyone: the cookie of a bound device is the key')
  async say(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Omit<ChatReply, 'card'>> {
    this.#admit(request);
    return withoutCard(await this.chat.say(deviceOf(request), read(sayBody, body)));
  }

  /** A file, as the body itself; what is known of it stands in the address. */
  @Post('file')
  @HttpCode(200)
  @OpenTo('anyone: the cookie of a bound device is the key')
  async file(@Req() request: FastifyRequest, @Query() query: unknown): Promise<Omit<ChatReply, 'card'>> {
    this.#admit(request);
    const { name, promptId, ...sent } = read(fileQuery, query);
    if (request.headers['content-type'] !== BYTES) throw chatFileEmpty();
    return withoutCard(await this.chat.receive(deviceOf(request), { ...sent, promptId: promptId ?? null, fileName: name }, request.raw));
  }

  @Post('leave')
  @HttpCode(200)
  @OpenTo('anyone: the cookie of a bound device is the key')
  async leave(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<{ ok: true }> {
    this.#admit(request);
    await this.chat.leave(deviceOf(request));
    this.#setCookie(reply, null);
    return { ok: true };
  }

  /** Server-sent events: says that there is news, never what. */
  @Get('events')
  @OpenTo('anyone: the cookie of a bound device is the key')
  async events(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const stream = reply.raw;
    const stop = await this.chat.watch(deviceOf(request), () => stream.write('data: {"news":true}\n\n'));
    reply.hijack();
    stream.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'keep-alive' });
    stream.write(': ready\n\n');
    // Proxies drop a connection that says nothing.
    const heartbeat = setInterval(() => stream.write(': still here\n\n'), HEARTBEAT_MS);
    stream.once('close', () => {
      clearInterval(heartbeat);
      stop();
    });
  }

  #admit(request: FastifyRequest): void {
    if (request.headers['x-wudan'] !== 'chat') throw chatHeaderMissing();
    const now = performance.now();
    const device = deviceOf(request);
    if (!this.#byAddress.take(request.ip, now) || (device !== null && !this.#byDevice.take(device, now))) throw chatTooFast();
  }

  #setCookie(reply: FastifyReply, token: string | null): void {
    const flags = `Path=/; HttpOnly; SameSite=Strict${this.env.PUBLIC_URL.startsWith('https:') ? '; Secure' : ''}`;
    void reply.header('set-cookie', token === null ? `${COOKIE}=; Max-Age=0; ${flags}` : `${COOKIE}=${token}; Max-Age=${DEVICE_DAYS * 86_400}; ${flags}`);
  }
}

/** The device's token, as it stands in the cookie. */
function deviceOf(request: FastifyRequest): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, ...value] = part.trim().split('=');
    if (name === COOKIE && value.join('=') !== '') return value.join('=');
  }
  return null;
}

const withoutCard = ({ ok, text, code, field, item }: ChatReply): Omit<ChatReply, 'card'> => ({ ok, text, ...(code === undefined ? {} : { code }), ...(field === undefined ? {} : { field }), item });
