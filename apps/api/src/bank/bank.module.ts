import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { BankCatalogue } from './bank-catalogue.service.js';
import { BankEditing } from './bank-editing.service.js';
import { BankExport } from './bank-export.service.js';
import { BankImportService } from './bank-import.service.js';
import { BankController } from './bank.controller.js';
import { BankService } from './bank.service.js';
import { CorrectionsService } from './corrections.service.js';

/** The question banks of all courses, the draft's side of them. */
@Module({
  imports: [DatabaseModule, AuditModule, AccountsModule],
  controllers: [BankController],
  providers: [BankService, BankCatalogue, BankEditing, BankImportService, BankExport, CorrectionsService],
  exports: [BankService],
})
export class BankModule {}
