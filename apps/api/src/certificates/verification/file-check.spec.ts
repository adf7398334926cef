import type { Certificate } from '@sinau/contracts/certificates.contract.js';
import type { FileVerification } from '@sinau/contracts/verification.contract.js';
import { Transactions } from '../../database/transactions.js';
import { approveClass, runningClass, startIssuing } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { kindOf, revisionHashes, sha256Of } from './file-traces.js';

let api: TestApi;
let side: Awaited<ReturnType<typeof startIssuing>>;
let certificate: Certificate;
let pdf: Buffer;
let holder: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  side = await startIssuing();
  const { batchId, learners } = await runningClass(api, ['Ani Lestari']);
  [certificate] = (await approveClass(api, batchId)) as [Certificate];
  await side.issueAll([certificate]);
  holder = learners[0] as SignedIn;
  pdf = (await holder.inject({ url: `/api/certificates/${certificate.id}/pdf` })).raw;
});
afterAll(async () => {
  await side.close();
  await api.close();
});
afterEach(() => jest.restoreAllMocks());

function formOf(bytes: Buffer, field = 'file') {
  const boundary = 'sinau-berkas';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="../../x.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'sec-fetch-site': 'same-origin' },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}

async function check(bytes: Buffer) {
  const answer = await api.anonymous.inject<FileVerification>({
    method: 'POST',
    url: '/api/verify/file',
    ...formOf(bytes),
  });
  return answer.body;
}

async function page(bytes: Buffer, field?: string) {
  const answer = await api.anonymous.inject({ method: 'POST', url: '/v/berkas', ...formOf(bytes, field) });
  return { status: answer.status, html: answer.raw.toString(), headers: answer.headers };
}

describe('traces', () => {
  it('are found in whatever begins like a PDF or a badge', () => {
    expect(kindOf(Buffer.from('\n%PDF-1.7'))).toBe('pdf');
    expect(kindOf(Buffer.from(' {"a":1}'))).toBe('badge');
    expect(kindOf(Buffer.from('<svg/>'))).toBe('badge');
    expect(kindOf(Buffer.from('MZ'))).toBe('unknown');
    expect(kindOf(Buffer.alloc(0))).toBe('unknown');
  });

  it('hold every earlier revision, in one pass and within bounds', () => {
    const first = Buffer.from('%PDF-1 a %%EOF\r\n');
    const all = revisionHashes(Buffer.concat([first, Buffer.from('b %%EOF\n')]));
    expect(all).toContain(sha256Of(first));
    expect(revisionHashes(Buffer.from('%%EOF'.repeat(100_000))).length).toBeLessThanOrEqual(32);
  });
});

describe('a file that is checked', () => {
  it('is the one that was issued', async () => {
    expect(await check(pdf)).toMatchObject({
      finding: 'identical',
      file: 'pdf',
      code: certificate.code,
      sha256: sha256Of(pdf),
      certificate: { answer: 'valid', holderName: null, maskedName: 'A*** L***' },
    });
    const { status, html, headers } = await page(pdf);
    expect(status).toBe(200);
    expect(html).toContain('Berkas ini sama persis dengan yang diterbitkan.');
    expect(html).toContain(`href="/v/${certificate.code}"`);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-robots-tag']).toBe('noindex');
    expect(html).not.toMatch(/<script|style="/);
  });

  it('was altered: by a revision that was appended, or by other bytes', async () => {
    const appended = Buffer.concat([pdf, Buffer.from('\n1 0 obj <</Title (Budi)>> endobj\n%%EOF\n')]);
    expect(await check(appended)).toMatchObject({ finding: 'changed', code: certificate.code });
    expect((await page(appended)).html).toContain('telah diubah');
    const edited = Buffer.from(pdf);
    const at = edited.indexOf('/Type');
    edited.write('/Tipe', at);
    expect((await check(edited)).finding).toBe('changed');
    const before = Buffer.concat([Buffer.from('X-Lampiran: 1\n'), pdf]);
    expect(await check(before)).toMatchObject({ finding: 'changed', code: certificate.code });
  });

  it('is nothing of ours, or nothing at all', async () => {
    expect(await check(Buffer.from('%PDF-1.7\n%%EOF'))).toMatchObject({ finding: 'unsealed', code: null });
    expect(await check(Buffer.from('halo'))).toMatchObject({ finding: 'unreadable', file: 'unknown' });
    expect(await check(Buffer.from('{"type":"VerifiableCredential"}'))).toMatchObject({
      file: 'badge',
      code: null,
    });
    const mentions = Buffer.from(`%PDF-1.7 (http://x/v/${certificate.code}) %%EOF`);
    expect(await check(mentions)).toMatchObject({ finding: 'changed', code: certificate.code });
    const { html } = await page(Buffer.from('<svg><script>alert(1)</script></svg>'));
    expect(html).not.toContain('<script');
  });

  it('is a badge of ours, in each of its forms, or one that was altered', async () => {
    for (const form of ['credential', 'badge.png', 'badge.svg']) {
      const badge = (await holder.inject({ url: `/api/certificates/${certificate.id}/${form}` })).raw;
      expect(await check(badge)).toMatchObject({
        finding: 'genuine_badge',
        code: certificate.code,
        file: 'badge',
      });
    }
    const png = (await holder.inject({ url: `/api/certificates/${certificate.id}/badge.png` })).raw;
    const { html } = await page(png);
    expect(html).toContain('Gambarnya tidak kami periksa');
    expect(html).toContain('<dd>A*** L***</dd>');
    const credential = (
      await holder.inject({ url: `/api/certificates/${certificate.id}/credential` })
    ).raw.toString();
    const altered = credential.replace('Fotografi', 'Fotografo');
    expect(altered).not.toBe(credential);
    expect((await check(Buffer.from(altered))).finding).toBe('changed');
    expect((await page(Buffer.from(altered))).html).toContain('<h1>Berkas diubah</h1>');
    const foreign = JSON.stringify({ ...JSON.parse(credential), issuer: { id: 'did:web:lain.example' } });
    expect((await check(Buffer.from(foreign))).finding).toBe('foreign');
  });

  it('is too large, missing, or not sent as a form: each has its sentence', async () => {
    const large = await page(Buffer.alloc(2 * 1024 * 1024 + 1, 'x'));
    expect([large.status, large.html.includes('Kirim paling besar 2 MB.')]).toEqual([413, true]);
    const empty = await page(Buffer.alloc(0));
    expect([empty.status, empty.html.includes('Pilih berkas dulu')]).toEqual([422, true]);
    expect((await page(pdf, 'lain')).status).toBe(422);
    const plain = await api.anonymous.inject({
      method: 'POST',
      url: '/v/berkas',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'file=x',
    });
    expect(plain.status).toBe(415);
    expect((await api.anonymous.inject({ url: '/v/berkas' })).headers.location).toBe('/v');
  });

  it('follows its certificate: of a revoked one the whole file says so', async () => {
    const dinas = await api.signIn('dinas');
    await dinas.call('POST /manage/certificates/:id/revoke', {
      params: { id: certificate.id },
      body: { revocationClass: 'not_entitled', reason: 'Presensi dipalsukan.' },
    });
    expect(await check(pdf)).toMatchObject({ finding: 'identical', certificate: { answer: 'revoked' } });
    const { html } = await page(pdf);
    expect(html).toContain('<h1>Dicabut</h1>');
    expect(html).not.toContain('dipalsukan');
  });

  it('is a disturbance when the database is away, and never an answer', async () => {
    jest.spyOn(Transactions.prototype, 'reader', 'get').mockImplementation(() => {
      throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    });
    const { status, html } = await page(pdf);
    expect(status).toBe(503);
    expect(html).toContain('<h1>Gangguan</h1>');
    expect(html).not.toContain('Tidak dikenal');
  });

  it('is limited per network', async () => {
    const strict = await startTestApi({ RATE_LIMIT_SCALE: '1' });
    try {
      const send = () =>
        strict.anonymous.inject({ method: 'POST', url: '/v/berkas', ...formOf(Buffer.from('x')) });
      for (let nth = 0; nth < 60; nth += 1) expect((await send()).status).toBe(200);
      expect((await send()).status).toBe(429);
    } finally {
      await strict.close();
    }
  });
});
