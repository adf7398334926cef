import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { ChannelsModule } from '../reminders/channels/channels.module.js';
import { DeliveryReports } from './delivery-reports.service.js';
import { WhatsAppWebhookController } from './whatsapp-webhook.controller.js';

/** What providers report to us. */
@Module({
  imports: [DatabaseModule, ConfigModule, AccountsModule, ChannelsModule],
  controllers: [WhatsAppWebhookController],
  providers: [DeliveryReports],
})
export class ProviderWebhooksModule {}
