import { configOrExit } from './boot.js';
import { migrate, MigrationError } from './database/migrations.js';

try {
  const fresh = await migrate(configOrExit().DATABASE_URL);
  console.log(fresh.length ? `migrated: ${fresh.join(', ')}` : 'migrations: up to date');
} catch (error) {
  if (!(error instanceof MigrationError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
