import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from '../../tools/paths.mjs';
import { build } from '../../tools/build.mjs';
import { startInstance } from '../../tools/instance.mjs';

async function demoAccounts() {
  const file = path.join(process.env.SINAU_DATA ?? inRoot('.sinau'), 'demo.json');
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new Error(`SINAU_URL needs the demo accounts of that instance in ${file} (set SINAU_DATA)`);
  }
}

/** Runs `work` on the instance at SINAU_URL, or on a throw-away one that is gone afterwards. */
export async function withInstance(work, options = {}) {
  const url = process.env.SINAU_URL;
  if (url) return work({ url, demo: await demoAccounts() });
  await build();
  const instance = await startInstance({
    ...options,
    env: { RATE_LIMIT_SCALE: '100', SINAU_ANY_HOUR: '1', ...options.env },
  });
  try {
    return await work(instance);
  } finally {
    await instance.stop();
  }
}
