import { Module } from '@nestjs/common';
import { ConfigModule } from '../../config.module.js';
import { DatabaseModule } from '../../database/database.module.js';
import { BsreActivation } from './bsre-activation.service.js';
import { DemoSeal } from './demo-seal.service.js';
import { InstitutionSealer } from './institution-sealer.service.js';
import { SealBreaker } from './seal-breaker.service.js';
import { SealHealth } from './seal-health.service.js';
import { SealSource } from './seal-source.service.js';
import { SealTrust } from './seal-trust.service.js';

/** The institution's seal: putting it on files (worker), and believing it when they come back (API). */
@Module({
  imports: [ConfigModule, DatabaseModule],
  providers: [BsreActivation, DemoSeal, InstitutionSealer, SealBreaker, SealHealth, SealSource, SealTrust],
  exports: [InstitutionSealer, SealHealth, SealTrust],
})
export class SealingModule {}
