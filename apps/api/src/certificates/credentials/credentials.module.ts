import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { ConfigModule } from '../../config.module.js';
import { DatabaseModule } from '../../database/database.module.js';
import { BadgeVerifier } from './badge-verifier.service.js';
import { CredentialStatus } from './credential-status.service.js';
import { CredentialsService } from './credentials.service.js';
import { IssuerKeys } from './issuer-keys.service.js';

/** Credentials without a door: for the worker, which attaches them, and for the pages that check them. */
@Module({
  imports: [AuditModule, ConfigModule, DatabaseModule],
  providers: [BadgeVerifier, CredentialStatus, CredentialsService, IssuerKeys],
  exports: [BadgeVerifier, CredentialStatus, CredentialsService, IssuerKeys],
})
export class CredentialsModule {}
