import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificate } from '@sinau/contracts/certificates.contract.js';
import { readConfig, type Config } from '../config.js';
import { createServer } from '../http/server.js';
import { AppModule } from '../app.module.js';
import { openFileStore } from '../files/files.module.js';
import { approveClass, runningClass, startIssuing } from '../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { TestClient } from '../testing/test-client.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { withClient } from './backup-tables.queries.js';
import { makeBackup, type Backup } from './make-backup.js';
import { restoreBackup } from './restore-backup.js';

let api: TestApi;
let config: Config;
let parent: string;
let backup: Backup;
let certificate: Certificate;
let holder: SignedIn;
let pdf: Buffer;

/** An empty place for a backup: a database without tables, a folder without files. */
async function emptyInstance() {
  const database = await createTestDatabase();
  await withClient(database.url, (client) => client.query('drop schema lms cascade'));
  const data = await mkdtemp(join(tmpdir(), 'sinau-restored-'));
  return { database, settings: { ...config, DATABASE_URL: database.url, SINAU_DATA: data } };
}

async function counts(url: string): Promise<Record<string, number>> {
  return withClient(url, async (client) => {
    const found: Record<string, number> = {};
    for (const { name } of backup.manifest.tables) {
      const { rows } = await client.query<{ rows: string }>(`select count(*) as rows from lms."${name}"`);
      found[name] = Number(rows[0]?.rows);
    }
    return found;
  });
}

beforeAll(async () => {
  api = await startTestApi();
  config = readConfig();
  parent = await mkdtemp(join(tmpdir(), 'sinau-backups-'));
  const { batchId, learners } = await runningClass(api, ['Siti Aminah', 'Budi Santoso']);
  const issuing = await startIssuing();
  const approved = await approveClass(api, batchId);
  await issuing.issueAll(approved);
  await issuing.close();
  certificate = approved[0] as Certificate;
  holder = learners.find(({ name }) => name === certificate.holderName) as SignedIn;
  pdf = (await holder.call('GET /certificates/:id/pdf', { params: { id: certificate.id } })).raw;
  backup = await makeBackup(config, openFileStore(config), { parent, at: new Date('2026-11-22T01:00:00Z') });
}, 120_000);
afterAll(async () => {
  await api.close();
  await rm(parent, { recursive: true, force: true });
});

describe('a backup', () => {
  it('holds every row, every file and the end of the audit chain, and no key', async () => {
    expect(backup.folder).toBe(join(parent, 'sinau-2026-11-22T01-00-00Z'));
    const [head] = await api.query<{ sequence: number }>('select max(sequence) as sequence from audit_chain');
    expect(backup.manifest.audit?.sequence).toBe(head?.sequence);
    expect(backup.manifest.files.count).toBe(2);
    const people = backup.manifest.tables.find(({ name }) => name === 'people');
    expect(people?.rows).toBe(2);
    const names = await readdir(backup.folder);
    expect(names.sort()).toEqual(['files', 'files.ndjson', 'manifest.json', 'tables']);
  });

  it('links what an earlier one holds already, and keeps as many as asked', async () => {
    const later = await makeBackup(config, openFileStore(config), {
      parent,
      keep: 2,
      at: new Date('2026-11-23T01:00:00Z'),
    });
    expect(later.manifest.files).toEqual(backup.manifest.files);
    expect(later.removed).toEqual([]);
    const last = await makeBackup(config, openFileStore(config), {
      parent: join(parent, 'few'),
      keep: 1,
      at: new Date('2026-11-24T01:00:00Z'),
    });
    const next = await makeBackup(config, openFileStore(config), {
      parent: join(parent, 'few'),
      keep: 1,
      at: new Date('2026-11-25T01:00:00Z'),
    });
    expect(next.removed).toEqual(['sinau-2026-11-24T01-00-00Z']);
    expect(last.folder).not.toBe(next.folder);
  });
});

describe('the drill: a restored instance', () => {
  let database: TestDatabase;
  let settings: Config;
  beforeAll(async () => {
    ({ database, settings } = await emptyInstance());
    await restoreBackup(settings, openFileStore(settings), backup.folder);
  }, 120_000);
  afterAll(async () => {
    await database.drop();
    await rm(settings.SINAU_DATA, { recursive: true, force: true });
  });

  it('has every row', async () => {
    const expected = Object.fromEntries(backup.manifest.tables.map(({ name, rows }) => [name, rows]));
    expect(await counts(settings.DATABASE_URL)).toEqual(expected);
  });

  it('answers an old QR as before, signs its people in, and its audit chain goes on', async () => {
    Object.assign(process.env, { DATABASE_URL: settings.DATABASE_URL, SINAU_DATA: settings.SINAU_DATA });
    const app = await createServer(AppModule, readConfig());
    try {
      await app.init();
      await app.getHttpAdapter().getInstance().ready();
      const stranger = await new TestClient(app).call('GET /verify/:code', {
        params: { code: certificate.code },
      });
      expect(stranger.body).toMatchObject({ answer: 'valid', number: certificate.number });
      const kept = await holder.at(app).call('GET /certificates/:id/pdf', { params: { id: certificate.id } });
      expect(kept.raw.equals(pdf)).toBe(true);
    } finally {
      await app.close();
    }
    const { rows } = await withClient(settings.DATABASE_URL, async (client) => {
      await client.query('set search_path = lms, public');
      await client.query(
        `insert into audit_log (action, subject_type, subject_id) values ('test.done', 'test', '1')`,
      );
      return client.query<{ sequence: string }>('select max(sequence) as sequence from audit_chain');
    });
    expect(Number(rows[0]?.sequence)).toBe((backup.manifest.audit?.sequence ?? 0) + 1);
  });

  it('is filled once only', async () => {
    await expect(restoreBackup(settings, openFileStore(settings), backup.folder)).rejects.toThrow(
      'has accounts already',
    );
  });
});

describe('what is refused', () => {
  async function refusal(change: (folder: string) => Promise<void>, keys: Partial<Config> = {}) {
    const { database, settings } = await emptyInstance();
    const folder = await mkdtemp(join(tmpdir(), 'sinau-changed-'));
    try {
      await cp(backup.folder, folder, { recursive: true });
      await change(folder);
      await restoreBackup({ ...settings, ...keys }, openFileStore(settings), folder);
      return 'nothing';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await database.drop();
      for (const path of [folder, settings.SINAU_DATA]) await rm(path, { recursive: true, force: true });
    }
  }

  it('names what was changed or is missing', async () => {
    expect(await refusal((folder) => rm(join(folder, 'manifest.json')))).toContain('cut short');
    expect(await refusal((folder) => writeFile(join(folder, 'tables/people.gz'), 'x'))).toBe(
      'The table people was changed since the backup.',
    );
    expect(await refusal((folder) => writeFile(join(folder, 'files.ndjson'), ''))).toContain('was changed');
    const spoil = async (folder: string) => {
      const found = await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true });
      const file = found.find((entry) => entry.isFile());
      await writeFile(join(file?.parentPath ?? '', file?.name ?? ''), 'x');
    };
    expect(await refusal(spoil)).toMatch(/^The file certificates\/.* is missing or was changed\.$/);
  });

  it('says when the keys are others', async () => {
    expect(await refusal(async () => {}, { SINAU_INDEX_KEY: randomBytes(32) })).toContain(
      'The keys of this instance are not those of the backup',
    );
  });
});
