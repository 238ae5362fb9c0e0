import { Module } from '@nestjs/common';

/** Sends cards to seats on Telegram, web chat and signed webhook, and takes what comes back. */
@Module({})
export class ChannelsModule {}
