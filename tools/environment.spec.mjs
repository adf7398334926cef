import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { environmentFor } from './environment.mjs';

let dataDir;
beforeEach(() => (dataDir = mkdtempSync(path.join(os.tmpdir(), 'sinau-env-'))));
afterEach(() => rmSync(dataDir, { recursive: true }));

const environment = (extra) =>
  environmentFor({ dataDir, port: 3000, databaseUrl: 'postgres://x@127.0.0.1/y', extra });

test('keys are made once and kept closed', () => {
  const first = environment({});
  expect(environment({}).SINAU_ENCRYPTION_KEYS).toBe(first.SINAU_ENCRYPTION_KEYS);
  expect(first.SINAU_ENCRYPTION_KEYS).toMatch(/^k1:[A-Za-z0-9+/]{43}=$/);
  expect(Buffer.from(first.SINAU_INDEX_KEY, 'base64')).toHaveLength(32);
  expect(statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('an embedded database has an owner, and a role for the application whose password stays the same', () => {
  const owner = 'postgres://sinau:secret@127.0.0.1:5555/sinau';
  const given = () => environmentFor({ dataDir, port: 3000, databaseUrl: owner, embedded: true });
  const { DATABASE_URL, MIGRATION_DATABASE_URL } = given();
  expect(MIGRATION_DATABASE_URL).toBe(owner);
  expect(DATABASE_URL).toMatch(/^postgres:\/\/sinau_app:[0-9a-f]{64}@127\.0\.0\.1:5555\/sinau$/);
  expect(given().DATABASE_URL).toBe(DATABASE_URL);
  expect(environment({})).not.toHaveProperty('MIGRATION_DATABASE_URL');
});

test('sign-in codes and demo accounts show on this machine only', () => {
  expect(environment({})).toMatchObject({ SINAU_DEV_OUTBOX: '1', SINAU_DEMO: '1', HOST: '127.0.0.1' });
  for (const open of [{ PUBLIC_URL: 'https://sinau.example.id' }, { HOST: '0.0.0.0' }]) {
    expect(environment(open)).not.toHaveProperty('SINAU_DEV_OUTBOX');
    expect(environment(open)).not.toHaveProperty('SINAU_DEMO');
  }
});

test('with a gateway there is no outbox page, and what is set wins', () => {
  const given = environment({ MESSAGE_GATEWAY_URL: 'https://gateway.example.id', SINAU_INDEX_KEY: 'mine' });
  expect(given).not.toHaveProperty('SINAU_DEV_OUTBOX');
  expect(given.SINAU_INDEX_KEY).toBe('mine');
});
