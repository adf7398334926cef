import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { BatchesModule } from '../batches/batches.module.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CompletionModule } from '../enrolments/completion.module.js';
import { FilesModule } from '../files/files.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { CertificateRegister } from './register/certificate-register.service.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesService } from './certificates.service.js';
import { CertificationPreviewer } from './chain/certification-preview.service.js';
import { CertificationController } from './chain/certification.controller.js';
import { CertificationService } from './chain/certification.service.js';
import { ClassApprovalService } from './chain/class-approval.service.js';
import { VerificationController } from './verification/verification.controller.js';
import { VerificationService } from './verification/verification.service.js';

/** Certificates behind the HTTP door. Making the files is the worker's: certificate-jobs.module.ts. */
@Module({
  imports: [
    AccountsModule,
    AuditModule,
    BatchesModule,
    CompletionModule,
    ConfigModule,
    DatabaseModule,
    FilesModule,
    RemindersModule,
  ],
  controllers: [CertificatesController, CertificationController, VerificationController],
  providers: [
    CertificateRegister,
    CertificatesService,
    CertificationPreviewer,
    CertificationService,
    ClassApprovalService,
    VerificationService,
  ],
  exports: [CertificatesService, CertificationService, ClassApprovalService],
})
export class CertificatesModule {}
