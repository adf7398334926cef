import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { configOrExit } from './boot.js';
import { dataSourceOptions } from './database/data-source.js';
import { examine } from './doctor/examine.js';

const config = configOrExit();
const dataSource = await new DataSource(
  dataSourceOptions({ DATABASE_URL: config.DATABASE_URL, DATABASE_POOL: 2 }),
).initialize();
const findings = await examine(dataSource.manager);
await dataSource.destroy();

for (const { id, says, violations } of findings) {
  console.log(`${violations.length ? 'BROKEN' : 'ok    '} ${id.padEnd(3)} ${says}`);
  for (const what of violations) console.log(`         ${what}`);
}
const broken = findings.filter(({ violations }) => violations.length > 0);
console.log(
  broken.length
    ? `doctor: ${broken.length} of ${findings.length} invariants are broken`
    : `doctor ok: ${findings.length} invariants hold`,
);
process.exitCode = broken.length ? 1 : 0;
