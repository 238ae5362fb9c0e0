import { randomUUID } from 'node:crypto';
import { calledChat, CAPTION_MAX, DOWNLOAD_BYTES_MAX, keyboardOf, messageText, numberOf, refuseMarkup, SECRET_TOKEN, textOf, TOAST_MAX, UPLOAD_BYTES_MAX } from './message-limits.js';
import { badRequest, conflict, TelegramRefusal } from './telegram-refusal.js';
/** Loopback hooks may come without TLS, as with a Bot API server of one's own. */ const HOOK_URL = /^(https:\/\/.+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/].*)/;
function note({ bot, method, untold }, room, message) {
    bot.parts.ledger.add({
        at: bot.parts.clock.now().toISOString(),
        botId: bot.id,
        method,
        chatId: room.chat.id,
        messageId: message.message_id,
        text: message.text ?? message.caption ?? '',
        ...buttonsOf(message.reply_markup),
        untold
    });
}
/** Labels and data of a keyboard. */ export function buttonsOf(markup) {
    const buttons = markup?.inline_keyboard.flat() ?? [];
    return {
        labels: buttons.map((button)=>button.text),
        data: buttons.flatMap((button)=>button.callback_data ?? [])
    };
}
/** The room of a call, with its place in the rates: everything that shows a message counts. */ function admitted({ bot, method, parameters }) {
    const room = bot.writable(calledChat(parameters));
    bot.sendRates.check(room.chat.id, `${method} ${textOf(parameters, 'text').slice(0, 30)}`);
    return room;
}
function accept(call, room, message) {
    call.bot.sendRates.accept(room.chat.id);
    note(call, room, message);
    return {
        ...message
    };
}
const withMarkup = (markup)=>markup === undefined ? {} : {
        reply_markup: markup
    };
