import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { FilesModule } from '../files/files.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { ApplicationFacts } from './application-facts.service.js';
import { ApplicationsController } from './applications.controller.js';
import { ApplicationsService } from './applications.service.js';
import { DocumentsService } from './documents.service.js';
import { OffersModule } from './offers.module.js';
import { OffersService } from './offers.service.js';
import { OutcomesService } from './outcomes.service.js';
import { RankingService } from './ranking.service.js';
import { ReviewService } from './review.service.js';
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
  controllers: [ApplicationsController, SelectionsController],
  providers: [
    ApplicationFacts,
    ApplicationsService,
    DocumentsService,
    OffersService,
    OutcomesService,
    RankingService,
    ReviewService,
    SelectionsService,
  ],
})
export class ApplicationsModule {}
