import { Module } from '@nestjs/common';
import { FilesModule } from '../../files/files.module.js';
import { BrandingService } from './branding.service.js';

/** What papers of the centre begin and end with. */
@Module({ imports: [FilesModule], providers: [BrandingService], exports: [BrandingService] })
export class BrandingModule {}
