import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';
import { ReminderPlanner } from './reminder-planner.service.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersService } from './reminders.service.js';

@Module({
  imports: [DatabaseModule, AuditModule, ConfigModule],
  controllers: [InboxController, RemindersController],
  providers: [ReminderPlanner, InboxService, RemindersService],
  exports: [ReminderPlanner],
})
export class RemindersModule {}
