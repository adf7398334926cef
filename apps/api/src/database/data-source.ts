import { Logger } from '@nestjs/common';
import type { DataSourceOptions } from 'typeorm';
import type { Config } from '../config.js';
import { entities } from './entities.js';
import { wireTypes } from './types.js';

/** How TypeORM reaches PostgreSQL: schema `lms`, UTC, bounded waits. */
export function dataSourceOptions(config: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL'>): DataSourceOptions {
  const logger = new Logger('database');
  return {
    type: 'postgres',
    url: config.DATABASE_URL,
    schema: 'lms',
    entities,
    synchronize: false,
    logging: false,
    // Without this a restart of PostgreSQL would end the process through the pool's error event.
    poolErrorHandler: (error: unknown) => logger.warn(`connection lost: ${(error as Error).message}`),
    extra: {
      max: config.DATABASE_POOL,
      options: '-c search_path=lms,public -c timezone=UTC',
      types: wireTypes,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 20_000,
      // The server's own limit does not help when the server itself hangs.
      query_timeout: 25_000,
      idle_in_transaction_session_timeout: 30_000,
      keepAlive: true,
    },
  };
}
