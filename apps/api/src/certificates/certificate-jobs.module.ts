import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { JobQueueModule } from '../jobs/job-queue.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { BrandingModule } from '../settings/branding/branding.module.js';
import { CertificatePublisher } from './chain/certificate-publisher.service.js';
import { DutyTelling } from './chain/duty-telling.service.js';
import { CertificateIssuing } from './issuing/certificate-issuing.service.js';
import { CertificateComposer } from './issuing/certificate-composer.js';
import { CertificateLooks } from './issuing/certificate-looks.service.js';
import { CertificatePrinter } from './issuing/certificate-printer.js';
import { CertificateRecorder } from './issuing/certificate-recorder.js';
import { RenderCertificateJob } from './issuing/render-certificate.job.js';
import { RendererModule } from './issuing/renderer.module.js';
import { TemplateImageTidying } from './templates/template-image-tidying.service.js';
import { UnfinishedFiles } from './issuing/unfinished-files.service.js';
import { SealingModule } from './sealing/sealing.module.js';
import { TemplateSourcesModule } from './templates/template-sources.module.js';
import { CredentialsModule } from './credentials/credentials.module.js';

/** The worker's side of certificates: only this module loads the typesetter. */
@Module({
  imports: [
    AuditModule,
    BrandingModule,
    CredentialsModule,
    DatabaseModule,
    FilesModule,
    JobQueueModule,
    RemindersModule,
    RendererModule,
    SealingModule,
    TemplateSourcesModule,
  ],
  providers: [
    CertificateComposer,
    CertificateLooks,
    CertificatePrinter,
    CertificatePublisher,
    CertificateRecorder,
    CertificateIssuing,
    DutyTelling,
    RenderCertificateJob,
    TemplateImageTidying,
    UnfinishedFiles,
  ],
  exports: [
    CertificateIssuing,
    CertificatePublisher,
    DutyTelling,
    RenderCertificateJob,
    TemplateImageTidying,
    UnfinishedFiles,
  ],
})
export class CertificateJobsModule {}
