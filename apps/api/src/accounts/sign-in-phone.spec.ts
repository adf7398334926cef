import { clientOf, cookieOf, newPhone, sentCode } from '../testing/accounts.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { TestClient } from '../testing/test-client.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const askCode = (phone: string) => api.anonymous.call('POST /sign-in/code', { body: { phone } });
const enter = (phone: string, code: string, client = api.anonymous) =>
  client.call('POST /sign-in/phone', { body: { phone, code } });
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const age = (phone: string, seconds: number) =>
  api.query('update sign_in_codes set sent_at = sent_at - make_interval(secs => $2) where phone = $1', [
    phone,
    seconds,
  ]);

describe('asking for a code', () => {
  it('answers the same for a phone with and without an account', async () => {
    const [known, unknown] = [newPhone(), newPhone()];
    await api.query(`insert into accounts (phone, roles) values ($1, '{peserta}')`, [known]);
    for (const phone of [known, unknown]) {
      const answer = await askCode(phone);
      expect(answer.status).toBe(202);
      expect(answer.body).toEqual({ phone, resendAfterSeconds: 30, expiresInSeconds: 300 });
    }
  });

  it.each([
    ['0812-3456-7001', '+6281234567001'],
    ['+62 812 3456 7002', '+6281234567002'],
    ['62 (812) 3456.7003', '+6281234567003'],
  ])('reads %s', async (written, phone) => {
    expect((await askCode(written)).body.phone).toBe(phone);
    expect((await enter(written, await sentCode(api, phone))).status).toBe(200);
  });

  it.each(['12345', '021 555 1234', '+1 202 555 0100', '0812', '08123456789012345'])(
    'refuses %s',
    async (phone) => {
      const answer = await askCode(phone);
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toEqual([
        { path: 'phone', message: 'Nomor HP belum benar. Contoh: 0812 3456 7890.' },
      ]);
    },
  );

  it('refuses an unknown field by its name', async () => {
    const answer = await api.anonymous.send('POST /sign-in/code', {
      body: { phone: newPhone(), role: 'admin' },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ path: 'role', message: 'Isian "role" tidak dikenal.' }]);
  });

  it('lets a person wait 30, 60, then 120 seconds', async () => {
    const phone = newPhone();
    for (const wait of [30, 60, 120, 120]) {
      expect((await askCode(phone)).body.resendAfterSeconds).toBe(wait);
      const early = await askCode(phone);
      expect([early.status, early.body.code]).toEqual([429, 'code_too_soon']);
      expect(early.body.retryAfterSeconds).toBeGreaterThan(wait - 5);
      expect(early.body.retryAfterSeconds).toBeLessThanOrEqual(wait);
      expect(early.headers['retry-after']).toBe(String(early.body.retryAfterSeconds));
      await age(phone, wait);
    }
    await age(phone, 3600);
    expect((await askCode(phone)).body.resendAfterSeconds).toBe(30);
  });

  it('starts the wait over after a successful sign-in', async () => {
    const phone = newPhone();
    await askCode(phone);
    await age(phone, 30);
    expect((await askCode(phone)).body.resendAfterSeconds).toBe(60);
    await enter(phone, await sentCode(api, phone));
    expect((await askCode(phone)).body.resendAfterSeconds).toBe(30);
  });

  it('sends one message for taps at the same moment', async () => {
    const phone = newPhone();
    const answers = await Promise.all(Array.from({ length: 8 }, () => askCode(phone)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
    expect(await api.query('select id from development_outbox where recipient = $1', [phone])).toHaveLength(
      1,
    );
  });

  it('keeps the code only as a hash', async () => {
    const phone = newPhone();
    await askCode(phone);
    const code = await sentCode(api, phone);
    const [row] = await api.query<{ all: string; bytes: Buffer }>(
      'select c::text as all, code_hash as bytes from sign_in_codes c where phone = $1',
      [phone],
    );
    expect(row?.bytes).toHaveLength(32);
    expect(row?.all.replace(phone, '').replace(/[-:.\s]/g, '')).not.toContain(code);
    expect(row?.bytes.includes(code)).toBe(false);
  });

  it('forgets the phones of old codes', async () => {
    const old = newPhone();
    await askCode(old);
    await api.query(`update sign_in_codes set expires_at = now() - interval '2 days' where phone = $1`, [
      old,
    ]);
    await askCode(newPhone());
    expect(await api.query('select phone from sign_in_codes where phone = $1', [old])).toEqual([]);
  });
});

describe('entering a code', () => {
  it('makes an account at the first sign-in and finds it at the second', async () => {
    const phone = newPhone();
    await askCode(phone);
    const first = await enter(phone, await sentCode(api, phone));
    expect(first.status).toBe(200);
    expect(first.body).toEqual({
      account: { id: expect.any(String), name: null, roles: ['peserta'], profileComplete: false, unread: 0 },
      developmentOutbox: true,
      viewing: null,
    });
    await askCode(phone);
    const second = await enter(phone, await sentCode(api, phone));
    expect(second.body.account?.id).toBe(first.body.account?.id);
  });

  it('accepts a code with spaces, as people paste it', async () => {
    const phone = newPhone();
    await askCode(phone);
    const code = await sentCode(api, phone);
    expect((await enter(phone, `${code.slice(0, 3)} ${code.slice(3)} `)).status).toBe(200);
  });

  it('gives an HttpOnly cookie that dies with the site, and a session of its own', async () => {
    const phone = newPhone();
    await askCode(phone);
    const answer = await enter(phone, await sentCode(api, phone));
    expect(String(answer.headers['set-cookie'])).toMatch(/^sinau=[\w-]{43}; .*HttpOnly; SameSite=Lax$/);
    const me = await clientOf(api, answer).call('GET /me');
    expect(me.body.account?.id).toBe(answer.body.account?.id);
  });

  it('ends the session whose cookie came in and gives another id (no fixation)', async () => {
    const phone = newPhone();
    await askCode(phone);
    const before = await enter(phone, await sentCode(api, phone));
    await askCode(phone);
    const after = await enter(phone, await sentCode(api, phone), clientOf(api, before));
    expect(cookieOf(after)).not.toBe(cookieOf(before));
    expect((await clientOf(api, before).call('GET /me')).body.account).toBeNull();
    expect((await clientOf(api, after).call('GET /me/sessions')).body.items).toHaveLength(1);

    const planted = new TestClient(api.app, `sinau=${'a'.repeat(43)}`);
    await askCode(phone);
    const fixed = await enter(phone, await sentCode(api, phone), planted);
    expect(cookieOf(fixed)).not.toBe(`sinau=${'a'.repeat(43)}`);
    expect((await planted.call('GET /me')).body.account).toBeNull();
  });

  it('refuses a code that was used', async () => {
    const phone = newPhone();
    await askCode(phone);
    const code = await sentCode(api, phone);
    await enter(phone, code);
    const again = await enter(phone, code);
    expect([again.status, again.body.code]).toEqual([422, 'code_expired']);
    expect(cookieOf(again)).toBeUndefined();
  });

  it('lets one of two sign-ins with the same code win', async () => {
    const phone = newPhone();
    await askCode(phone);
    const code = await sentCode(api, phone);
    const answers = await Promise.all(Array.from({ length: 6 }, () => enter(phone, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422, 422, 422]);
    expect(await api.query('select id from accounts where phone = $1', [phone])).toHaveLength(1);
  });

  it('ends a code after five wrong tries, also when they come at once', async () => {
    const phone = newPhone();
    await askCode(phone);
    const code = await sentCode(api, phone);
    const wrong = await Promise.all(Array.from({ length: 5 }, () => enter(phone, other(code))));
    expect(wrong.map(({ body }) => body.code)).toEqual(Array(5).fill('code_wrong'));
    expect(wrong.filter(({ body }) => body.detail?.includes('Minta kode baru'))).toHaveLength(1);
    const right = await enter(phone, code);
    expect([right.status, right.body.code]).toEqual([422, 'code_expired']);
  });

  it('refuses a code after five minutes, and one that was never sent', async () => {
    const phone = newPhone();
    await askCode(phone);
    await api.query(`update sign_in_codes set expires_at = now() - interval '1 second' where phone = $1`, [
      phone,
    ]);
    expect((await enter(phone, await sentCode(api, phone))).body.code).toBe('code_expired');
    expect((await enter(newPhone(), '123456')).body.code).toBe('code_expired');
  });

  it('takes only the newest code, and only for its own phone', async () => {
    const [phone, neighbour] = [newPhone(), newPhone()];
    await askCode(neighbour);
    await askCode(phone);
    const first = await sentCode(api, phone);
    // Codes are random: ask until this one is no namesake of the others.
    do {
      await age(phone, 120);
      await askCode(phone);
    } while ([first, await sentCode(api, neighbour)].includes(await sentCode(api, phone)));
    const newest = await sentCode(api, phone);
    expect((await enter(phone, first)).body.code).toBe('code_wrong');
    expect((await enter(neighbour, newest)).body.code).toBe('code_wrong');
    expect((await enter(phone, newest)).status).toBe(200);
  });

  it('tells a closed account so', async () => {
    const phone = newPhone();
    await api.query(`insert into accounts (phone, roles, active) values ($1, '{peserta}', false)`, [phone]);
    await askCode(phone);
    const answer = await enter(phone, await sentCode(api, phone));
    expect([answer.status, answer.body.code, cookieOf(answer)]).toEqual([403, 'account_inactive', undefined]);
  });

  it.each(['12345', '1234567', 'abcdef', ''])('refuses the code "%s" by its form', async (code) => {
    const answer = await enter(newPhone(), code);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ path: 'code', message: 'Kode terdiri dari enam angka.' }]);
  });

  it('refuses a body that is not what it says', async () => {
    const answer = await api.anonymous.send('POST /sign-in/phone', {
      body: { phone: { $ne: 1 }, code: ['1'] },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ path }) => path)).toEqual(['phone', 'code']);
  });
});
