import { createHash } from 'node:crypto';
import type { Certificate } from '@sinau/contracts/certificates.contract.js';
import { RateLimitsService } from '../../accounts/rate-limits.service.js';
import { Transactions } from '../../database/transactions.js';
import { approveClass, runningClass, startIssuing } from '../../testing/certificates.factory.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';

let api: TestApi;
let side: Awaited<ReturnType<typeof startIssuing>>;
let issued: Certificate;
let revoked: Certificate;
let pending: Certificate;

beforeAll(async () => {
  api = await startTestApi({ SINAU_DEMO: '1' });
  side = await startIssuing();
  const { batchId } = await runningClass(api, ['Ani <b>Lestari</b>', 'Budi Santoso', 'Citra Dewi']);
  [issued, revoked, pending] = (await approveClass(api, batchId)) as [Certificate, Certificate, Certificate];
  await side.issueAll([issued, revoked]);
  await (
    await api.signIn('dinas')
  ).call('POST /manage/certificates/:id/revoke', {
    params: { id: revoked.id },
    body: { revocationClass: 'wrong_data', reason: 'Nama pemilik usaha tertukar.' },
  });
});
afterAll(async () => {
  await side.close();
  await api.close();
});
afterEach(() => jest.restoreAllMocks());

const verify = (code: string) => api.anonymous.call('GET /verify/:code', { params: { code } });

async function page(path: string) {
  const answer = await api.anonymous.inject({ url: path });
  return { ...answer, html: answer.raw.toString() };
}

/** The code with its last character changed to another one of the alphabet. */
const tampered = (code: string) => code.slice(0, -1) + (code.endsWith('Z') ? 'Y' : 'Z');

function databaseAway(): void {
  jest.spyOn(Transactions.prototype, 'reader', 'get').mockImplementation(() => {
    throw Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
  });
}

describe('GET /verify/:code', () => {
  it('says what a stranger may know of an issued certificate, and nothing more', async () => {
    const { status, body, headers } = await verify(issued.code);
    expect(status).toBe(200);
    expect(body).toEqual({
      answer: 'valid',
      number: issued.number,
      maskedName: 'A*** B***',
      businessName: 'Bakso Sumenep Makmur',
      courseTitle: issued.courseTitle,
      jp: issued.jp,
      startedOn: '2026-11-02',
      endedOn: '2026-11-06',
      issuedOn: issued.issuedOn,
      issuer: 'UPT Pelatihan Koperasi dan UKM',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      kind: 'STTP',
      holderName: null,
      nameMatches: null,
      expiresOn: null,
      publishedAt: expect.stringMatching(/Z$/),
      revokedAt: null,
      revocationClass: null,
      replacedAt: null,
      replacedByCode: null,
      demo: true,
    });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-robots-tag']).toBe('noindex');
  });

  it('reads the code however it was typed', async () => {
    const typed = issued.code.toLowerCase().replace(/(.{4})/g, '$1 - ');
    expect((await verify(typed)).body.answer).toBe('valid');
  });

  it('says that a certificate is revoked, when and why in a word', async () => {
    const { body } = await verify(revoked.code);
    expect(body).toMatchObject({
      answer: 'revoked',
      revocationClass: 'wrong_data',
      revokedAt: expect.stringMatching(/Z$/),
    });
    expect(JSON.stringify(body)).not.toContain('tertukar');
  });

  it('finds neither an unknown, a changed nor a not yet issued code, and all look the same', async () => {
    const answers = await Promise.all(
      ['22222222222A', tampered(issued.code), pending.code, "'; drop table", 'x'].map(verify),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(body).toEqual(answers[0]?.body);
      expect(body.answer).toBe('not_found');
    }
  });

  it('is unavailable, never "not found", when the database is away', async () => {
    databaseAway();
    const { status, body } = await verify(issued.code);
    expect([status, body.code]).toEqual([503, 'unavailable']);
  });
});

