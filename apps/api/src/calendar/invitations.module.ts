import { Module } from '@nestjs/common';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { Invitations } from './invitations.service.js';

/** What goes out with a message; used by the worker that sends. */
@Module({
  imports: [ConfigModule, DatabaseModule],
  providers: [Invitations],
  exports: [Invitations],
})
export class InvitationsModule {}
