import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { OfferFilling } from './offer-filling.service.js';

/** What both doors need: offers running out and going on to the next. */
@Module({
  imports: [DatabaseModule, AuditModule, RemindersModule],
  providers: [OfferFilling],
  exports: [OfferFilling],
})
export class OffersModule {}
