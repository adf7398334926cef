import type { Certificate } from '@sinau/contracts/certificates.contract.js';
import { DataSource } from 'typeorm';
import { approveClass, runningClass, startIssuing } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { foldedName, isSameName } from './same-name.js';

const NAME = 'Siti Nur’aini, S.E.';
let api: TestApi;
let side: Awaited<ReturnType<typeof startIssuing>>;
let certificate: Certificate;
let holder: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  side = await startIssuing();
  const { batchId, learners } = await runningClass(api, [NAME]);
  holder = learners[0] as SignedIn;
  [certificate] = (await approveClass(api, batchId)) as [Certificate];
  await side.issueAll([certificate]);
});
afterAll(async () => {
  await side.close();
  await api.close();
});
afterEach(() => jest.restoreAllMocks());

const params = () => ({ code: certificate.code });
const pageOf = async (url: string) => (await api.anonymous.inject({ url })).raw.toString();

async function sendName(code: string, nama: string) {
  const answer = await api.anonymous.inject({
    method: 'POST',
    url: `/v/${code}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: new URLSearchParams({ nama }).toString(),
  });
  return { ...answer, html: answer.raw.toString() };
}

describe('a typed name', () => {
  it('is compared without capitals, accents and signs', () => {
    expect(foldedName('  Hj. SRI-Ayu  Léstari ')).toBe('hj sri ayu lestari');
    expect(isSameName('siti nur aini s e', NAME)).toBe(true);
    expect(isSameName('Siti', NAME)).toBe(false);
  });

  it('that is right shows the full name', async () => {
    const { body } = await api.anonymous.call('POST /verify/:code/name', {
      params: params(),
      body: { name: "SITI NUR'AINI, S.E." },
    });
    expect(body).toMatchObject({ answer: 'valid', nameMatches: true, holderName: NAME });
    const { html } = await sendName(certificate.code, NAME);
    expect(html).toContain('Nama yang Anda ketik sama dengan yang tercatat.');
    expect(html).toContain('Siti Nur’aini');
  });

  it('that is wrong says only that it differs', async () => {
    const { body } = await api.anonymous.call('POST /verify/:code/name', {
      params: params(),
      body: { name: 'Budi Santoso' },
    });
    expect(body).toMatchObject({ answer: 'valid', nameMatches: false, holderName: null });
    const { status, html } = await sendName(certificate.code, 'Budi <b>Santoso</b>');
    expect(status).toBe(200);
    expect(html).toContain('berbeda dari yang tercatat');
    expect(html).not.toContain('Nur');
    expect(html).not.toContain('Santoso');
  });

  it('too short is a wrong field; for an unknown code there is nothing to compare with', async () => {
    const short = await api.anonymous.call('POST /verify/:code/name', {
      params: params(),
      body: { name: 'S' },
    });
    expect([short.status, short.body.errors?.[0]?.message]).toEqual([422, 'Nama paling sedikit 2 huruf.']);
    const { body } = await api.anonymous.call('POST /verify/:code/name', {
      params: { code: '22222222222A' },
      body: { name: NAME },
    });
    expect(body).toMatchObject({ answer: 'not_found', nameMatches: null, holderName: null });
  });

  it('is not guessed: one certificate takes thirty an hour, from wherever they come', async () => {
    const strict = await startTestApi({ RATE_LIMIT_SCALE: '1' });
    try {
      const guess = (nth: number) =>
        strict.anonymous.inject({
          method: 'POST',
          url: '/api/verify/22222222222A/name',
          headers: { 'content-type': 'application/json' },
          payload: { name: `Nama ${nth}` },
        });
      for (let nth = 0; nth < 30; nth += 1) expect((await guess(nth)).status).toBe(200);
      expect((await guess(30)).status).toBe(429);
      expect((await strict.anonymous.inject({ url: '/v/22222222222A' })).status).toBe(404);
    } finally {
      await strict.close();
    }
  });
});

describe("the holder's link", () => {
  it('is the holder’s to make, once, and to end', async () => {
    const to = { params: { id: certificate.id } };
    expect((await api.anonymous.call('POST /certificates/:id/share', to)).status).toBe(401);
    expect((await (await api.signIn('peserta')).call('POST /certificates/:id/share', to)).status).toBe(404);
    expect((await (await api.signIn('dinas')).call('POST /certificates/:id/share', to)).status).toBe(404);
    expect((await holder.call('GET /certificates/:id/share', to)).body.url).toBeNull();
    const made = await Promise.all([1, 2, 3].map(() => holder.call('POST /certificates/:id/share', to)));
    expect(new Set(made.map(({ body }) => body.url)).size).toBe(1);
    const url = made[0]?.body.url ?? '';
    expect(url).toMatch(new RegExp(`^http://localhost:3000/v/${certificate.code}/[\\w-]{22}$`));
    const rows = await api.query<{ row: string }>(
      'select row_to_json(s)::text as row from certificate_shares s',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(url.split('/').at(-1));

    expect(await pageOf(new URL(url).pathname)).toContain('Siti Nur’aini');
    expect(await pageOf(`${new URL(url).pathname}x`)).not.toContain('Nur');
    expect(await pageOf(`/v/${certificate.code}/${'A'.repeat(22)}`)).not.toContain('Nur');
    const token = url.split('/').at(-1) ?? '';
    const asked = await api.anonymous.call('GET /verify/:code', { params: params(), query: { token } });
    expect(asked.body.holderName).toBe(NAME);

    expect((await holder.call('DELETE /certificates/:id/share', to)).status).toBe(200);
    expect(await pageOf(new URL(url).pathname)).toContain('<h1>Sah</h1>');
    expect(await pageOf(new URL(url).pathname)).not.toContain('Nur');
    expect((await holder.call('POST /certificates/:id/share', to)).body.url).not.toBe(url);
  });
});

describe('the work behind an answer', () => {
  it('is the same number of questions to the database, whatever was asked', async () => {
    const { master } = api.app.get(DataSource).driver as unknown as { master: { query: () => unknown } };
    const counts: number[] = [];
    for (const path of [certificate.code, '22222222222A', '012STTP2019', 'x', `${certificate.code}/wrong`]) {
      const asked = jest.spyOn(master, 'query');
      await pageOf(`/v/${path}`);
      counts.push(asked.mock.calls.length);
      asked.mockRestore();
    }
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeGreaterThan(0);
  });
});
