import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../database/database.module.js';
import { FilesModule } from '../../files/files.module.js';
import { BrandingService } from './branding.service.js';
import { SmallLogos } from './small-logos.service.js';

/** What papers of the centre begin and end with. */
@Module({
  imports: [DatabaseModule, FilesModule],
  providers: [BrandingService, SmallLogos],
  exports: [BrandingService, SmallLogos],
})
export class BrandingModule {}
