import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { GlossaryController } from './glossary.controller.js';
import { GlossaryService } from './glossary.service.js';

/** Difficult words and what they mean: lessons explain them at a tap. */
@Module({
  imports: [DatabaseModule, AuditModule],
  controllers: [GlossaryController],
  providers: [GlossaryService],
})
export class GlossaryModule {}
