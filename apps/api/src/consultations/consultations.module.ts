import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { AgendaService } from './agenda.service.js';
import { AvailabilityService } from './availability.service.js';
import { BookingNews } from './booking-news.service.js';
import { BookingsService } from './bookings.service.js';
import { CasesService } from './cases.service.js';
import { ConsultantsService } from './consultants.service.js';
import { ConsultationCasesController } from './consultation-cases.controller.js';
import { ConsultationsController } from './consultations.controller.js';
import { ManageConsultationsController } from './manage-consultations.controller.js';
import { PhotosController } from './photos.controller.js';
import { PhotosService } from './photos.service.js';
import { QueueController } from './queue.controller.js';
import { QueueService } from './queue.service.js';
import { ServicesController } from './services.controller.js';
import { ServicesService } from './services.service.js';

/** "Konsultasi": appointments, the walk-in queue and case files. */
@Module({
  imports: [ConfigModule, DatabaseModule, AccountsModule, AuditModule, FilesModule, RemindersModule],
  controllers: [
    ConsultationsController,
    ManageConsultationsController,
    ConsultationCasesController,
    QueueController,
    PhotosController,
    ServicesController,
  ],
  providers: [
    AvailabilityService,
    BookingNews,
    BookingsService,
    PhotosService,
    ServicesService,
    CasesService,
    ConsultantsService,
    AgendaService,
    QueueService,
  ],
  exports: [AgendaService, CasesService],
})
export class ConsultationsModule {}
