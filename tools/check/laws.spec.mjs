import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importsOf } from './imports.mjs';
import { cruise } from './laws.mjs';
import { brokenIn } from './text-laws.mjs';

// Each law has to be seen failing, or it may be checking nothing: one planted file per way of breaking it.
const BROKEN = [
  ['libs/contracts/src/x.ts', ['node:fs'], 'law-1-contracts-import-only-zod'],
  ['apps/portal/src/x.ts', ['zod'], 'law-1-portal-imports-only-contracts'],
  ['apps/portal/src/y.ts', ['../../../libs/jobs/src/ok.ts'], 'law-1-portal-imports-only-contracts'],
  ['apps/portal/src/z.ts', ['node:fs'], 'law-1-node-modules-of-node-only-in-portal-server'],
  ['apps/api/src/http/x.ts', ['../../../portal/src/ok.ts'], 'law-1-api-never-imports-portal-sources'],
  ['libs/jobs/src/x.ts', ['../../../apps/api/src/a/a.service.ts'], 'law-1-libs-never-import-apps'],
  ['apps/api/src/b/x.service.ts', ['../a/a.queries.ts'], 'law-2-feature-through-service-or-module'],
  ['apps/api/src/b/cycle.ts', ['./cycle.ts'], 'law-2-no-cycles'],
  ['apps/api/src/b/y.ts', ['./index.ts'], 'law-2-no-barrels'],
  ['apps/api/src/a/a.controller.ts', ['./a.queries.ts'], 'law-3-controllers-never-touch-queries'],
  ['apps/api/src/a/x.service.ts', ['pg'], 'law-3-typeorm-and-pg-in-their-places'],
  ['apps/api/src/a/y.service.ts', ['bullmq'], 'law-4-queue-only-in-jobs'],
  ['apps/api/src/a/z.service.ts', ['ioredis'], 'law-4-queue-only-in-jobs'],
  ['apps/api/src/a/x.ts', ['./ok.spec.ts'], 'product-never-imports-tests-or-tools'],
  ['apps/api/src/a/y.ts', ['./nothing.ts'], 'everything-resolves'],
];
const ALLOWED = [
  ['libs/contracts/src/ok.ts', ['zod']],
  ['libs/jobs/src/ok.ts', ['bullmq', 'ioredis', 'pg']],
  ['apps/portal/src/ok.ts', ['react', '../../../libs/contracts/src/ok.ts']],
  ['apps/portal/src/server/ok.ts', ['node:crypto']],
  ['apps/api/src/a/a.queries.ts', ['pg']],
  ['apps/api/src/a/a.service.ts', ['./a.queries.ts']],
  ['apps/api/src/a/a.module.ts', ['./a.service.ts']],
  ['apps/api/src/a/ok.spec.ts', ['pg', './a.queries.ts']],
  ['apps/api/src/b/index.ts', []],
  [
    'apps/api/src/b/ok.service.ts',
    ['../a/a.service.ts', '../a/a.module.ts', '../../../../libs/jobs/src/ok.ts'],
  ],
];

let report;
beforeAll(async () => {
  mkdirSync('.sinau-test', { recursive: true });
  const folder = mkdtempSync(path.join('.sinau-test', 'planted-'));
  for (const [file, imports] of [...BROKEN, ...ALLOWED]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), imports.map((name) => `import '${name}';\n`).join(''));
  }
  report = (await cruise(folder)).output;
  rmSync(folder, { recursive: true });
});

const lawsBrokenBy = (file) =>
  report.split('\n').flatMap((line) => new RegExp(`error (\\S+): ${file} `).exec(line)?.[1] ?? []);

test.each(BROKEN)('%s may not import %o', (file, imports, law) => {
  expect(lawsBrokenBy(file)).toEqual([law]);
});

test.each(ALLOWED)('%s may import %o', (file) => {
  expect(lawsBrokenBy(file)).toEqual([]);
});

test('imports are found in every form, types included', () => {
  const source = `import a from 'a'; import type { B } from 'b'; export * from 'c'; export { d } from 'd';
    const e = import('e'); const f = require('f'); type G = import('g').G; const view = <p>{a}</p>;`;
  expect(importsOf(source, true).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});

test.each([
  ['apps/api/src/a/index.ts', 'export {};'],
  ['apps/api/src/a/a.service.ts', 'await em.query(`select 1`);'],
  ['apps/api/src/a/a.service.ts', 'em.getRepository(Thing)'],
  ['libs/jobs/src/x.ts', '// oxlint-disable-next-line no-var'],
  ['apps/portal/src/x.ts', '// @ts-ignore'],
])('text law: %s may not say %s', (file, text) => {
  expect(brokenIn(file, text)).toHaveLength(1);
});

test.each([
  ['apps/api/src/a/a.queries.ts', 'await em.query(`select 1`);'],
  ['libs/jobs/src/x.ts', '// oxlint-disable-next-line no-var -- the old API needs it'],
  ['libs/jobs/src/x.ts', '// The old API needs it.\n// oxlint-disable-next-line no-var'],
])('text law: %s may say %s', (file, text) => {
  expect(brokenIn(file, text)).toEqual([]);
});
