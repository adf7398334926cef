import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { FilesModule } from '../files/files.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { ApplicantList } from './applicant-list.service.js';
import { ApplicantsController } from './applicants.controller.js';
import { ApplicationFacts } from './application-facts.service.js';
import { ApplicationsController } from './applications.controller.js';
import { ApplicationsService } from './applications.service.js';
import { DocumentsService } from './documents.service.js';
import { OffersModule } from './offers.module.js';
import { OffersService } from './offers.service.js';
import { OutcomesService } from './outcomes.service.js';
import { NominationsService } from './nominations.service.js';
import { RankingService } from './ranking.service.js';
import { RegisteringService } from './registering.service.js';
import { RegistrationsController } from './registrations.controller.js';
import { RegistrationsService } from './registrations.service.js';
import { ReviewService } from './review.service.js';
import { SelectionExports } from './selection-exports.service.js';
import { SelectionsController } from './selections.controller.js';
import { SelectionsService } from './selections.service.js';

@Module({
  imports: [
    DatabaseModule,
    AccountsModule,
    AuditModule,
    FilesModule,
    PeopleModule,
    RemindersModule,
    EnrolmentsModule,
    OffersModule,
  ],
  controllers: [ApplicationsController, ApplicantsController, SelectionsController, RegistrationsController],
  providers: [
    ApplicantList,
    ApplicationFacts,
    ApplicationsService,
    DocumentsService,
    OffersService,
    OutcomesService,
    NominationsService,
    RankingService,
    RegisteringService,
    RegistrationsService,
    ReviewService,
    SelectionExports,
    SelectionsService,
  ],
  exports: [ApplicantList],
})
export class ApplicationsModule {}
