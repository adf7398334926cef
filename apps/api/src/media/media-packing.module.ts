import { Module } from '@nestjs/common';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { MediaPacking } from './media-packing.service.js';
import { Workspace } from '../files/workspace.js';
import { UploadedFiles } from './uploaded-files.service.js';

/** For the feature that carries whole courses from one installation to another. */
@Module({
  imports: [ConfigModule, DatabaseModule, FilesModule],
  providers: [MediaPacking, Workspace, UploadedFiles],
  exports: [MediaPacking, UploadedFiles],
})
export class MediaPackingModule {}
