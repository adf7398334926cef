import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { DraftPurge } from './draft-purge.service.js';

/** The studio's part of the worker. */
@Module({ imports: [DatabaseModule], providers: [DraftPurge], exports: [DraftPurge] })
export class StudioJobsModule {}
