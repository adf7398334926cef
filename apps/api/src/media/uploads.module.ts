import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { Problem } from '../http/problem.js';
import { TusServer, UPLOADS_PATH } from './tus-server.js';
import { UploadReceivers } from './upload-receivers.service.js';
import { UploadSpace } from './upload-space.service.js';
import { UploadsController } from './uploads.controller.js';
import { UploadsService } from './uploads.service.js';

@Module({
  imports: [ConfigModule, DatabaseModule, AccountsModule, FilesModule],
  controllers: [UploadsController],
  providers: [UploadsService, UploadSpace, UploadReceivers, TusServer],
  exports: [UploadReceivers],
})
export class UploadsModule implements OnModuleInit {
  constructor(private readonly http: HttpAdapterHost) {}

  /** Bytes of an upload go past Fastify's parsers and its limit of a megabyte: they are stored as they come. */
  onModuleInit(): void {
    // The seed opens the same features without a server.
    const adapter = this.http.httpAdapter as HttpAdapterHost['httpAdapter'] | null;
    const server = adapter?.getInstance<FastifyInstance>();
    server?.addContentTypeParser('application/offset+octet-stream', (request, _payload, done) => {
      done(request.url.startsWith(`${UPLOADS_PATH}/`) ? null : new Problem('unsupported_media'));
    });
  }
}
