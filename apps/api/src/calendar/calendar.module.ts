import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarService } from './calendar.service.js';

/** Calendars that people subscribe to. */
@Module({
  imports: [ConfigModule, DatabaseModule, AccountsModule],
  controllers: [CalendarController],
  providers: [CalendarService],
})
export class CalendarModule {}
