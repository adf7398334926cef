import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { ClashesService } from './clashes.service.js';
import { RoomsController } from './rooms.controller.js';
import { RoomsService } from './rooms.service.js';
import { ScheduleService } from './schedule.service.js';

/** Rooms, and the timetable of the house. */
@Module({
  imports: [DatabaseModule, AuditModule],
  controllers: [RoomsController],
  providers: [RoomsService, ScheduleService, ClashesService],
  exports: [RoomsService, ClashesService],
})
export class RoomsModule {}
