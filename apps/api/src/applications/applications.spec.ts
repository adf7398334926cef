import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import {
  documentUpload,
  openSelection,
  smallPhoto,
  type SelectionClass,
} from '../testing/selection.factory.js';
import { defaultSettings } from './default-settings.js';

let api: TestApi;
let selection: SelectionClass;

beforeAll(async () => {
  api = await startTestApi();
  selection = await openSelection(api, 2);
});
afterAll(() => api.close());

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

function draft(learner: SignedIn, batchId = selection.batchId) {
  return learner.call('PUT /batches/:id/application', {
    params: { id: batchId },
    body: { businessId: learner.businessId, cooperative: null, motivation: '' },
  });
}

/** The receipts somebody got, on whichever channel. */
const toldSent = (learner: SignedIn) =>
  api.query(
    `select channel, occurrence from reminders where account_id = $1 and event = 'application_sent' order by channel`,
    [learner.accountId],
  );

async function withDocuments(learner: SignedIn): Promise<string> {
  const id = (await draft(learner)).body.application?.id ?? '';
  for (const kind of ['ktp', 'business_proof'])
    expect((await learner.inject(documentUpload(id, kind, await smallPhoto()))).status).toBe(201);
  expect((await learner.inject(documentUpload(id, 'statement', PDF))).status).toBe(201);
  return id;
}

describe('applying', () => {
  it('is for peserta who are signed in, and only where there is a selection', async () => {
    const params = { id: selection.batchId };
    expect((await api.anonymous.call('GET /batches/:id/application', { params })).status).toBe(401);
    const trainer = await api.signIn('pelatih');
    expect((await trainer.call('GET /batches/:id/application', { params })).status).toBe(404);
    await api.query(`update batches set admission = 'direct' where id = $1`, [selection.batchId]);
    const learner = await api.signIn('peserta');
    expect((await learner.call('GET /batches/:id/application', { params })).status).toBe(404);
    await api.query(`update batches set admission = 'selection' where id = $1`, [selection.batchId]);
  });

  it('is the only way in', async () => {
    const learner = await api.signIn('peserta');
    const { status, body } = await learner.call('POST /enrolments', {
      body: { batchId: selection.batchId, businessId: learner.businessId },
    });
    expect([status, body.code]).toEqual([409, 'needs_application']);
  });

  it('asks for the profile first', async () => {
    const bare = await api.signIn('peserta', { bare: true });
    const { status, body } = await bare.call('PUT /batches/:id/application', {
      params: { id: selection.batchId },
      body: { businessId: selection.batchId, cooperative: null, motivation: '' },
    });
    expect([status, body.code]).toEqual([409, 'profile_incomplete']);
  });

  it('keeps one application, whatever the double tap', async () => {
    const learner = await api.signIn('peserta');
    const answers = await Promise.all(Array.from({ length: 8 }, () => draft(learner)));
    expect(new Set(answers.map(({ body }) => body.application?.id)).size).toBe(1);
  });

  it('refuses what is no document, and keeps a photo without its metadata', async () => {
    const learner = await api.signIn('peserta');
    const id = (await draft(learner)).body.application?.id ?? '';
    const html = await learner.inject(documentUpload(id, 'ktp', Buffer.from('<script>alert(1)</script>')));
    expect([html.status, html.body.code]).toEqual([422, 'document_unreadable']);
    const stranger = await api.signIn('peserta');
    expect((await stranger.inject(documentUpload(id, 'ktp', PDF))).status).toBe(404);
    expect((await learner.inject(documentUpload(id, 'ijazah', PDF))).status).toBe(422);
  });

  it('tells what is missing before sending, then sends once', async () => {
    const learner = await api.signIn('peserta');
    const place = await draft(learner);
    expect(place.body.reasons).toEqual(['Unggah KTP.', 'Unggah NIB atau SKU.', 'Unggah Surat pernyataan.']);
    const id = place.body.application?.id ?? '';
    const early = await learner.call('POST /applications/:id/send', { params: { id } });
    expect([early.status, early.body.code]).toEqual([409, 'application_incomplete']);
    await withDocuments(learner);
    const sent = await Promise.all(
      [1, 2, 3].map(() => learner.call('POST /applications/:id/send', { params: { id } })),
    );
    expect(sent.map(({ body }) => body.application?.state)).toEqual(['sent', 'sent', 'sent']);
    expect(await toldSent(learner)).toEqual([{ channel: 'inbox', occurrence: id }]);
    const stranger = await api.signIn('peserta');
    expect((await stranger.call('POST /applications/:id/send', { params: { id } })).status).toBe(404);
  });

  it('withdraws, and may begin again', async () => {
    const learner = await api.signIn('peserta');
    const id = (await draft(learner)).body.application?.id ?? '';
    const gone = await learner.call('POST /applications/:id/withdraw', { params: { id } });
    expect(gone.body.application).toBeNull();
    const again = await draft(learner);
    expect(again.body.application?.id).not.toBe(id);
    expect((await learner.call('GET /me/applications')).body.items.map(({ state }) => state)).toEqual([
      'draft',
      'withdrawn',
    ]);
  });

  it('takes nothing new once registration has closed', async () => {
    const closed = await openSelection(api, 2);
    await api.query(`update batches set registration_closes_at = now() - interval '1 minute' where id = $1`, [
      closed.batchId,
    ]);
    const answer = await draft(await api.signIn('peserta'), closed.batchId);
    expect([answer.status, answer.body.code]).toEqual([409, 'batch_not_open']);
  });
});

