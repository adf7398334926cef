import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { CallingOff } from './calling-off.service.js';
import { OfferFilling } from './offer-filling.service.js';

/** What others need: offers running out and going on to the next, and the end of all when an angkatan is cancelled. */
@Module({
  imports: [DatabaseModule, AuditModule, RemindersModule],
  providers: [OfferFilling, CallingOff],
  exports: [OfferFilling, CallingOff],
})
export class OffersModule {}
