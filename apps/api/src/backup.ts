import 'reflect-metadata';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBackup } from './backup/make-backup.js';
import { configOrExit } from './boot.js';
import { openFileStore } from './files/files.module.js';

// `npm run backup [-- --to FOLDER] [--keep N]`: a new folder below FOLDER, while the instance runs.
const { values } = parseArgs({ options: { to: { type: 'string' }, keep: { type: 'string', default: '0' } } });
const config = configOrExit();
const keep = Number(values.keep);
if (!Number.isInteger(keep) || keep < 0) {
  console.error('--keep is a whole number: how many backups stay');
  process.exit(2);
}
const parent = values.to ?? join(config.SINAU_DATA, 'backups');
const { folder, manifest, removed } = await makeBackup(config, openFileStore(config), { parent, keep });
const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
for (const name of removed) console.log(`removed: ${name}`);
console.log(
  `backup ok: ${rows} rows of ${manifest.tables.length} tables, ${manifest.files.count} files, audit link ${manifest.audit?.sequence ?? 0}: ${folder}`,
);
