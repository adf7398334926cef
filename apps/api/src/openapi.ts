import { readFile, writeFile } from 'node:fs/promises';
import { openApiDocument } from './openapi/document.js';

const FILE = 'docs/openapi.json';

const fresh = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
if (process.argv.includes('--check')) {
  const committed = await readFile(FILE, 'utf8').catch(() => '');
  const same = committed === fresh;
  console.log(same ? `${FILE} is up to date` : `${FILE} differs from the contracts: run "npm run openapi"`);
  process.exitCode = same ? 0 : 1;
} else {
  await writeFile(FILE, fresh);
  console.log(`${FILE} written`);
}
