import { translateRenderEntry } from '@sinau/certificate/testing/render-entry.js';
import { randomUUID } from 'node:crypto';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { Transactions } from '../../database/transactions.js';
import { BrandingService } from '../../settings/branding/branding.service.js';
import { incidentLetter } from './incident-letter.js';
import { IncidentLetters } from './incident-letters.service.js';

const LETTER = 'GET /manage/incidents/:id/letter';

let api: TestApi;
let admin: SignedIn;
let program: Awaited<ReturnType<typeof translateRenderEntry>>;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
  program = await translateRenderEntry();
  Object.assign(api.app.get(IncidentLetters, { strict: false }).options, { entry: program.entry });
}, 60_000);
afterAll(async () => {
  await api.close();
  await program.remove();
});

const opened = async (over: object = {}) =>
  (
    await admin.call('POST /manage/incidents', {
      body: {
        title: 'Laptop petugas hilang',
        happened: 'Laptop berisi daftar peserta hilang.\n\nKereta Malang–Surabaya.',
        dataKinds: 'Nama dan nomor HP',
        measures: 'Sandi diganti.',
        foundAt: '2026-11-20T18:30:00Z',
        ...over,
      },
    })
  ).body;

it('is for admins', async () => {
  const params = { id: (await opened()).id };
  expect((await api.anonymous.send(LETTER, { params })).status).toBe(401);
  for (const role of ['dinas', 'panitia', 'peserta'] as const)
    expect((await (await api.signIn(role)).send(LETTER, { params })).status).toBe(404);
  expect((await admin.send(LETTER, { params: { id: randomUUID() } })).status).toBe(404);
});

it('leaves as a tagged PDF, and the log says so', async () => {
  const { id, revision } = await opened();
  const answer = await admin.call(LETTER, { params: { id } });
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(answer.raw.toString('latin1')).toMatch(/^%PDF-[\s\S]*pdfaid:part>2<[\s\S]*pdfaid:conformance>A</);
  const entries = await api.query(
    `select actor_id as "actorId", details from audit_log where action = 'incident.downloaded' and subject_id = $1`,
    [id],
  );
  expect(entries).toEqual([{ actorId: admin.accountId, details: { revision } }]);
});

it('says what the law asks for under the head of today, with whoever signs', async () => {
  const branding = await api.app
    .get(BrandingService, { strict: false })
    .current(api.app.get(Transactions, { strict: false }).reader);
  const letter = incidentLetter(await opened({ measures: '' }), branding, '2026-11-22');
  expect(letter.issuer).toEqual(branding.issuer);
  expect(letter.placeAndDate).toBe(`${branding.city}, 22 November 2026`);
  expect(letter.sections.map(({ paragraphs }) => paragraphs)).toEqual([
    [
      'Laptop petugas hilang. Ditemukan 21 November 2026 pukul 01.30 WIB.',
      'Laptop berisi daftar peserta hilang.',
      'Kereta Malang–Surabaya.',
    ],
    ['Nama dan nomor HP', 'Jumlah orang yang terdampak: 0.'],
    ['Sedang dikerjakan; disusulkan secara tertulis.'],
  ]);
  const head = {
    office: 'kepala_upt',
    name: 'Hadi',
    title: 'Plt. Kepala UPT',
    rank: 'Pembina',
    nip: '1970',
  } as const;
  const signed = incidentLetter(await opened(), { ...branding, signatories: [head] }, '2026-11-22');
  expect(signed.signature).toMatchObject({ title: 'Plt. Kepala UPT', name: 'Hadi', nip: '1970' });
  const unsigned = incidentLetter(await opened(), { ...branding, signatories: [] }, '2026-11-22');
  expect(unsigned.signature).toMatchObject({ title: 'Kepala UPT', name: null, nip: null });
});
