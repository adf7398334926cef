import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG, ConfigModule } from '../config.module.js';
import { DiskFileStore } from './disk-file-store.js';
import { FileStore } from './file-store.js';
import { S3FileStore } from './s3-file-store.js';

/** S3 when it is configured, else the local disk below SINAU_DATA/files. */
export function openFileStore(config: Config): FileStore {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = config;
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    return new DiskFileStore(join(config.SINAU_DATA, 'files'));
  }
  return new S3FileStore({
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: config.S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  });
}

@Module({
  imports: [ConfigModule],
  providers: [{ provide: FileStore, inject: [CONFIG], useFactory: openFileStore }],
  exports: [FileStore],
})
export class FilesModule {}
