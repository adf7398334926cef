import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, ConfigModule } from '../config.module.js';
import type { Config } from '../config.js';
import { JobQueueModule } from '../jobs/job-queue.js';
import { dataSourceOptions } from './data-source.js';
import { Encryption } from './encryption.js';
import { Transactions } from './transactions.js';

@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      imports: [ConfigModule],
      inject: [CONFIG],
      useFactory: (config: Config) => ({ ...dataSourceOptions(config), retryAttempts: 10, retryDelay: 1000 }),
    }),
    ConfigModule,
    JobQueueModule,
  ],
  providers: [Transactions, Encryption],
  exports: [Transactions, Encryption],
})
export class DatabaseModule {}
