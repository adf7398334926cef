import { Module } from '@nestjs/common';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { MediaFilesService } from './media-files.service.js';
import { Workspace } from '../files/workspace.js';
import { PrivateMedia } from './private-media.service.js';
import { UploadedFiles } from './uploaded-files.service.js';

/** For features whose people send recordings and documents of their own: assignments. */
@Module({
  imports: [ConfigModule, DatabaseModule, FilesModule],
  providers: [PrivateMedia, MediaFilesService, Workspace, UploadedFiles],
  exports: [PrivateMedia],
})
export class PrivateMediaModule {}
