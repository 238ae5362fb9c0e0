import { Inject, Injectable } from '@nestjs/common';
import { Api, GrammyError, HttpError, InlineKeyboard } from 'grammy';
import { ENV, type Env } from '@wudan/kernel-server';
import type { TelegramMessage, TelegramPort } from '../domain/channel-ports.js';
import { chatFileTooLarge, chatFileUnavailable } from '../domain/channels.errors.js';
import { outcomeOfError, outcomeOfFault, type SendOutcome } from '../domain/delivery.rules.js';

const TIMEOUT_SECONDS = 15;
const IDENTIFY_SECONDS = 5;
const ALLOWED_UPDATES = ['message', 'callback_query', 'my_chat_member'] as const;
const MOST_KEPT = 1_000;
/** The Bot API gives bots nothing larger. */
const DOWNLOAD_BYTES = 20 * 1024 * 1024;
const DOWNLOAD_MS = 120_000;

type GrammyFetch = NonNullable<NonNullable<ConstructorParameters<typeof Api>[1]>['fetch']>;

/**
 * `fetch` for grammY: the platform's own, with the abort signal it understands, and with an answer that is no JSON (a proxy's 502)
 * turned into one, so that its status is not lost.
 */
const fetchForGrammy = (async (url: string, init: RequestInit & { agent?: unknown; compress?: unknown }): Promise<Response> => {
  const { method, headers, body } = init;
  const abort = new AbortController();
  if (init.signal?.aborted) abort.abort();
  init.signal?.addEventListener('abort', () => abort.abort());
  const response = await fetch(url, { method: method ?? 'POST', headers: headers ?? {}, body: body ?? null, signal: abort.signal, redirect: 'error' });
  if (response.status < 500) return response;
  const text = await response.text();
  try {
    JSON.parse(text);
    return new Response(text, { status: response.status });
  } catch {
    return Response.json({ ok: false, error_code: response.status, description: response.statusText || 'bad gateway' }, { status: response.status });
  }
}) as unknown as GrammyFetch;

/** The Bot API by grammY's typed client. Timeouts are set; nothing is repeated here. */
@Injectable()
export class TelegramAdapter implements TelegramPort {
  readonly #apis = new Map<string, Api>();

  constructor(@Inject(ENV) private readonly env: Env) {}

  async identify(token: string): Promise<{ botName: string } | { fault: 'refused' | 'unreachable'; error: string }> {
    try {
      const me = await this.#make(token, IDENTIFY_SECONDS).getMe();
      return { botName: me.username };
    } catch (error) {
      const refused = error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
      return { fault: refused ? 'refused' : 'unreachable', error: textOf(error) };
    }
  }

  send(token: string, chat: string, message: TelegramMessage): Promise<SendOutcome> {
    return outcomeOf(async () => {
      const sent = await this.#api(token).sendMessage(chat, message.text, { link_preview_options: { is_disabled: true }, ...keyboardOf(message) });
      return { kind: 'sent', externalId: String(sent.message_id) };
    });
  }

  edit(token: string, chat: string, externalId: string, message: TelegramMessage): Promise<SendOutcome> {
    return outcomeOf(async () => {
      await this.#api(token).editMessageText(chat, Number(externalId), message.text, { link_preview_options: { is_disabled: true }, ...keyboardOf(message) });
      return { kind: 'sent', externalId };
    });
  }

  async acknowledge(token: string, callbackId: string, text: string): Promise<void> {
    await this.#api(token)
      .answerCallbackQuery(callbackId, { text: [...text].slice(0, 190).join('') })
      .catch(() => undefined);
  }

  async download(token: string, fileId: string): Promise<AsyncIterable<Uint8Array>> {
    const found = await this.#api(token)
      .getFile(fileId)
      .catch((error: unknown) => {
        throw error instanceof GrammyError && /too big/i.test(error.description) ? chatFileTooLarge() : chatFileUnavailable();
      });
    if ((found.file_size ?? 0) > DOWNLOAD_BYTES) throw chatFileTooLarge();
    const path = (found.file_path ?? '').split('/').map(encodeURIComponent).join('/');
    const response = await fetch(`${this.env.TELEGRAM_API_ROOT}/file/bot${token}/${path}`, { redirect: 'error', signal: AbortSignal.timeout(DOWNLOAD_MS) }).catch(() => null);
    if (!response?.ok || response.body === null) throw chatFileUnavailable();
    return limited(response.body, DOWNLOAD_BYTES);
  }

  async updates(token: string, offset: number | null, waitSeconds: number, signal?: AbortSignal): Promise<unknown[]> {
    return this.#make(token, waitSeconds + TIMEOUT_SECONDS).getUpdates(
      { ...(offset === null ? {} : { offset }), limit: 100, timeout: waitSeconds, allowed_updates: [...ALLOWED_UPDATES] },
      signal as never,
    );
  }

  async usePolling(token: string): Promise<void> {
    await this.#api(token).deleteWebhook();
  }

  async useWebhook(token: string, url: string, secret: string): Promise<void> {
    await this.#api(token).setWebhook(url, { secret_token: secret, allowed_updates: [...ALLOWED_UPDATES], max_connections: 10 });
  }

  #api(token: string): Api {
    const known = this.#apis.get(token);
    if (known) return known;
    if (this.#apis.size >= MOST_KEPT) this.#apis.clear();
    const made = this.#make(token, TIMEOUT_SECONDS);
    this.#apis.set(token, made);
    return made;
  }

  #make(token: string, timeoutSeconds: number): Api {
    return new Api(token, { apiRoot: this.env.TELEGRAM_API_ROOT, timeoutSeconds, fetch: fetchForGrammy });
  }
}

const keyboardOf = ({ buttons }: TelegramMessage): { reply_markup?: InlineKeyboard } =>
  buttons.length === 0 ? {} : { reply_markup: new InlineKeyboard(buttons.map((row) => row.map(({ label, data }) => ({ text: label, callback_data: data })))) };

/** What the provider says of a size is not relied on. @throws DomainError CHAT_FILE_TOO_LARGE once the limit is passed */
async function* limited(content: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.byteLength;
    if (bytes > most) throw chatFileTooLarge();
    yield chunk;
  }
}

async function outcomeOf(call: () => Promise<SendOutcome>): Promise<SendOutcome> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof GrammyError) return outcomeOfError(error.error_code, error.description, error.parameters.retry_after);
    return outcomeOfFault(codeOf(error), textOf(error));
  }
}

/** The system's code behind a chain of causes. */
function codeOf(error: unknown): string | undefined {
  for (let current = error, depth = 0; current !== null && typeof current === 'object' && depth < 6; depth += 1) {
    const { code } = current as { code?: unknown };
    if (typeof code === 'string') return code;
    current = current instanceof HttpError ? current.error : (current as { cause?: unknown }).cause;
  }
  return undefined;
}

/** Never the address: it holds the token. */
function textOf(error: unknown): string {
  if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
  const inner = error instanceof HttpError ? error.error : error;
  const code = codeOf(error);
  return `${inner instanceof Error ? inner.message : String(inner)}${code === undefined ? '' : ` (${code})`}`.replace(/bot\d+:[\w-]+/g, 'bot…');
}
