/** The parts of the Bot API's objects that this server knows; names are Telegram's. */
export interface BotUser {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
}

export interface BotChat {
  readonly id: number;
  readonly type: 'private' | 'group';
  readonly first_name?: string;
  readonly title?: string;
}

export interface InlineButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
}

export interface BotDocument {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_name: string;
  readonly file_size: number;
}

export interface BotPhotoSize {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly width: number;
  readonly height: number;
  readonly file_size: number;
}

export interface BotMessage {
  readonly message_id: number;
  readonly from: BotUser;
  readonly chat: BotChat;
  /** Unix seconds. */
  readonly date: number;
  edit_date?: number;
  text?: string;
  caption?: string;
  entities?: readonly { readonly type: string; readonly offset: number; readonly length: number }[];
  reply_markup?: { readonly inline_keyboard: readonly (readonly InlineButton[])[] };
  document?: BotDocument;
  photo?: readonly BotPhotoSize[];
}

export interface CallbackQuery {
  readonly id: string;
  readonly from: BotUser;
  readonly message: BotMessage;
  readonly chat_instance: string;
  readonly data: string;
}

export interface MembershipChange {
  readonly chat: BotChat;
  readonly from: BotUser;
  readonly date: number;
  readonly old_chat_member: { readonly status: string; readonly user: BotUser };
  readonly new_chat_member: { readonly status: string; readonly user: BotUser };
}

export interface BotUpdate {
  readonly update_id: number;
  readonly message?: BotMessage;
  readonly callback_query?: CallbackQuery;
  readonly my_chat_member?: MembershipChange;
}

export const chatOf = (update: BotUpdate): number =>
  update.message?.chat.id ?? update.callback_query?.message.chat.id ?? update.my_chat_member?.chat.id ?? 0;
