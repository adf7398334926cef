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

/** Brings the tables up to date; may run any number of times. */
export const migrate = (env) => entry('migrate', env);

/** Loads reference data and, in a demonstration, its accounts and classes, which are returned. May run any number of times. */
export const seed = async (env) => demoIn(await entry('seed', env));
