import { Module } from '@nestjs/common';
import { BulkRegistryModule } from '../../bulk/bulk-registry.module.js';
import { BatchesModule } from '../../batches/batches.module.js';
import { DatabaseModule } from '../../database/database.module.js';
import { FilesModule } from '../../files/files.module.js';
import { JobQueueModule } from '../../jobs/job-queue.js';
import { CertificatesModule } from '../certificates.module.js';
import { CertificateDeeds } from './certificate-deeds.js';
import { ClassDeeds } from './class-deeds.js';
import { CertificateListController } from './certificate-list.controller.js';
import { CertificateList } from './certificate-list.service.js';

/** The register of all certificates, and what can be done with many of them. */
@Module({
  imports: [
    BatchesModule,
    BulkRegistryModule,
    DatabaseModule,
    FilesModule,
    JobQueueModule,
    CertificatesModule,
  ],
  controllers: [CertificateListController],
  providers: [CertificateList, CertificateDeeds, ClassDeeds],
  exports: [CertificateList],
})
export class CertificateBulkModule {}
