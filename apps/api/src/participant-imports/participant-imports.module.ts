import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { Workspace } from '../files/workspace.js';
import { ImportIntake } from './import-intake.service.js';
import { ParticipantImportsController } from './participant-imports.controller.js';
import { ParticipantImports } from './participant-imports.service.js';

/** Participants that offices send as a file. */
@Module({
  imports: [ConfigModule, DatabaseModule, AccountsModule, AuditModule, FilesModule],
  controllers: [ParticipantImportsController],
  providers: [Workspace, ImportIntake, ParticipantImports],
})
export class ParticipantImportsModule {}
