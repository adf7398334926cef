import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { BusinessesService } from './businesses.service.js';
import { NikService } from './nik.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';
import { ReferenceController } from './reference.controller.js';
import { ReferenceService } from './reference.service.js';

@Module({
  imports: [DatabaseModule, AuditModule, AccountsModule],
  controllers: [PeopleController, ReferenceController],
  providers: [PeopleService, NikService, BusinessesService, ReferenceService],
  exports: [PeopleService, NikService, BusinessesService],
})
export class PeopleModule {}
