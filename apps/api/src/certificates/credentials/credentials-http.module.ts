import { Module } from '@nestjs/common';
import { ConfigModule } from '../../config.module.js';
import { CredentialsController } from './credentials.controller.js';
import { CredentialsModule } from './credentials.module.js';
import { VcApiController } from './vc-api.controller.js';
import { VcApi } from './vc-api.service.js';

/** Credentials behind the HTTP door. */
@Module({
  imports: [ConfigModule, CredentialsModule],
  controllers: [CredentialsController, VcApiController],
  providers: [VcApi],
})
export class CredentialsHttpModule {}
