import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { AgendaService } from './agenda.service.js';
import { AvailabilityService } from './availability.service.js';
import { BookingsService } from './bookings.service.js';
import { CasesService } from './cases.service.js';
import { ConsultantsService } from './consultants.service.js';
import { ConsultationCasesController } from './consultation-cases.controller.js';
import { ConsultationsController } from './consultations.controller.js';
import { ManageConsultationsController } from './manage-consultations.controller.js';
import { QueueController } from './queue.controller.js';
import { QueueService } from './queue.service.js';

/** "Konsultasi": appointments, the walk-in queue and case files. */
@Module({
  imports: [DatabaseModule, AuditModule, RemindersModule],
  controllers: [
    ConsultationsController,
    ManageConsultationsController,
    ConsultationCasesController,
    QueueController,
  ],
  providers: [
    AvailabilityService,
    BookingsService,
    CasesService,
    ConsultantsService,
    AgendaService,
    QueueService,
  ],
})
export class ConsultationsModule {}
