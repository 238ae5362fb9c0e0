export { ChannelsModule } from './channels.module.js';
export { CHAT_DESK, type ChatAnswerView, type ChatDesk, type ChatReply, type ChatTap, type ChatText, type DeskItem } from './domain/chat-desk.js';
export type { Card, CardPost, ChannelName, MessageKind, MessageState } from './domain/card.rules.js';
export { CHAT_TOPIC, messageMoved } from './events/channel-events.js';
