import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { LibraryTidying } from './library-tidying.service.js';
import { ShelfService } from './shelf.service.js';

/** What both doors need: copies going on to who waits, and telling people. */
@Module({
  imports: [DatabaseModule, RemindersModule],
  providers: [ShelfService, LibraryTidying],
  exports: [ShelfService, LibraryTidying],
})
export class ShelfModule {}
