/** The parts of the Bot API's objects that this server knows; names are Telegram's. */ export const chatOf = (update)=>update.message?.chat.id ?? update.callback_query?.message.chat.id ?? update.my_chat_member?.chat.id ?? 0;

//# sourceMappingURL=bot-api-shapes.js.map