import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { BrandingModule } from '../settings/branding/branding.module.js';
import { ConsentsController } from './consents/consents.controller.js';
import { ConsentsService } from './consents/consents.service.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { ErasureService } from './erasure/erasure.service.js';
import { RetentionService } from './erasure/retention.service.js';
import { DataExportsController } from './exports/exports.controller.js';
import { DataExportsService } from './exports/exports.service.js';
import { IncidentsController } from './incidents/incidents.controller.js';
import { IncidentLetters } from './incidents/incident-letters.service.js';
import { IncidentsService } from './incidents/incidents.service.js';
import { AccessTrailInterceptor } from './trail/access-trail.interceptor.js';
import { AccessTrail } from './trail/access-trail.service.js';

/** What people are owed about their data (UU 27/2022). */
@Module({
  imports: [AccountsModule, AuditModule, BrandingModule, DatabaseModule, FilesModule, RemindersModule],
  controllers: [ConsentsController, DataExportsController, ErasureController, IncidentsController],
  providers: [
    AccessTrail,
    { provide: APP_INTERCEPTOR, useClass: AccessTrailInterceptor },
    ConsentsService,
    DataExportsService,
    ErasureService,
    RetentionService,
    IncidentLetters,
    IncidentsService,
  ],
})
export class PrivacyModule {}
