import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { MediaController } from './media.controller.js';
import { MediaFilesService } from './media-files.service.js';
import { MediaService } from './media.service.js';
import { OwnMediaService } from './own-media.service.js';
import { UploadsModule } from './uploads.module.js';

@Module({
  imports: [DatabaseModule, AuditModule, FilesModule, UploadsModule],
  controllers: [MediaController],
  providers: [MediaService, MediaFilesService, OwnMediaService],
  exports: [MediaFilesService, OwnMediaService],
})
export class MediaModule {}
