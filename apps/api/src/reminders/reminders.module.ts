import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { ChannelsModule } from './channels/channels.module.js';
import { ByHandController } from './by-hand/by-hand.controller.js';
import { ByHandService } from './by-hand/by-hand.service.js';
import { ChannelCareController } from './channels/channel-care.controller.js';
import { ChannelCareService } from './channels/channel-care.service.js';
import { DigestController } from './digest/digest.controller.js';
import { DigestSettingsService } from './digest/digest-settings.service.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';
import { MessageTest } from './preferences/message-test.service.js';
import { PreferencesController } from './preferences/preferences.controller.js';
import { PreferencesService } from './preferences/preferences.service.js';
import { PushSubscriptionsController } from './preferences/push-subscriptions.controller.js';
import { PushSubscriptions } from './preferences/push-subscriptions.service.js';
import { ReminderPlanner } from './planning/reminder-planner.service.js';
import { ReminderRulesController } from './rules/reminder-rules.controller.js';
import { ReminderRulesService } from './rules/reminder-rules.service.js';
import { RulePreviewService } from './rules/rule-preview.service.js';
import { RuleVariantsService } from './rules/rule-variants.service.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersService } from './reminders.service.js';
import { UnsubscribeController } from './preferences/unsubscribe.controller.js';

@Module({
  imports: [AccountsModule, DatabaseModule, AuditModule, ConfigModule, ChannelsModule],
  controllers: [
    InboxController,
    RemindersController,
    ReminderRulesController,
    PreferencesController,
    PushSubscriptionsController,
    UnsubscribeController,
    DigestController,
    ByHandController,
    ChannelCareController,
  ],
  providers: [
    ReminderPlanner,
    InboxService,
    RemindersService,
    PreferencesService,
    PushSubscriptions,
    MessageTest,
    ReminderRulesService,
    RulePreviewService,
    RuleVariantsService,
    DigestSettingsService,
    ByHandService,
    ChannelCareService,
  ],
  exports: [RemindersService, ReminderPlanner],
})
export class RemindersModule {}
