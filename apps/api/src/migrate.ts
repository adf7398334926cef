import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { configOrExit } from './boot.js';
import { rebuildContent } from './courses/rebuild-content.js';
import { grantToApplication } from './database/app-role.js';
import { dataSourceOptions } from './database/data-source.js';
import { migrate, MigrationError } from './database/migrations.js';

/** Content that an earlier release stored differently is made anew from what it came from. */
async function upgradeContent(databaseUrl: string): Promise<number> {
  const options = dataSourceOptions({ DATABASE_URL: databaseUrl, DATABASE_POOL: 1 });
  const dataSource = await new DataSource(options).initialize();
  try {
    return await rebuildContent(dataSource.manager);
  } finally {
    await dataSource.destroy();
  }
}

try {
  const { DATABASE_URL: application, MIGRATION_DATABASE_URL: owner } = configOrExit();
  const fresh = await migrate(owner);
  console.log(fresh.length ? `migrated: ${fresh.join(', ')}` : 'migrations: up to date');
  const rebuilt = await upgradeContent(owner);
  if (rebuilt > 0) console.log(`content: ${rebuilt} course versions rebuilt`);
  if (!(await grantToApplication({ owner, application })))
    console.log('role: the application connects as the owner of the tables; see docs/operations');
} catch (error) {
  if (!(error instanceof MigrationError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
