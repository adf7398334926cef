import { Module } from '@nestjs/common';
import { OffersModule } from '../applications/offers.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CompletionModule } from '../enrolments/completion.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { RoomsModule } from '../rooms/rooms.module.js';
import { BatchCopiesService } from './batch-copies.service.js';
import { BatchMovesService } from './batch-moves.service.js';
import { BatchesController } from './batches.controller.js';
import { BatchesService } from './batches.service.js';
import { ClassSessionsController } from './class-sessions.controller.js';
import { ClassSessionsService } from './class-sessions.service.js';
import { ParticipantsService } from './participants.service.js';
import { ReportGapsService } from './report-gaps.service.js';
import { SeatsService } from './seats.service.js';

@Module({
  imports: [DatabaseModule, AuditModule, OffersModule, RemindersModule, RoomsModule, CompletionModule],
  controllers: [BatchesController, ClassSessionsController],
  providers: [
    BatchesService,
    BatchMovesService,
    BatchCopiesService,
    SeatsService,
    ClassSessionsService,
    ParticipantsService,
    ReportGapsService,
  ],
  exports: [BatchesService, ParticipantsService, SeatsService, ReportGapsService],
})
export class BatchesModule {}
