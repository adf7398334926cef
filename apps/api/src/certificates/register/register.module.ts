import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { ConfigModule } from '../../config.module.js';
import { DatabaseModule } from '../../database/database.module.js';
import { CertificateRegister } from './certificate-register.service.js';
import { NumberBook } from './number-book.service.js';
import { SeriesController } from './series.controller.js';
import { SeriesService } from './series.service.js';

/** Numbers, payloads and codes. */
@Module({
  imports: [AuditModule, ConfigModule, DatabaseModule],
  controllers: [SeriesController],
  providers: [CertificateRegister, NumberBook, SeriesService],
  exports: [CertificateRegister, NumberBook],
})
export class RegisterModule {}
