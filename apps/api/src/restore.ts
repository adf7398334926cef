import 'reflect-metadata';
import { BackupError } from './backup/backup-manifest.js';
import { restoreBackup } from './backup/restore-backup.js';
import { configOrExit } from './boot.js';
import { openFileStore } from './files/files.module.js';

// `npm run restore -- FOLDER`: fills an empty instance from a backup.
const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: npm run restore -- <folder of the backup>');
  process.exit(2);
}
try {
  const config = configOrExit();
  const { manifest, rows } = await restoreBackup(config, openFileStore(config), folder);
  console.log(
    `restore ok: ${rows} rows, ${manifest.files.count} files, audit link ${manifest.audit?.sequence ?? 0}, as of ${manifest.madeAt}`,
  );
} catch (error) {
  if (!(error instanceof BackupError)) throw error;
  console.error(`restore: ${error.message} Nothing was put into the database.`);
  process.exitCode = 1;
}