describe('checking documents', () => {
  it('returns one with a reason, takes the mended one, and is done when all are accepted', async () => {
    const learner = await api.signIn('peserta');
    const id = await withDocuments(learner);
    const { body } = await learner.call('POST /applications/:id/send', { params: { id } });
    const documents = body.application?.documents ?? [];
    const ktp = documents.find(({ kind }) => kind === 'ktp')?.id ?? '';
    const check = (document: string, verdict: 'accepted' | 'returned', reason = '') =>
      selection.officer.call('PUT /manage/application-documents/:id', {
        params: { id: document },
        body: { verdict, reason },
      });
    expect((await check(ktp, 'returned')).body.errors).toEqual([
      { path: 'reason', message: 'Tulis alasan yang membantu, paling sedikit 5 huruf.' },
    ]);
    expect((await check(ktp, 'returned', 'Foto KTP buram.')).status).toBe(200);
    const returned = await learner.call('GET /batches/:id/application', {
      params: { id: selection.batchId },
    });
    expect(returned.body.application?.state).toBe('returned');
    expect(returned.body.reasons).toEqual(['KTP dikembalikan: Foto KTP buram. Unggah lagi.']);
    expect(
      await api.query(
        `select distinct event from reminders where account_id = $1 and event = 'application_returned'`,
        [learner.accountId],
      ),
    ).toHaveLength(1);

    await learner.inject(documentUpload(id, 'ktp', await smallPhoto()));
    const mended = await learner.call('POST /applications/:id/send', { params: { id } });
    expect(mended.body.application?.state).toBe('sent');
    // It was received before: the second time says nothing new.
    expect(await toldSent(learner)).toEqual([{ channel: 'inbox', occurrence: id }]);
    // The file that was replaced is nobody's any more.
    expect((await check(ktp, 'accepted')).status).toBe(404);
    for (const document of mended.body.application?.documents ?? []) await check(document.id, 'accepted');
    const list = await selection.officer.call('GET /manage/batches/:id/applications', {
      params: { id: selection.batchId },
    });
    expect(list.body.items.find((applicant) => applicant.id === id)).toMatchObject({
      state: 'checked',
      reasons: [],
    });
  });

  it('shows a document to its owner and the office alone, and logs the office', async () => {
    const learner = await api.signIn('peserta');
    const id = await withDocuments(learner);
    const [ktp, proof] = (await draft(learner)).body.application?.documents ?? [];
    const statement = (await draft(learner)).body.application?.documents.at(-1);
    const get = (client: Pick<SignedIn, 'send'>, document = ktp?.id) =>
      client.send('GET /application-documents/:id', { params: { id: document } });
    expect((await get(api.anonymous)).status).toBe(401);
    for (const role of ['peserta', 'pelatih', 'dinas'] as const)
      expect((await get(await api.signIn(role))).status).toBe(404);
    expect((await get(learner, proof?.id)).headers['content-type']).toBe('image/jpeg');
    const seen = await get(selection.officer, statement?.id);
    expect(seen.headers['content-disposition']).toBe('attachment; filename="dokumen.pdf"');
    expect(seen.headers['content-security-policy']).toContain('sandbox');
    expect(seen.headers['cache-control']).toBe('private, no-store');
    expect(
      await api.query(
        `select 1 from audit_log where action = 'application_document.viewed' and subject_id = $1 and actor_id = $2`,
        [id, selection.officer.accountId],
      ),
    ).toHaveLength(1);
  });
});