describe('GET /v/:code', () => {
  it('is a small page without scripts that says Sah', async () => {
    const { status, headers, html } = await page(`/v/${issued.code}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(html).toContain('<h1>Sah</h1>');
    expect(html).toContain(issued.number);
    expect(html).toContain('A*** B***');
    expect(html).toContain('2 – 6 November 2026');
    expect(html).toContain('CONTOH / DEMO');
    expect(html).not.toContain('Lestari');
    expect(html).not.toMatch(/<script|<img|style="|https?:\/\/(?!.*w3\.org)/);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(14 * 1024);
  });

  it('keeps robots, caches, frames and foreign content away', async () => {
    const { headers, html } = await page(`/v/${issued.code}`);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-robots-tag']).toBe('noindex');
    expect(headers['referrer-policy']).toBe('same-origin');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  });

  it('says Dicabut with the date and the kind of reason', async () => {
    const { status, html } = await page(`/v/${revoked.code}`);
    expect(status).toBe(200);
    expect(html).toContain('<h1>Dicabut</h1>');
    expect(html).toMatch(/dicabut pada \d{1,2} \p{L}+ \d{4}\./u);
    expect(html).toContain('Data pada sertifikat salah');
    expect(html).not.toContain('tertukar');
    expect(html).not.toContain('<h1>Sah');
  });

  it('says Tidak ditemukan for what is unknown, changed or not yet issued, with a way on', async () => {
    for (const code of ['22222222222A', tampered(issued.code), pending.code]) {
      const { status, html } = await page(`/v/${code}`);
      expect(status).toBe(404);
      expect(html).toContain('<h1>Tidak ditemukan</h1>');
      expect(html).toContain('action="/v"');
    }
  });

  it.each(['%ED%A0%80', '%', 'A'.repeat(3_000), 'K7QM-4XWD-9TRA/%FF'])(
    'says Tidak ditemukan on a page for what no reader can decode or nobody can have typed: %.20s',
    async (typed) => {
      const { status, html, headers, raw } = await page(`/v/${typed}`);
      expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
      expect(html).toContain('<h1>Tidak ditemukan</h1>');
      expect(html).toContain('action="/v"');
      expect(raw.length).toBeLessThan(14 * 1024);
    },
  );

  it('points at characters that no code has', async () => {
    expect((await page('/v/K7QM4XWD9TRO')).html).toContain('Kode Anda memuat 0, 1, I, L, atau O.');
    expect((await page('/v/K7QM4XWD9TRA')).html).not.toContain('Kode Anda memuat');
  });

  it('shows nothing of what was typed as markup', async () => {
    const { html } = await page(`/v/${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('"><S');
  });

  it('says Gangguan, never Tidak ditemukan, when the database is away or anything else fails', async () => {
    databaseAway();
    const { status, html, headers } = await page(`/v/${issued.code}`);
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('10');
    expect(html).toContain('<h1>Gangguan</h1>');
    expect(html).toContain(`href="/v/${issued.code}"`);
    expect(html).not.toContain('Tidak ditemukan');
    jest.restoreAllMocks();
    jest.spyOn(RateLimitsService.prototype, 'consume').mockRejectedValue(new Error('anything'));
    const other = await page(`/v/${issued.code}`);
    expect(other.status).toBe(503);
    expect(other.html).toContain('<h1>Gangguan</h1>');
  });
});

describe('GET /v', () => {
  it('asks for a code, and sends what was typed to its own page', async () => {
    const start = await page('/v');
    expect(start.status).toBe(200);
    expect(start.html).toContain('name="code"');
    const typed = issued.code.toLowerCase().replace(/(.{4})/g, '$1 ');
    const sent = await page(`/v?code=${encodeURIComponent(typed)}`);
    expect([sent.status, sent.headers.location]).toEqual([303, `/v/${issued.code}`]);
    expect((await page('/v?code=')).status).toBe(200);
    expect((await page('/v?code=a&code=b')).status).toBe(200);
    expect((await page(`/v?code=${encodeURIComponent('//evil.example')}`)).headers.location).toBe(
      '/v/%3F%3FEVILEXAMPLE',
    );
  });
});

describe('too many checks', () => {
  it('from one network are asked to wait, generously', async () => {
    const strict = await startTestApi({ RATE_LIMIT_SCALE: '1' });
    try {
      const ask = () => strict.anonymous.inject({ url: '/v/22222222222A' });
      for (let round = 0; round < 12; round += 1) {
        const answers = await Promise.all(Array.from({ length: 50 }, ask));
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
      }
      const refused = await ask();
      expect(refused.status).toBe(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(refused.raw.toString()).toContain('<h1>Tunggu sebentar</h1>');
      const asProgram = await strict.anonymous.call('GET /verify/:code', {
        params: { code: '22222222222A' },
      });
      expect([asProgram.status, asProgram.body.code]).toEqual([429, 'too_many_requests']);
    } finally {
      await strict.close();
    }
  });
});
