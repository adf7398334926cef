import { Module } from '@nestjs/common';
import { FilesModule } from '../../files/files.module.js';
import { TemplatesService } from './templates.service.js';

/** Published looks for who prints certificates and for who chooses one. */
@Module({ imports: [FilesModule], providers: [TemplatesService], exports: [TemplatesService] })
export class TemplateSourcesModule {}
