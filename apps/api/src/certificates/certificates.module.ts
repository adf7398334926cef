import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { BatchesModule } from '../batches/batches.module.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CompletionModule } from '../enrolments/completion.module.js';
import { FilesModule } from '../files/files.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesService } from './certificates.service.js';
import { SealController } from './sealing/seal.controller.js';
import { SealingModule } from './sealing/sealing.module.js';
import { CertificationPreviewer } from './chain/certification-preview.service.js';
import { CertificatePublisher } from './chain/certificate-publisher.service.js';
import { CertificationController } from './chain/certification.controller.js';
import { CertificationService } from './chain/certification.service.js';
import { ClassApprovalService } from './chain/class-approval.service.js';
import { ClassKindsService } from './chain/class-kinds.service.js';
import { ClassPublicationService } from './chain/class-publication.service.js';
import { ClassStepsController } from './chain/class-steps.controller.js';
import { ClassSteps } from './chain/class-steps.service.js';
import { DelegationsController } from './chain/delegations.controller.js';
import { DelegationsService } from './chain/delegations.service.js';
import { RegisterModule } from './register/register.module.js';
import { CertificateLifeModule } from './life/certificate-life.module.js';
import { VerificationModule } from './verification/verification.module.js';

/** Certificates behind the HTTP door. Making the files is the worker's: certificate-jobs.module.ts. */
@Module({
  imports: [
    AccountsModule,
    AuditModule,
    BatchesModule,
    CertificateLifeModule,
    CompletionModule,
    ConfigModule,
    DatabaseModule,
    FilesModule,
    RegisterModule,
    RemindersModule,
    SealingModule,
    VerificationModule,
  ],
  controllers: [
    SealController,
    CertificatesController,
    CertificationController,
    ClassStepsController,
    DelegationsController,
  ],
  providers: [
    CertificatesService,
    CertificationPreviewer,
    CertificationService,
    CertificatePublisher,
    ClassApprovalService,
    ClassKindsService,
    ClassPublicationService,
    ClassSteps,
    DelegationsService,
  ],
  exports: [
    CertificateLifeModule,
    CertificatesService,
    CertificationService,
    ClassApprovalService,
    ClassPublicationService,
  ],
})
export class CertificatesModule {}
