import { Module } from '@nestjs/common';
import { createCertificateRenderer } from '@sinau/certificate/renderer.js';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { JobQueueModule } from '../jobs/job-queue.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { CertificateIssuing } from './issuing/certificate-issuing.service.js';
import { CERTIFICATE_RENDERER, CertificatePrinter } from './issuing/certificate-printer.js';
import { CertificateRecorder } from './issuing/certificate-recorder.js';
import { RenderCertificateJob } from './issuing/render-certificate.job.js';

/** The worker's side of certificates: only this module loads the typesetter. */
@Module({
  imports: [DatabaseModule, AuditModule, FilesModule, JobQueueModule, RemindersModule],
  providers: [
    { provide: CERTIFICATE_RENDERER, useFactory: createCertificateRenderer },
    CertificatePrinter,
    CertificateRecorder,
    CertificateIssuing,
    RenderCertificateJob,
  ],
  exports: [CertificateIssuing, RenderCertificateJob],
})
export class CertificateJobsModule {}
