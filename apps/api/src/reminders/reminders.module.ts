import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { ChannelsModule } from './channels/channels.module.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';
import { PreferencesController } from './preferences.controller.js';
import { PreferencesService } from './preferences.service.js';
import { ReminderPlanner } from './reminder-planner.service.js';
import { ReminderRulesController } from './reminder-rules.controller.js';
import { ReminderRulesService } from './reminder-rules.service.js';
import { RulePreviewService } from './rule-preview.service.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersService } from './reminders.service.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

@Module({
  imports: [DatabaseModule, AuditModule, ConfigModule, ChannelsModule],
  controllers: [
    InboxController,
    RemindersController,
    ReminderRulesController,
    PreferencesController,
    UnsubscribeController,
  ],
  providers: [
    ReminderPlanner,
    InboxService,
    RemindersService,
    PreferencesService,
    ReminderRulesService,
    RulePreviewService,
  ],
  exports: [ReminderPlanner],
})
export class RemindersModule {}
