import { badRequest } from './telegram-refusal.js';
/** Limits of the Bot API as documented by Telegram; lengths of text in characters, of callback_data in bytes. */ export const TEXT_MAX = 4096;
export const CAPTION_MAX = 1024;
export const CALLBACK_BYTES_MAX = 64;
export const BUTTONS_MAX = 100;
export const TOAST_MAX = 200;
export const START_PAYLOAD = /^[A-Za-z0-9_-]{1,64}$/;
export const UPLOAD_BYTES_MAX = 50 * 1024 * 1024;
export const DOWNLOAD_BYTES_MAX = 20 * 1024 * 1024;
export const SECRET_TOKEN = /^[A-Za-z0-9_-]{1,256}$/;
/** A parameter as text; numbers count, since Telegram takes either. */ export function textOf(parameters, name) {
    const value = parameters[name];
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
export function numberOf(parameters, name) {
    const value = parameters[name];
    const number = typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value) : Number.NaN;
    return Number.isSafeInteger(number) ? number : null;
}
/** The chat that a call is about; null when it names none. */ export const calledChat = (parameters)=>numberOf(parameters, 'chat_id');
/** A parameter that may come as an object or as its JSON. */ function objectOf(parameters, name) {
    const value = parameters[name];
    if (typeof value !== 'string') return value;
    try {
        return JSON.parse(value);
    } catch  {
        throw badRequest(`can't parse ${name} JSON object`);
    }
}
/** This server shows plain text only; any parse mode is refused as Telegram refuses one that it does not know. */ export function refuseMarkup(parameters) {
    if (textOf(parameters, 'parse_mode') !== '') throw badRequest('unsupported parse_mode');
}
export function messageText(parameters) {
    refuseMarkup(parameters);
    const text = textOf(parameters, 'text').trim();
    if (text === '') throw badRequest('message text is empty');
    if ([
        ...text
    ].length > TEXT_MAX) throw badRequest('message is too long');
    return text;
}
function button(value) {
    const { text, callback_data: data, url } = value ?? {};
    if (typeof text !== 'string' || text.trim() === '') throw badRequest("can't parse inline keyboard button: Field \"text\" must be of type String");
    if (typeof url === 'string' && data === undefined) {
        if (!URL.canParse(url)) throw badRequest(`inline keyboard button URL '${url}' is invalid: URL host is empty`);
        return {
            text,
            url
        };
    }
    if (typeof data !== 'string' || url !== undefined) throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    const bytes = Buffer.byteLength(data);
    if (bytes < 1 || bytes > CALLBACK_BYTES_MAX) throw badRequest('BUTTON_DATA_INVALID');
    return {
        text,
        callback_data: data
    };
}
export function keyboardOf(parameters) {
    const markup = objectOf(parameters, 'reply_markup');
    if (markup == null || markup.inline_keyboard === undefined) return undefined;
    if (!Array.isArray(markup.inline_keyboard)) throw badRequest('object expected as reply markup');
    const rows = markup.inline_keyboard.map((row)=>{
        if (!Array.isArray(row)) throw badRequest("can't parse inline keyboard: Field \"inline_keyboard\" must be an Array of Arrays");
        return row.map(button);
    });
    if (rows.flat().length > BUTTONS_MAX) throw badRequest('reply markup is too long');
    const filled = rows.filter((row)=>row.length > 0);
    return filled.length === 0 ? undefined : {
        inline_keyboard: filled
    };
}
/** @throws RangeError when no Telegram app would open such a link */ export function checkStartPayload(payload) {
    if (!START_PAYLOAD.test(payload)) throw new RangeError(`a start payload has 1 to 64 characters of A-Z a-z 0-9 _ -, not ${JSON.stringify(payload)}`);
}

//# sourceMappingURL=message-limits.js.map