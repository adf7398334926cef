import { Module } from '@nestjs/common';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarService } from './calendar.service.js';

@Module({
  imports: [ConfigModule, DatabaseModule],
  controllers: [CalendarController],
  providers: [CalendarService],
})
export class CalendarModule {}
