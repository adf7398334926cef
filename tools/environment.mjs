import { applicationUrl } from './database.mjs';
import { secretsOf } from './secrets.mjs';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

/**
 * True for an instance that only this machine can reach: it listens on the loopback and people open it as localhost.
 * Such a one may show sign-in codes and demo accounts; behind a proxy with a public address it must not.
 */
function isPrivate(host, publicUrl) {
  return LOOPBACK.has(host) && URL.canParse(publicUrl) && LOOPBACK.has(new URL(publicUrl).hostname);
}

const rolesOf = (owner, secrets) => ({
  DATABASE_URL: applicationUrl(owner, secrets),
  MIGRATION_DATABASE_URL: owner,
});

/**
 * The environment of the API's processes. What the person has set wins over what we would choose.
 * `extra` wins over everything: it is how tests and benchmarks change one setting.
 * `embedded`: `databaseUrl` is the owner's, and the application gets a role of its own.
 */
export function environmentFor({ dataDir, port, databaseUrl, embedded = false, extra = {} }) {
  const given = { ...process.env, ...extra };
  const HOST = given.HOST || '127.0.0.1';
  const PUBLIC_URL = given.PUBLIC_URL || `http://localhost:${port}`;
  const demo = isPrivate(HOST, PUBLIC_URL) ? { SINAU_DEMO: '1' } : {};
  // Without a gateway, sign-in codes go to the outbox page; see the README for connecting one.
  if (demo.SINAU_DEMO && !given.MESSAGE_GATEWAY_URL) demo.SINAU_DEV_OUTBOX = '1';
  const ours = { NODE_ENV: 'production', ...demo, ...secretsOf(dataDir) };
  const wins = { HOST, PUBLIC_URL, PORT: String(port), DATABASE_URL: databaseUrl, SINAU_DATA: dataDir };
  if (embedded) Object.assign(wins, rolesOf(databaseUrl, { ...ours, ...given }));
  // A variable that is set but empty counts as unset, as it does in the API.
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  return { ...ours, ...set, ...wins, ...extra };
}
