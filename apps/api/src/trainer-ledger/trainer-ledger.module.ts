import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { BatchesModule } from '../batches/batches.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { HonorariumRatesService } from './honorarium-rates.service.js';
import { TrainerLedgerController } from './trainer-ledger.controller.js';
import { TrainerLedgerService } from './trainer-ledger.service.js';

/** JP taught, and what they are paid. */
@Module({
  imports: [DatabaseModule, AuditModule, BatchesModule],
  controllers: [TrainerLedgerController],
  providers: [TrainerLedgerService, HonorariumRatesService],
  exports: [TrainerLedgerService],
})
export class TrainerLedgerModule {}
