import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { BulkDeeds } from './bulk-deeds.service.js';
import { TableExports } from './table-exports.service.js';

/** Where features say what can be done with many of their rows, and how their lists leave as files. */
@Module({
  imports: [AccountsModule],
  providers: [BulkDeeds, TableExports],
  exports: [BulkDeeds, TableExports],
})
export class BulkRegistryModule {}
