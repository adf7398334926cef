import type { Certificate } from '@sinau/contracts/certificates.contract.js';
import { NestFactory } from '@nestjs/core';
import { approveClass, runningClass, startIssuing } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { ExpiryRemindersModule } from './expiry-reminders.module.js';
import { ExpiryReminders } from './expiry-reminders.service.js';

const SET = 'PUT /manage/certificate-validity';
let api: TestApi;
let side: Awaited<ReturnType<typeof startIssuing>>;
let dinas: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  side = await startIssuing();
  dinas = await api.signIn('dinas');
});
afterAll(async () => {
  await side.close();
  await api.close();
});

async function issuedTo(name: string): Promise<{ certificate: Certificate; holder: SignedIn }> {
  const { batchId, learners } = await runningClass(api, [name]);
  const [certificate] = (await approveClass(api, batchId)) as [Certificate];
  await side.issueAll([certificate]);
  return { certificate, holder: learners[0] as SignedIn };
}

/** As if its last day had been another one; the guard lets nobody do this. */
async function setLastDay(id: string, sql: string): Promise<void> {
  await api.query('alter table certificates disable trigger certificates_immutable');
  await api.query(`update certificates set expires_on = ${sql} where id = $1`, [id]);
  await api.query('alter table certificates enable trigger certificates_immutable');
}

describe('how long certificates count', () => {
  it('is set by dinas, for kinds that are known and times that make sense', async () => {
    const body = { kind: 'STTP' as const, months: 24 };
    expect((await api.anonymous.call(SET, { body })).status).toBe(401);
    expect((await (await api.signIn('panitia')).call(SET, { body })).status).toBe(404);
    const wrong = await dinas.call(SET, { body: { ...body, months: 0 } });
    expect([wrong.status, wrong.body.errors?.[0]?.message]).toEqual([
      422,
      'Masa berlaku paling sedikit 1 bulan.',
    ]);
    const { body: set } = await dinas.call(SET, { body });
    expect(set.items).toContainEqual({ kind: 'STTP', months: 24 });
    expect((await api.anonymous.call('GET /manage/certificate-validity')).status).toBe(401);
  });

  it('is frozen with each certificate, and a later setting changes none', async () => {
    const { certificate } = await issuedTo('Ani');
    const { body: before } = await dinas.call('GET /manage/certificates/:id', {
      params: { id: certificate.id },
    });
    expect(before.expiresOn?.slice(0, 4)).toBe(String(Number(certificate.issuedOn.slice(0, 4)) + 2));
    await dinas.call(SET, { body: { kind: 'STTP', months: null } });
    const { body: after } = await dinas.call('GET /manage/certificates/:id', {
      params: { id: certificate.id },
    });
    expect(after.expiresOn).toBe(before.expiresOn);
    const { certificate: forEver } = await issuedTo('Budi');
    expect(forEver.expiresOn).toBeNull();
  });
});

describe('the last day', () => {
  it('is told to the holder a month ahead, once, and afterwards the answer is Kedaluwarsa', async () => {
    const { certificate, holder } = await issuedTo('Citra');
    const worker = await NestFactory.createApplicationContext(ExpiryRemindersModule, { logger: false });
    try {
      const expiry = worker.get(ExpiryReminders);
      await setLastDay(certificate.id, `(now() at time zone 'Asia/Jakarta')::date + 31`);
      expect(await expiry.tell()).toBe(0);
      await setLastDay(certificate.id, `(now() at time zone 'Asia/Jakarta')::date + 30`);
      expect(await expiry.tell()).toBe(1);
      expect(await expiry.tell()).toBe(0);
    } finally {
      await worker.close();
    }
    const told = await api.query(
      `select 1 from reminders where account_id = $1 and event = 'certificate_expiring' and channel = 'inbox'`,
      [holder.accountId],
    );
    expect(told).toHaveLength(1);

    const answer = async () =>
      (await api.anonymous.call('GET /verify/:code', { params: { code: certificate.code } })).body;
    await setLastDay(certificate.id, `(now() at time zone 'Asia/Jakarta')::date`);
    expect((await answer()).answer).toBe('valid');
    await setLastDay(certificate.id, `(now() at time zone 'Asia/Jakarta')::date - 1`);
    expect((await answer()).answer).toBe('expired');
    const page = await api.anonymous.inject({ url: `/v/${certificate.code}` });
    expect([page.status, page.raw.toString().includes('<h1>Kedaluwarsa</h1>')]).toEqual([200, true]);
  });
});
