import 'reflect-metadata';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '@sinau/contracts/accounts.contract.js';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module.js';
import { readConfig } from '../config.js';
import { dataSourceOptions } from '../database/data-source.js';
import { rows } from '../database/sql.js';
import { createServer } from '../http/server.js';
import { TestClient } from './test-client.js';
import { createTestDatabase } from './test-database.js';

export interface SignedIn extends TestClient {
  readonly accountId: string;
  /** A peserta's first business; empty for staff. */
  readonly businessId: string;
}

export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly anonymous: TestClient;
  /** A fresh account with these roles and a session. Peserta have a complete profile unless `bare`. */
  signIn(role: Role, options?: { name?: string; bare?: boolean; email?: string }): Promise<SignedIn>;
  query<T>(text: string, parameters?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

let people = 0;

async function insertAccount(
  dataSource: DataSource,
  role: Role,
  name: string,
): Promise<{ accountId: string; token: string }> {
  people += 1;
  const token = randomBytes(16).toString('hex');
  const [account] = await rows<{ id: string }>(
    dataSource.manager,
    role === 'peserta'
      ? `insert into accounts (phone, roles) values ($1, array[$2]) returning id`
      : `insert into accounts (email, name, roles, password_hash, totp_key_id, totp_ciphertext)
         values ($1, $3, array[$2], 'none', 'k1', '\\x00') returning id`,
    role === 'peserta'
      ? [`+6281${String(2000000000 + people)}`, role]
      : [`${role}${people}@example.test`, role, name],
  );
  if (!account) throw new Error('no account');
  await rows(
    dataSource.manager,
    `insert into account_sessions (account_id, token_hash, device, expires_at) values ($1, $2, 'test', now() + interval '1 day')`,
    [account.id, createHash('sha256').update(token).digest()],
  );
  return { accountId: account.id, token };
}

async function insertProfile(
  dataSource: DataSource,
  accountId: string,
  name: string,
  email?: string,
): Promise<string> {
  const four = String(people % 10_000).padStart(4, '0');
  await rows(
    dataSource.manager,
    `insert into people (account_id, name, village_code, sex, disability, email, consented_at, consent_version, nik_key_id, nik_ciphertext, nik_index, nik_last_four)
     select $1, $2, code, 'P', 'tidak_ada', $5, now(), 'test', 'k1', '\\x00', $3, $4 from regions where level = 4 order by code limit 1`,
    [accountId, name, randomBytes(32), four, email ?? null],
  );
  const [business] = await rows<{ id: string }>(
    dataSource.manager,
    `insert into businesses (account_id, name, kbli_code, kbli_version, size)
     select $1, 'Bakso Sumenep Makmur', code, version, 'micro' from business_fields order by code limit 1 returning id`,
    [accountId],
  );
  return business?.id ?? '';
}

/** The real application on a database of its own, called through Fastify's inject. Settings can be given per spec. */
export async function startTestApi(settings: Record<string, string> = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const data = await mkdtemp(join(tmpdir(), 'sinau-test-'));
  Object.assign(process.env, {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    PUBLIC_URL: 'http://localhost:3000',
    DATABASE_URL: database.applicationUrl,
    MIGRATION_DATABASE_URL: database.url,
    DATABASE_POOL: '10',
    SINAU_DATA: data,
    SINAU_ENCRYPTION_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    SINAU_INDEX_KEY: randomBytes(32).toString('base64'),
    SINAU_DEV_OUTBOX: '1',
    SINAU_ANY_HOUR: '1',
    SEAL_PKCS12: 'libs/certificate/src/testing/fixtures/seal-ec.p12',
    SEAL_PASSPHRASE: 'uji-segel',
    RENDER_SANDBOX: 'none',
    RATE_LIMIT_SCALE: '1000',
    ...settings,
  });
  const app = await createServer(AppModule, readConfig());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  // What specs arrange and look at, they do as the owner; the application itself never does.
  const dataSource = await new DataSource(
    dataSourceOptions({ DATABASE_URL: database.url, DATABASE_POOL: 3 }),
  ).initialize();
  return {
    app,
    anonymous: new TestClient(app),
    async signIn(role, options = {}) {
      const name = options.name ?? `Siti Aminah ${people + 1}`;
      const { accountId, token } = await insertAccount(dataSource, role, name);
      const businessId =
        role === 'peserta' && !options.bare
          ? await insertProfile(dataSource, accountId, name, options.email)
          : '';
      return Object.assign(new TestClient(app, `sinau=${token}`), { accountId, businessId });
    },
    query: (text, parameters) => rows(dataSource.manager, text, parameters),
    async close() {
      await app.close();
      await dataSource.destroy();
      await database.drop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
