import { createHash, randomUUID } from 'node:crypto';
import type { Certificate } from '@sinau/contracts/certificates.contract.js';
import { FileStore } from '../files/file-store.js';
import { approveClass, runningClass, startIssuing, type TestClass } from '../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const ONE = 'GET /certificates/:id';
const PDF = 'GET /certificates/:id/pdf';
const REVOKE = 'POST /manage/certificates/:id/revoke';

let api: TestApi;
let side: Awaited<ReturnType<typeof startIssuing>>;
let taught: TestClass;
let ani: SignedIn;
let budi: SignedIn;
let issued: Certificate;
let pending: Certificate;
let dinas: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  side = await startIssuing();
  taught = await runningClass(api, ['Ani', 'Budi']);
  [ani, budi] = taught.learners as unknown as [SignedIn, SignedIn];
  [issued, pending] = (await approveClass(api, taught.batchId)) as [Certificate, Certificate];
  await side.issueAll([issued]);
  dinas = await api.signIn('dinas');
});
afterAll(async () => {
  await side.close();
  await api.close();
});

describe('my certificates', () => {
  it('are mine alone', async () => {
    expect((await api.anonymous.call('GET /me/certificates')).status).toBe(401);
    const { body } = await ani.call('GET /me/certificates');
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      id: issued.id,
      holderName: 'Ani',
      businessName: 'Bakso Sumenep Makmur',
      state: 'issued',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      pdfUrl: `/api/certificates/${issued.id}/pdf`,
      verifyUrl: `http://localhost:3000/v/${issued.code}`,
    });
    expect((await (await api.signIn('peserta')).call('GET /me/certificates')).body.items).toEqual([]);
  });
});

describe('one certificate', () => {
  it('is shown to its holder and to officers, and is not there for anybody else', async () => {
    const given = { params: { id: issued.id } };
    expect((await api.anonymous.call(ONE, given)).status).toBe(401);
    expect((await ani.call(ONE, given)).body.number).toBe(issued.number);
    for (const role of ['panitia', 'dinas', 'admin'] as const) {
      expect((await (await api.signIn(role)).call(ONE, given)).status).toBe(200);
    }
    const trainer = await api.signIn('pelatih');
    await api.query('insert into batch_trainers (batch_id, account_id) values ($1, $2)', [
      taught.batchId,
      trainer.accountId,
    ]);
    for (const other of [budi, trainer]) {
      for (const key of [ONE, PDF] as const) {
        const answer = await other.call(key, given);
        expect([answer.status, answer.body]).toMatchObject([404, { code: 'not_found' }]);
      }
    }
    expect((await dinas.call(ONE, { params: { id: randomUUID() } })).status).toBe(404);
  });
});

describe('the PDF', () => {
  it('comes as issued, under a clean name, and is not sent twice', async () => {
    const answer = await ani.call(PDF, { params: { id: issued.id } });
    const { body } = await ani.call(ONE, { params: { id: issued.id } });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="Sertifikat-0001-STTP-LATKOP-[IVX]+-\d{4}\.pdf"$/,
    );
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    expect(answer.headers.etag).toBe(`"${body.sha256}"`);
    expect(createHash('sha256').update(answer.raw).digest('hex')).toBe(body.sha256);
    expect(answer.raw.length).toBe(body.pdfBytes);
    const again = await ani.inject({
      url: `/api/certificates/${issued.id}/pdf`,
      headers: { 'if-none-match': `"${body.sha256}"` },
    });
    expect([again.status, again.raw.length]).toEqual([304, 0]);
  });

  it('is asked for again later while it is being made', async () => {
    expect((await budi.call(PDF, { params: { id: pending.id } })).status).toBe(404);
    const answer = await dinas.call(PDF, { params: { id: pending.id } });
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'certificate_not_ready' }]);
  });

  it('is never another file than the one that was issued', async () => {
    const [row] = await api.query<{ key: string }>(
      'select storage_key as key from certificates where id = $1',
      [issued.id],
    );
    const files = api.app.get(FileStore, { strict: false });
    const bytes = await files.get(row?.key ?? '');
    await files.put(row?.key ?? '', Buffer.from('%PDF-1.7 palsu'), 'application/pdf');
    const answer = await ani.call(PDF, { params: { id: issued.id } });
    await files.put(row?.key ?? '', bytes, 'application/pdf');
    expect([answer.status, answer.body]).toMatchObject([500, { code: 'internal' }]);
    expect((await ani.call(PDF, { params: { id: issued.id } })).status).toBe(200);
  });
});

describe('revoking', () => {
  const body = { revocationClass: 'wrong_person', reason: 'Tertukar dengan peserta lain.' } as const;

  it('is for dinas and admin, and asks for a reason', async () => {
    const given = { params: { id: issued.id }, body };
    expect((await api.anonymous.call(REVOKE, given)).status).toBe(401);
    for (const role of ['peserta', 'pelatih', 'panitia'] as const) {
      expect((await (await api.signIn(role)).call(REVOKE, given)).status).toBe(404);
    }
    const silent = await dinas.send(REVOKE, {
      params: { id: issued.id },
      body: { revocationClass: 'bosan', reason: '' },
    });
    expect(silent.status).toBe(422);
    expect(silent.body.errors).toEqual([
      { path: 'revocationClass', message: 'Pilih alasan pencabutan.' },
      { path: 'reason', message: 'Penjelasan paling sedikit 5 huruf.' },
    ]);
    expect((await dinas.call(REVOKE, { params: { id: randomUUID() }, body })).status).toBe(404);
  });

  it('is not possible before the certificate is issued', async () => {
    const answer = await dinas.call(REVOKE, { params: { id: pending.id }, body });
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'state_conflict' }]);
  });

  it('happens once, keeps number and file in the register, and is audited without the words', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => dinas.call(REVOKE, { params: { id: issued.id }, body })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const after = await ani.call(ONE, { params: { id: issued.id } });
    expect(after.body).toMatchObject({ state: 'revoked', number: issued.number, pdfUrl: null });
    expect((await ani.call(PDF, { params: { id: issued.id } })).status).toBe(404);
    expect((await dinas.call(PDF, { params: { id: issued.id } })).status).toBe(200);
    const entries = await api.query<{ actorId: string; details: object }>(
      `select actor_id as "actorId", details from audit_log where action = 'certificate.revoked'`,
    );
    expect(entries).toEqual([{ actorId: dinas.accountId, details: { revocationClass: 'wrong_person' } }]);
    await expect(
      api.query(`update certificates set state = 'issued' where id = $1`, [issued.id]),
    ).rejects.toThrow('never changes');
  });
});

describe('the list of a class', () => {
  it('is for officers', async () => {
    const key = 'GET /manage/batches/:id/certificates';
    const given = { params: { id: taught.batchId } };
    expect((await api.anonymous.send(key, given)).status).toBe(401);
    for (const role of ['peserta', 'pelatih'] as const)
      expect((await (await api.signIn(role)).send(key, given)).status).toBe(404);
    expect((await dinas.send<{ total: number }>(key, given)).body.total).toBe(2);
    expect((await dinas.send(key, { params: { id: randomUUID() } })).status).toBe(404);
  });
});
