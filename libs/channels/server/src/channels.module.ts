import { Module } from '@nestjs/common';
import { AccessModule } from '@wudan/access-server';
import { TenancyModule } from '@wudan/tenancy-server';
import { SignedWebhookAdapter } from './adapters/signed-webhook.adapter.js';
import { TelegramAdapter } from './adapters/telegram.adapter.js';
import { ChatDoorReadModel } from './data/chat-door.read-model.js';
import { TELEGRAM, WEBHOOK } from './domain/channel-ports.js';
import { ChannelAccountsResolver } from './graphql/channel-accounts.resolver.js';
import { ChannelMessagesResolver } from './graphql/channel-messages.resolver.js';
import { ChatBindingsResolver } from './graphql/chat-bindings.resolver.js';
import { ChatController } from './http/chat.controller.js';
import { HooksController } from './http/hooks.controller.js';
import { UnlinkEndedSeatJob } from './jobs/unlink-ended-seat.job.js';
import './policy/channel-account.policy.js';
import './policy/channel-message.policy.js';
import './policy/chat-binding.policy.js';
import { BotList } from './use-cases/bot-list.js';
import { ChannelAccounts } from './use-cases/channel-accounts.js';
import { ChannelMessages } from './use-cases/channel-messages.js';
import { ChatBindings } from './use-cases/chat-bindings.js';
import { ChatHandles } from './use-cases/chat-handles.js';
import { ChatSeats } from './use-cases/chat-seats.js';
import { ChatSender } from './use-cases/chat-sender.js';
import { ComposeMessage } from './use-cases/compose-message.js';
import { FileInTelegram } from './use-cases/file-in-telegram.js';
import { FindDesk } from './use-cases/find-desk.js';
import { HandleTelegramUpdate } from './use-cases/handle-telegram-update.js';
import { IssueChatLinks } from './use-cases/issue-chat-links.js';
import { JoinByTelegram } from './use-cases/join-by-telegram.js';
import { ReceiveHook } from './use-cases/receive-hook.js';
import { RunBots } from './use-cases/run-bots.js';
import { SayInTelegram } from './use-cases/say-in-telegram.js';
import { SendMessage } from './use-cases/send-message.js';
import { TelegramIntake } from './use-cases/telegram-intake.js';
import { WebChat } from './use-cases/web-chat.js';
import { WebDevices } from './use-cases/web-devices.js';
import { WebhookIntake } from './use-cases/webhook-intake.js';
import { WorkInbox } from './use-cases/work-inbox.js';

/** Sends cards to seats on Telegram, web chat and signed webhook, and takes what comes back. The loops run in the bot process. */
@Module({
  imports: [TenancyModule, AccessModule],
  controllers: [ChatController, HooksController],
  providers: [
    { provide: TELEGRAM, useClass: TelegramAdapter },
    { provide: WEBHOOK, useClass: SignedWebhookAdapter },
    ChatDoorReadModel,
    BotList, ChannelAccounts, ChannelMessages, ChatBindings, ChatHandles, ChatSeats, ChatSender, ComposeMessage, FileInTelegram, FindDesk, HandleTelegramUpdate, IssueChatLinks, JoinByTelegram, ReceiveHook,
    RunBots, SayInTelegram, SendMessage, TelegramIntake, WebChat, WebDevices, WebhookIntake, WorkInbox,
    ChannelAccountsResolver, ChannelMessagesResolver, ChatBindingsResolver,
    UnlinkEndedSeatJob,
  ],
  exports: [ChatSender, IssueChatLinks, RunBots, TelegramIntake, WebhookIntake],
})
export class ChannelsModule {}
