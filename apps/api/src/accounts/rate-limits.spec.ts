import { cookieOf, newPhone, newStaff, sentCode } from '../testing/accounts.factory.js';
import { DataSource } from 'typeorm';
import { CONFIG } from '../config.module.js';
import { Encryption } from '../database/encryption.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { RateLimitsService, networkOf } from './rate-limits.service.js';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ RATE_LIMIT_SCALE: '1', TRUSTED_PROXIES: '1' });
});
afterEach(() => api.close());

const from = (address: string, url: string, payload: object) =>
  api.anonymous.inject({
    method: 'POST',
    url: `/api${url}`,
    payload,
    headers: { 'x-forwarded-for': address },
  });

describe('rate limits', () => {
  it('stop guessing the codes of one phone, from wherever', async () => {
    const phone = newPhone();
    const statuses: number[] = [];
    for (let guess = 0; guess < 22; guess += 1) {
      const answer = await from(`10.0.${guess}.1`, '/sign-in/phone', { phone, code: '000000' });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([...Array<number>(20).fill(422), 429, 429]);
    const answer = await from('10.1.1.1', '/sign-in/phone', { phone, code: '000000' });
    expect(answer.body.code).toBe('too_many_requests');
    expect(answer.body.retryAfterSeconds).toBeGreaterThan(3500);
    expect(answer.headers['retry-after']).toBe(String(answer.body.retryAfterSeconds));
  });

  it('stop paying for messages to one phone, and count only those sent', async () => {
    const phone = newPhone();
    for (let sent = 0; sent < 10; sent += 1) {
      expect((await from('10.0.0.1', '/sign-in/code', { phone })).status).toBe(202);
      expect((await from('10.0.0.1', '/sign-in/code', { phone })).body.code).toBe('code_too_soon');
      await api.query(`update sign_in_codes set sent_at = sent_at - interval '2 minutes' where phone = $1`, [
        phone,
      ]);
    }
    expect((await from('10.0.0.1', '/sign-in/code', { phone })).body.code).toBe('too_many_requests');
    expect(
      (await from('10.0.0.1', '/sign-in/phone', { phone, code: await sentCode(api, phone) })).status,
    ).toBe(200);
  });

  it('let a hall of forty behind one address sign in together', async () => {
    const phones = Array.from({ length: 40 }, newPhone);
    const codes = await Promise.all(phones.map((phone) => from('36.70.1.1', '/sign-in/code', { phone })));
    expect(new Set(codes.map(({ status }) => status))).toEqual(new Set([202]));
    const entered = await Promise.all(
      phones.map(async (phone) =>
        from('36.70.1.1', '/sign-in/phone', { phone, code: await sentCode(api, phone) }),
      ),
    );
    expect(new Set(entered.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('stop one network from asking codes for ever more phones', async () => {
    const limits = api.app.get(RateLimitsService);
    for (let used = 0; used < 150; used += 1) await limits.consume('code_network', '203.0.113.9');
    expect((await from('203.0.113.9', '/sign-in/code', { phone: newPhone() })).status).toBe(429);
    expect((await from('203.0.113.10', '/sign-in/code', { phone: newPhone() })).status).toBe(202);
    // A visitor cannot choose their address: only what the trusted proxy adds counts.
    expect((await from('1.2.3.4, 203.0.113.9', '/sign-in/code', { phone: newPhone() })).status).toBe(429);
  });

  it('stop guessing staff passwords from one network without locking the owner out elsewhere', async () => {
    const { email, password, totp } = await newStaff(api, 'admin');
    for (let guess = 0; guess < 10; guess += 1) {
      expect(
        (await from('10.0.0.1', '/sign-in/staff', { email, password: 'guess', totp: '000000' })).status,
      ).toBe(422);
    }
    const right = { email, password, totp: totp() };
    expect((await from('10.0.0.1', '/sign-in/staff', right)).status).toBe(429);
    const elsewhere = await from('10.0.0.2', '/sign-in/staff', right);
    expect(elsewhere.status).toBe(200);
    expect(cookieOf(elsewhere)).toBeDefined();
  });

  it('hold when many requests come at once', async () => {
    const limits = api.app.get(RateLimitsService);
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, () => limits.consume('staff_here', 'x')),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  });

  it('hold over processes that take several uses at a time, and cost few writes', async () => {
    const one = api.app.get(RateLimitsService);
    const other = new RateLimitsService(
      api.app.get(DataSource),
      api.app.get(CONFIG),
      api.app.get(Encryption),
    );
    const written = jest.spyOn(api.app.get(DataSource), 'createQueryRunner');
    const asked = Array.from({ length: 700 }, (_, at) =>
      (at % 2 ? one : other).consume('verify_network', 'x'),
    );
    const results = await Promise.allSettled(asked);
    const admitted = results.filter(({ status }) => status === 'fulfilled').length;
    expect(admitted).toBeLessThanOrEqual(600);
    // Each of the two may hold a lease that it does not use up.
    expect(admitted).toBeGreaterThan(600 - 2 * 20);
    expect(written.mock.calls.length).toBeLessThan(60);
    await expect(
      Promise.all(Array.from({ length: 41 }, () => one.consume('verify_network', 'x'))),
    ).rejects.toMatchObject({ code: 'too_many_requests' });
    await one.consume('verify_network', 'y');
  });

  it('keep no phone, e-mail or address', async () => {
    const phone = newPhone();
    await from('198.51.100.7', '/sign-in/code', { phone });
    await from('198.51.100.7', '/sign-in/staff', {
      email: 'retno@example.test',
      password: 'x',
      totp: '000000',
    });
    const keys = (await api.query<{ key: string }>('select key from rate_limits')).map(({ key }) => key);
    expect(keys.length).toBeGreaterThanOrEqual(5);
    for (const key of keys) expect(key).toMatch(/^[a-z]+_[a-z]+:[\w-]{43}$/);
    expect(keys.join(' ')).not.toMatch(new RegExp(`${phone.slice(1)}|198\\.51|retno`));
  });

  it('give a use back', async () => {
    const limits = api.app.get(RateLimitsService);
    for (let used = 0; used < 10; used += 1) await limits.consume('code_phone', 'p');
    await limits.giveBack('code_phone', 'p');
    await limits.consume('code_phone', 'p');
    await expect(limits.consume('code_phone', 'p')).rejects.toMatchObject({ code: 'too_many_requests' });
  });
});

describe('networkOf', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:0DB8:0000:0001:aaaa:bbbb:cccc:dddd', '2001:db8:0:1::/64'],
    ['2001:db8:0:1::5', '2001:db8:0:1::/64'],
    ['2001:db8::5', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
