import { spawn } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { inRoot } from '../../tools/paths.mjs';
import { caseOf, median } from './report.mjs';

const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = 32;

async function startBare(databaseUrl, statements) {
  const child = spawn(
    process.execPath,
    [inRoot('bench', 'lib', 'bare-server.mjs'), databaseUrl, JSON.stringify(statements)],
    {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  const [line] = await once(child.stdout, 'data');
  return { url: `http://127.0.0.1:${Number(line)}/`, stop: () => child.kill() };
}

async function requestsPerSecond(url, headers = {}) {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx || result.errors)
    throw new Error(`${url}: ${result.non2xx} not 2xx, ${result.errors} errors`);
  return result.requests.average;
}

/**
 * Ours and bare in turn, so that a machine that slows down slows both.
 * @param ours `{ url, headers?, budget }`: the share of bare's requests per second that it must reach
 */
export async function compare(name, ours, bare, log) {
  await requestsPerSecond(ours.url, ours.headers);
  await requestsPerSecond(bare.url);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const mine = await requestsPerSecond(ours.url, ours.headers);
    const theirs = await requestsPerSecond(bare.url);
    rounds.push({ mine, theirs });
    log(`${name} round ${round + 1}: ${Math.round(mine)} against ${Math.round(theirs)} requests/s`);
  }
  const ratio = median(rounds.map(({ mine, theirs }) => mine / theirs));
  return caseOf(name, {
    value: median(rounds.map(({ mine }) => mine)),
    unit: 'req/s',
    ratio,
    budget: ours.budget,
    atLeast: true,
    note: `bare ${Math.round(median(rounds.map(({ theirs }) => theirs)))} req/s, ${CONNECTIONS} connections`,
  });
}

/** Runs `work` beside a bare Fastify route that does nothing but these prepared statements. */
export async function against(statements, databaseUrl, work) {
  const bare = await startBare(databaseUrl, statements);
  try {
    return await work(bare);
  } finally {
    bare.stop();
  }
}
