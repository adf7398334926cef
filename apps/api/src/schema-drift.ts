import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { configOrExit } from './boot.js';
import { dataSourceOptions } from './database/data-source.js';

/**
 * Entities must describe the columns that the migrations made. Constraints and indexes live in the SQL alone, so what
 * TypeORM would do about those is left out; what it would do to a table or a column is drift.
 */
function touchesColumns(statement: string): boolean {
  return /^CREATE TABLE|^DROP TABLE|(ADD|DROP|RENAME|ALTER) COLUMN|^ALTER TABLE \S+ (ADD|DROP) "/i.test(
    statement.trim(),
  );
}

const config = configOrExit();
const dataSource = await new DataSource(
  dataSourceOptions({ DATABASE_URL: config.DATABASE_URL, DATABASE_POOL: 2 }),
).initialize();
const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
const drift = upQueries.map(({ query }) => query).filter(touchesColumns);
await dataSource.destroy();
for (const statement of drift) console.log(statement);
console.log(
  drift.length
    ? `schema drift: ${drift.length} differences between entities and migrations`
    : 'schema: entities and migrations agree',
);
process.exitCode = drift.length ? 1 : 0;
