import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { DatabaseModule } from '../../database/database.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { SealingModule } from '../sealing/sealing.module.js';
import { FileCheckService } from './file-check.service.js';
import { FileExaminer } from './file-examiner.service.js';
import { VerificationController } from './verification.controller.js';
import { VerificationService } from './verification.service.js';

/** Whether a certificate is real: for strangers, without a session. */
@Module({
  imports: [AccountsModule, CredentialsModule, DatabaseModule, SealingModule],
  controllers: [VerificationController],
  providers: [FileCheckService, FileExaminer, VerificationService],
})
export class VerificationModule {}
