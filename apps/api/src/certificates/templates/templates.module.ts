import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { ConfigModule } from '../../config.module.js';
import { DatabaseModule } from '../../database/database.module.js';
import { FilesModule } from '../../files/files.module.js';
import { BrandingModule } from '../../settings/branding/branding.module.js';
import { TemplateDrafts } from './template-drafts.service.js';
import { TemplateFonts } from './template-fonts.service.js';
import { TemplateImages } from './template-images.service.js';
import { TemplatePicturesController } from './template-pictures.controller.js';
import { TemplatePreviews } from './template-previews.service.js';
import { TemplateRenderer } from './template-renderer.js';
import { TemplateShelf } from './template-shelf.service.js';
import { TemplateSourcesModule } from './template-sources.module.js';
import { TemplatesController } from './templates.controller.js';

/** The template designer behind the HTTP door. */
@Module({
  imports: [AuditModule, BrandingModule, ConfigModule, DatabaseModule, FilesModule, TemplateSourcesModule],
  controllers: [TemplatesController, TemplatePicturesController],
  providers: [
    TemplateDrafts,
    TemplateFonts,
    TemplateImages,
    TemplatePreviews,
    TemplateRenderer,
    TemplateShelf,
  ],
})
export class TemplatesModule {}
