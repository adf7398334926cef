import { inRoot } from './paths.mjs';
import { runNode } from './run.mjs';

async function entry(name, env) {
  const { code, output } = await runNode([inRoot('apps', 'api', 'dist', `${name}.js`)], { env });
  if (code !== 0) throw new Error(`${name} failed:\n${output.trim()}`);
  return output;
}

/** The seed's last JSON line: `{ demo: [{ role, login, password?, totp?, hint? }] }`. */
function demoIn(output) {
  for (const line of output.trim().split('\n').reverse()) {
    try {
      const found = JSON.parse(line);
      if (Array.isArray(found.demo)) return found.demo;
    } catch {
      // A log line that is not JSON.
    }
  }
  return [];
}

/** Migrates and seeds (both may run any number of times). Returns the demo accounts. */
export async function prepareDatabase(env, { seed = true } = {}) {
  await entry('migrate', env);
  return seed ? demoIn(await entry('seed', env)) : [];
}
