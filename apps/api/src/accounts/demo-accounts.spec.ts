import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import { CONFIG } from '../config.module.js';
import type { Config } from '../config.js';
import { sentCode } from '../testing/accounts.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { seedDemoAccounts } from './demo-accounts.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ SINAU_DEMO: '1' });
});
afterAll(() => api.close());

function staffBody(account: { login: string; password?: string; totpSecret?: string }, steps = 0) {
  const totp = new TOTP({ secret: account.totpSecret ?? '' }).generate({
    timestamp: Date.now() + steps * 30_000,
  });
  return { email: account.login, password: account.password ?? '', totp };
}

describe('demo accounts', () => {
  it('one per staff role and two peserta, all able to sign in', async () => {
    const made = await seedDemoAccounts(api.app);
    expect(made.map(({ role }) => role)).toEqual([
      'pelatih',
      'panitia',
      'dinas',
      'admin',
      'peserta',
      'peserta',
    ]);
    for (const account of made.filter(({ role }) => role !== 'peserta')) {
      const answer = await api.anonymous.call('POST /sign-in/staff', { body: staffBody(account) });
      expect(answer.body.account).toMatchObject({
        id: account.accountId,
        name: account.name,
        roles: [account.role],
      });
    }
    for (const { login: phone, accountId, name } of made.filter(({ role }) => role === 'peserta')) {
      await api.anonymous.call('POST /sign-in/code', { body: { phone } });
      const body = { phone, code: await sentCode(api, phone) };
      const answer = await api.anonymous.call('POST /sign-in/phone', { body });
      expect(answer.body.account).toMatchObject({ id: accountId, name, profileComplete: true });
      const [row] = await api.query<{ nik: boolean; businesses: number }>(
        `select nik_index is not null as nik, (select count(*)::int from businesses b where b.account_id = p.account_id) as businesses
         from people p where account_id = $1`,
        [accountId],
      );
      expect(row).toEqual({ nik: true, businesses: 1 });
    }
  });

  it('are the same at every start, and keep their secrets in a private file', async () => {
    const first = await seedDemoAccounts(api.app);
    expect(await seedDemoAccounts(api.app)).toEqual(first);
    const [row] = await api.query<{ accounts: number; businesses: number }>(
      'select (select count(*)::int from accounts) as accounts, (select count(*)::int from businesses) as businesses',
    );
    expect(row).toEqual({ accounts: 6, businesses: 2 });
    const file = join(api.app.get<Config>(CONFIG, { strict: false }).SINAU_DATA, 'demo.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toContain(first[0]?.password);
  });

  it('get new secrets when the file was lost', async () => {
    const [before] = await seedDemoAccounts(api.app);
    await rm(join(api.app.get<Config>(CONFIG, { strict: false }).SINAU_DATA, 'demo.json'));
    const [after] = await seedDemoAccounts(api.app);
    expect(after?.accountId).toBe(before?.accountId);
    expect(after?.password).not.toBe(before?.password);
    const old = await api.anonymous.call('POST /sign-in/staff', { body: staffBody(before!, 1) });
    expect(old.body.code).toBe('credentials_wrong');
    expect((await api.anonymous.call('POST /sign-in/staff', { body: staffBody(after!) })).status).toBe(200);
  });

  it('do not exist outside a demonstration', async () => {
    const real = await startTestApi({ SINAU_DEMO: '0' });
    try {
      expect(await seedDemoAccounts(real.app)).toEqual([]);
      expect(await real.query('select id from accounts')).toEqual([]);
    } finally {
      await real.close();
    }
  });
});
