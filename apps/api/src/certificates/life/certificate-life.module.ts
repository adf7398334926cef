import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { AuditModule } from '../../audit/audit.module.js';
import { CONFIG, ConfigModule } from '../../config.module.js';
import { DatabaseModule } from '../../database/database.module.js';
import { RemindersModule } from '../../reminders/reminders.module.js';
import { NumberBook } from '../register/number-book.service.js';
import { HolderController } from './holder.controller.js';
import { LegacyController } from './legacy/legacy.controller.js';
import { LegacyImportService } from './legacy/legacy-import.service.js';
import { LifeController } from './life.controller.js';
import { CertificateLife } from './life.service.js';
import { CertificateReplacement } from './replacement.service.js';
import { RequestDecision } from './request-decision.service.js';
import { CertificateRequests } from './requests.service.js';
import { CertificateRevocation } from './revocation.service.js';
import { CertificateSharing } from './sharing.service.js';
import { openWallet, WALLET } from './wallet/wallet-identity.js';
import { WalletPasses } from './wallet/wallet-passes.service.js';

/** What happens to certificates after they were approved, and to those of before Sinau. */
@Module({
  imports: [AccountsModule, AuditModule, ConfigModule, DatabaseModule, RemindersModule],
  controllers: [HolderController, LegacyController, LifeController],
  providers: [
    CertificateLife,
    CertificateReplacement,
    CertificateRequests,
    CertificateRevocation,
    CertificateSharing,
    LegacyImportService,
    NumberBook,
    RequestDecision,
    WalletPasses,
    { provide: WALLET, inject: [CONFIG], useFactory: openWallet },
  ],
  exports: [CertificateReplacement, CertificateRevocation, WalletPasses],
})
export class CertificateLifeModule {}
