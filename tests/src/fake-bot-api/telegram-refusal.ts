/** A refusal in the Bot API's own shape: `{ok: false, error_code, description, parameters?}`. */
export class TelegramRefusal extends Error {
  constructor(
    readonly code: number,
    readonly description: string,
    /** Nominal seconds, as Telegram counts them. */
    readonly retryAfter?: number,
  ) {
    super(description);
  }

  get body(): Record<string, unknown> {
    const parameters = this.retryAfter === undefined ? {} : { parameters: { retry_after: this.retryAfter } };
    return { ok: false, error_code: this.code, description: this.description, ...parameters };
  }
}

export const badRequest = (what: string): TelegramRefusal => new TelegramRefusal(400, `Bad Request: ${what}`);
export const conflict = (what: string): TelegramRefusal => new TelegramRefusal(409, `Conflict: ${what}`);
export const forbidden = (what: string): TelegramRefusal => new TelegramRefusal(403, `Forbidden: ${what}`);
export const tooManyRequests = (seconds: number): TelegramRefusal => new TelegramRefusal(429, `Too Many Requests: retry after ${seconds}`, seconds);
