/** A refusal in the Bot API's own shape: `{ok: false, error_code, description, parameters?}`. */ export class TelegramRefusal extends Error {
    constructor(code, description, /** Nominal seconds, as Telegram counts them. */ retryAfter){
        super(description), this.code = code, this.description = description, this.retryAfter = retryAfter;
    }
    get body() {
        const parameters = this.retryAfter === undefined ? {} : {
            parameters: {
                retry_after: this.retryAfter
            }
        };
        return {
            ok: false,
            error_code: this.code,
            description: this.description,
            ...parameters
        };
    }
}
export const badRequest = (what)=>new TelegramRefusal(400, `Bad Request: ${what}`);
export const conflict = (what)=>new TelegramRefusal(409, `Conflict: ${what}`);
export const forbidden = (what)=>new TelegramRefusal(403, `Forbidden: ${what}`);
export const tooManyRequests = (seconds)=>new TelegramRefusal(429, `Too Many Requests: retry after ${seconds}`, seconds);

//# sourceMappingURL=telegram-refusal.js.map