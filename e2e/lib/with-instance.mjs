import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder } from '../../tools/paths.mjs';
import { build } from '../../tools/build.mjs';
import { startInstance } from '../../tools/instance.mjs';

/** What the seed wrote for the demo staff: by e-mail, whose first part is the role. */
async function demoAccounts() {
  const file = path.join(dataFolder(), 'demo.json');
  try {
    const secrets = JSON.parse(await readFile(file, 'utf8'));
    return Object.entries(secrets).map(([login, { password, totpSecret }]) => ({
      role: login.split('@')[0],
      login,
      password,
      totp: totpSecret,
    }));
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
