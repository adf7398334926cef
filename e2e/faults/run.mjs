import { build } from '../../tools/build.mjs';
import { startInstance } from '../../tools/instance.mjs';
import { keepRunning } from '../../tools/keep-running.mjs';
import { inRoot } from '../../tools/paths.mjs';
import { startRedis } from '../../tools/redis.mjs';
import { runNode } from '../../tools/run.mjs';
import { poolOf } from '../lib/class.mjs';

await build(() => {});
// They speak to the queue through our own library, which exists only once it is built.
const { scenarios } = await import('./scenarios.mjs');

/** A Redis that can be stopped and started again on its port; it keeps nothing, so it comes back empty. */
async function restartableRedis() {
  let server = await startRedis();
  if (!server) return undefined;
  const { url, port } = server;
  return {
    url,
    stop: async () => {
      await server?.stop();
      server = undefined;
    },
    start: async () => {
      server = await startRedis({ port });
    },
  };
}

async function doctor(instance) {
  const { code, output } = await runNode([inRoot('apps', 'api', 'dist', 'doctor.js')], { env: instance.env });
  if (code !== 0) throw new Error(`the doctor found damage:\n${output.trim()}`);
  return output.trim().split('\n').at(-1);
}

async function play(name, backend, redis) {
  const env = {
    RATE_LIMIT_SCALE: '100',
    SINAU_ANY_HOUR: '1',
    LOG_LEVEL: 'error',
    ...(backend === 'redis' ? { REDIS_URL: redis.url } : { REDIS_URL: '' }),
  };
  const staged = await scenarios[name].stage?.();
  const instance = await startInstance({ env: { ...env, ...staged?.env } });
  const pool = poolOf(instance);
  const extra = [];
  const startSecondWorker = (more) => {
    const worker = keepRunning({
      name: 'Second worker',
      args: [inRoot('apps', 'api', 'dist', 'worker.js')],
      env: { ...instance.env, ...more },
      logFile: `${instance.dataDir}/logs/worker-2.log`,
    });
    worker.start();
    extra.push(worker);
    return worker;
  };
  try {
    await scenarios[name].run({
      instance,
      pool,
      redis,
      backend,
      staged,
      startSecondWorker,
      say: (text) => console.log(`  ${text}`),
    });
    return await doctor(instance);
  } finally {
    await Promise.all(extra.map((worker) => worker.stop()));
    await pool.end();
    await instance.stop();
    await staged?.close();
  }
}

// `npm run faults -- [name] [backend]`
const [wanted, onlyOn] = process.argv.slice(2);
if (wanted && !scenarios[wanted]) {
  console.error(`there is no fault "${wanted}"; there are: ${Object.keys(scenarios).join(', ')}`);
  process.exit(2);
}
const redis = await restartableRedis();
if (!redis) console.log('No redis-server or valkey-server on the PATH: faults that need one are not played.');
let failed = 0;
let played = 0;
for (const [name, { backends }] of Object.entries(scenarios)) {
  if (wanted && wanted !== name) continue;
  for (const backend of backends) {
    if (onlyOn && onlyOn !== backend) continue;
    if (!redis && (backend === 'redis' || name === 'twice')) continue;
    console.log(`${name} (queue on ${backend})`);
    try {
      console.log(`  ${await play(name, backend, redis)}`);
      played += 1;
    } catch (error) {
      console.log(`  FAILED: ${error.message}`);
      failed += 1;
    }
  }
}
await redis?.stop();
console.log(
  failed
    ? `faults: ${failed} of ${played + failed} failed`
    : `faults ok: ${played} scenarios, no invariant broken`,
);
process.exitCode = failed || played === 0 ? 1 : 0;
