import { Module } from '@nestjs/common';
import { ConfigModule } from '../../config.module.js';
import { DatabaseModule } from '../../database/database.module.js';
import { ChannelHealth } from './channel-health.service.js';
import { EmailChannel } from './email.channel.js';
import { Fallback } from './fallback.service.js';
import { MessageChannels } from './message-channels.js';
import { PushChannel } from './push.channel.js';
import { SmsChannel } from './sms.channel.js';
import { WhatsAppChannel } from './whatsapp.channel.js';

/** Providers and their order per person; used by the worker that sends and by the API that hears their reports. */
@Module({
  imports: [DatabaseModule, ConfigModule],
  providers: [
    EmailChannel,
    WhatsAppChannel,
    SmsChannel,
    PushChannel,
    MessageChannels,
    ChannelHealth,
    Fallback,
  ],
  exports: [MessageChannels, PushChannel, ChannelHealth, Fallback],
})
export class ChannelsModule {}
