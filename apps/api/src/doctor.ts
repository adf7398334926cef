import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { configOrExit } from './boot.js';
import { SealHealth } from './certificates/sealing/seal-health.service.js';
import { SealingModule } from './certificates/sealing/sealing.module.js';
import { dataSourceOptions } from './database/data-source.js';
import { examine } from './doctor/examine.js';
import { mayChangeLog } from './doctor/role.queries.js';
import { sealLine } from './doctor/seal-line.js';

const config = configOrExit();
const dataSource = await new DataSource(
  dataSourceOptions({ DATABASE_URL: config.DATABASE_URL, DATABASE_POOL: 2 }),
).initialize();
const findings = await examine(dataSource.manager);
const asOwner = await mayChangeLog(dataSource.manager);
await dataSource.destroy();
const sealing = await NestFactory.createApplicationContext(SealingModule, { logger: false });
const seal = await sealing.get(SealHealth).state();
await sealing.close();

for (const { id, says, violations } of findings) {
  console.log(`${violations.length ? 'BROKEN' : 'ok    '} ${id.padEnd(3)} ${says}`);
  for (const what of violations) console.log(`         ${what}`);
}
console.log(sealLine(seal));
if (asOwner)
  console.log(
    'note   the application connects as the owner of the tables: see "Two roles" in docs/operations',
  );
const broken = findings.filter(({ violations }) => violations.length > 0);
console.log(
  broken.length
    ? `doctor: ${broken.length} of ${findings.length} invariants are broken`
    : `doctor ok: ${findings.length} invariants hold`,
);
process.exitCode = broken.length ? 1 : 0;