function sendMessage(call) {
    const content = {
        text: messageText(call.parameters),
        ...withMarkup(keyboardOf(call.parameters))
    };
    const room = admitted(call);
    return accept(call, room, room.add(call.bot.me, call.bot.parts.clock.now(), content));
}
function sendDocument(call) {
    const { bot, parameters, files } = call;
    refuseMarkup(parameters);
    const caption = textOf(parameters, 'caption');
    if ([
        ...caption
    ].length > CAPTION_MAX) throw badRequest('message caption is too long');
    const name = textOf(parameters, 'document');
    const file = files.get(name.replace(/^attach:\/\//, '')) ?? files.get('document');
    const known = bot.files.get(name);
    if (!file && !known) throw badRequest(name === '' ? 'there is no document in the request' : 'wrong file identifier/HTTP URL specified');
    if (file && file.bytes.length > UPLOAD_BYTES_MAX) throw new TelegramRefusal(413, 'Request Entity Too Large');
    if (file?.bytes.length === 0) throw badRequest('file must be non-empty');
    const room = admitted(call);
    const bytes = file?.bytes ?? known;
    const id = file ? randomUUID() : name;
    bot.files.set(id, bytes);
    const document = {
        file_id: id,
        file_unique_id: id.slice(0, 8),
        file_name: file?.name ?? 'file',
        file_size: bytes.length
    };
    const content = {
        document,
        ...caption === '' ? {} : {
            caption
        },
        ...withMarkup(keyboardOf(parameters))
    };
    return accept(call, room, room.add(bot.me, bot.parts.clock.now(), content));
}
const NOT_MODIFIED = 'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
/** A message that may still be changed by its bot. */ function editable(call) {
    const { bot, parameters } = call;
    const room = bot.writable(calledChat(parameters));
    const message = bot.ownMessage(room, numberOf(parameters, 'message_id'), 'message to edit not found');
    const age = bot.parts.clock.now().getTime() - message.date * 1000;
    if (message.from.id !== bot.id || age > bot.parts.editWindowMs) throw badRequest("message can't be edited");
    return {
        room,
        message
    };
}
function edit(call, text) {
    const { bot, parameters } = call;
    const { room, message } = editable(call);
    const before = JSON.stringify([
        message.text,
        message.reply_markup
    ]);
    const changed = {
        text: text(message),
        markup: keyboardOf(parameters)
    };
    if (JSON.stringify([
        changed.text,
        changed.markup
    ]) === before) throw badRequest(NOT_MODIFIED);
    bot.sendRates.check(room.chat.id, `${call.method} ${(changed.text ?? '').slice(0, 30)}`);
    if (changed.text !== undefined) message.text = changed.text;
    if (changed.markup) message.reply_markup = changed.markup;
    else delete message.reply_markup;
    message.edit_date = Math.floor(bot.parts.clock.now().getTime() / 1000);
    return accept(call, room, message);
}
function deleteMessage(call) {
    const { bot, parameters } = call;
    const room = bot.writable(calledChat(parameters));
    const message = bot.ownMessage(room, numberOf(parameters, 'message_id'), 'message to delete not found');
    if (bot.parts.clock.now().getTime() - message.date * 1000 > bot.parts.editWindowMs) throw badRequest("message can't be deleted for everyone");
    room.messages.delete(message.message_id);
    note(call, room, message);
    return true;
}
function answerCallbackQuery({ bot, parameters }) {
    const query = bot.queries.get(textOf(parameters, 'callback_query_id'));
    const text = textOf(parameters, 'text');
    if ([
        ...text
    ].length > TOAST_MAX) throw badRequest('MESSAGE_TOO_LONG');
    if (!query || query.answered || bot.parts.clock.now().getTime() - query.at > bot.parts.queryWindowMs) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    query.answered = true;
    query.toast = text === '' ? null : text;
    return true;
}
function getUpdates({ bot, parameters, gone }) {
    if (bot.courier) {
        bot.feed.noteConflict();
        throw conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
    }
    const limit = Math.min(Math.max(numberOf(parameters, 'limit') ?? 100, 1), 100);
    return bot.feed.poll({
        offset: numberOf(parameters, 'offset') ?? 0,
        limit,
        timeout: Math.max(0, numberOf(parameters, 'timeout') ?? 0)
    }, gone);
}
function setWebhook({ bot, parameters }) {
    const url = textOf(parameters, 'url');
    const secretToken = textOf(parameters, 'secret_token');
    if (secretToken !== '' && !SECRET_TOKEN.test(secretToken)) throw badRequest('secret token contains unallowed characters');
    if (url !== '' && (!URL.canParse(url) || !HOOK_URL.test(url))) throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
    if (String(parameters['drop_pending_updates']) === 'true') bot.feed.drop();
    const maxConnections = Math.min(Math.max(numberOf(parameters, 'max_connections') ?? 40, 1), 100);
    if (url === '') bot.deleteWebhook();
    else bot.setWebhook({
        url,
        secretToken: secretToken === '' ? null : secretToken,
        maxConnections
    });
    return true;
}
function deleteWebhook({ bot, parameters }) {
    if (String(parameters['drop_pending_updates']) === 'true') bot.feed.drop();
    bot.deleteWebhook();
    return true;
}
function getWebhookInfo({ bot }) {
    const { courier } = bot;
    const failed = courier?.lastError ? {
        last_error_date: Math.floor(courier.lastError.date.getTime() / 1000),
        last_error_message: courier.lastError.message
    } : {};
    const set = courier ? {
        url: courier.settings.url,
        max_connections: courier.settings.maxConnections
    } : {
        url: ''
    };
    return {
        ...set,
        has_custom_certificate: false,
        pending_update_count: bot.feed.pending.length,
        ...failed
    };
}
function getFile({ bot, parameters }) {
    const id = textOf(parameters, 'file_id');
    const bytes = bot.files.get(id);
    if (!bytes) throw badRequest('invalid file_id');
    if (bytes.length > DOWNLOAD_BYTES_MAX) throw badRequest('file is too big');
    return {
        file_id: id,
        file_unique_id: id.slice(0, 8),
        file_size: bytes.length,
        file_path: `documents/${id}`
    };
}
const agree = ()=>true;
/** Methods by their name in lower case, as Telegram takes them in any case. */ export const BOT_METHODS = new Map([
    [
        'getme',
        ({ bot })=>({
                ...bot.me,
                can_join_groups: true,
                can_read_all_group_messages: false,
                supports_inline_queries: false
            })
    ],
    [
        'getupdates',
        getUpdates
    ],
    [
        'setwebhook',
        setWebhook
    ],
    [
        'deletewebhook',
        deleteWebhook
    ],
    [
        'getwebhookinfo',
        getWebhookInfo
    ],
    [
        'sendmessage',
        sendMessage
    ],
    [
        'senddocument',
        sendDocument
    ],
    [
        'editmessagetext',
        (call)=>edit(call, ()=>messageText(call.parameters))
    ],
    [
        'editmessagereplymarkup',
        (call)=>edit(call, (message)=>message.text)
    ],
    [
        'deletemessage',
        deleteMessage
    ],
    [
        'answercallbackquery',
        answerCallbackQuery
    ],
    [
        'getfile',
        getFile
    ],
    [
        'getchat',
        ({ bot, parameters })=>bot.writable(calledChat(parameters)).chat
    ],
    [
        'sendchataction',
        ({ bot, parameters })=>bot.writable(calledChat(parameters)) && true
    ],
    [
        'setmycommands',
        agree
    ],
    [
        'deletemycommands',
        agree
    ],
    [
        'setchatmenubutton',
        agree
    ]
]);

//# sourceMappingURL=bot-methods.js.map