describe('the rules of a selection', () => {
  it('are for the office', async () => {
    const params = { id: selection.batchId };
    expect((await api.anonymous.call('GET /manage/batches/:id/selection', { params })).status).toBe(401);
    const learner = await api.signIn('peserta');
    expect((await learner.call('GET /manage/batches/:id/selection', { params })).status).toBe(404);
    expect((await learner.call('GET /manage/batches/:id/applications', { params })).status).toBe(404);
    expect((await learner.call('POST /manage/batches/:id/ranking-runs', { params })).status).toBe(404);
  });

  it('refuse quotas beyond the seats, and say all that is wrong', async () => {
    const change = (settings: object) =>
      selection.officer.send<unknown>('PUT /manage/batches/:id/selection', {
        params: { id: selection.batchId },
        body: { ...defaultSettings, ...settings },
      });
    const tooMany = await change({ quotas: [{ group: 'women', seats: 3 }] });
    expect(tooMany.body.errors).toEqual([
      { path: 'quotas', message: 'Jumlah kuota 3, padahal kursi hanya 2.' },
    ]);
    const twice = await change({ rules: [{ kind: 'nominated' }, { kind: 'nominated' }] });
    expect(twice.body.errors).toEqual([{ path: 'rules', message: 'Tiap syarat hanya boleh sekali.' }]);
    const turned = await change({ rules: [{ kind: 'age', min: 40, max: 20 }] });
    expect(turned.status).toBe(422);
  });

  it('show a learner what stands against them, with the age from the NIK', async () => {
    const strict = await openSelection(api, 5);
    await strict.officer.call('PUT /manage/batches/:id/selection', {
      params: { id: strict.batchId },
      body: {
        ...defaultSettings,
        documents: [],
        rules: [{ kind: 'age', min: 17, max: 20 }, { kind: 'nominated' }],
      },
    });
    const learner = await api.signIn('peserta');
    await api.query(
      'update people set nik_key_id = null, nik_ciphertext = null, nik_index = null, nik_last_four = null where account_id = $1',
      [learner.accountId],
    );
    expect((await learner.call('PUT /me/nik', { body: { nik: '3573014511800012' } })).status).toBe(200);
    const place = await draft(learner, strict.batchId);
    expect(place.body.reasons).toHaveLength(2);
    expect(place.body.reasons[0]).toMatch(/^Umur peserta 17 sampai 20 tahun\. Umur Anda \d\d tahun\.$/);
    const id = place.body.application?.id ?? '';
    await learner.call('POST /applications/:id/send', { params: { id } });
    await strict.officer.call('PUT /manage/applications/:id/nomination', {
      params: { id },
      body: { nomination: { kind: 'cooperative', cooperative: 'Koperasi Maju', letter: '12/KM/2026' } },
    });
    const after = await learner.call('GET /batches/:id/application', { params: { id: strict.batchId } });
    expect(after.body.reasons).toHaveLength(1);
  });
});
