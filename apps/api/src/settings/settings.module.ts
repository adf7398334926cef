import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { BrandingDesk } from './branding/branding-desk.service.js';
import { BrandingController } from './branding/branding.controller.js';
import { BrandingModule } from './branding/branding.module.js';
import { HolidaysDesk } from './holidays/holidays-desk.service.js';
import { HolidaysController } from './holidays/holidays.controller.js';
import { SignatoriesController } from './signatories/signatories.controller.js';
import { SignatoriesService } from './signatories/signatories.service.js';
import { OfficeSettingsController } from './values/office-settings.controller.js';
import { OfficeSettings } from './values/office-settings.service.js';

/** What the office itself decides: identity, signatories, limits and free days. */
@Module({
  imports: [AuditModule, BrandingModule, ConfigModule, DatabaseModule, FilesModule],
  controllers: [BrandingController, HolidaysController, OfficeSettingsController, SignatoriesController],
  providers: [BrandingDesk, HolidaysDesk, OfficeSettings, SignatoriesService],
})
export class SettingsModule {}
