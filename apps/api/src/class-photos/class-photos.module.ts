import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { BatchesModule } from '../batches/batches.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { ClassPhotosController } from './class-photos.controller.js';
import { ClassPhotosService } from './class-photos.service.js';

/** What a class looked like. */
@Module({
  imports: [AccountsModule, AuditModule, BatchesModule, DatabaseModule, OutcomesModule],
  controllers: [ClassPhotosController],
  providers: [ClassPhotosService],
  exports: [ClassPhotosService],
})
export class ClassPhotosModule {}
