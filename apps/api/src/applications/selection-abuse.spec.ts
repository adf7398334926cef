import { checkNik } from '../people/nik.js';
import { knownRegions } from '../people/known-regions.js';
import { documentUpload, openSelection, type SelectionClass } from '../testing/selection.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let selection: SelectionClass;
beforeAll(async () => {
  api = await startTestApi({ RATE_LIMIT_SCALE: '1' });
  selection = await openSelection(api, 2);
});
afterAll(() => api?.close());

const params = () => ({ id: selection.batchId });

async function apply(learner: SignedIn, cooperative: string | null = null) {
  const { body } = await learner.call('PUT /batches/:id/application', {
    params: params(),
    body: { businessId: learner.businessId, cooperative, motivation: '' },
  });
  return body.application?.id ?? '';
}

/** Sent with three documents that nobody has looked at. */
async function sent(learner: SignedIn): Promise<string> {
  const id = await apply(learner);
  await api.query(
    `insert into application_documents (application_id, kind, storage_key, content_type, bytes, sha256)
     select $1, kind, 'applications/' || gen_random_uuid() || '.jpg', 'image/jpeg', 1, '\\x00'
     from unnest(array['ktp', 'business_proof', 'statement']) as kind`,
    [id],
  );
  await learner.call('POST /applications/:id/send', { params: { id } });
  return id;
}

async function seenByOffice(id: string) {
  const { body } = await selection.officer.call('GET /manage/batches/:id/applications', { params: params() });
  return body.items.find((one) => one.id === id);
}

describe('what counts for somebody', () => {
  it('is looked at again when it was changed while something was returned, also after sending again', async () => {
    const learner = await api.signIn('peserta');
    const id = await sent(learner);
    const ktp = (await seenByOffice(id))?.documents.find(({ kind }) => kind === 'ktp')?.id ?? '';
    await selection.officer.call('PUT /manage/application-documents/:id', {
      params: { id: ktp },
      body: { verdict: 'returned', reason: 'Fotonya buram.' },
    });
    await api.query(`update people set sex = 'L', disability = 'fisik' where account_id = $1`, [
      learner.accountId,
    ]);
    await apply(learner, 'Koperasi Maju');
    await api.query(
      `update application_documents set state = 'waiting', reason = null, checked_by = null where id = $1`,
      [ktp],
    );
    const { body } = await learner.call('POST /applications/:id/send', { params: { id } });
    expect(body.application?.state).toBe('sent');
    expect((await seenByOffice(id))?.changes).toEqual([
      'Jenis kelamin berubah sesudah pendaftaran dikirim.',
      'Keterangan disabilitas berubah sesudah pendaftaran dikirim.',
      'Koperasi berubah sesudah pendaftaran dikirim.',
    ]);
  });

  it('is looked at again when the NIK is another one, and so the age', async () => {
    const learner = await api.signIn('peserta');
    const id = await sent(learner);
    expect((await seenByOffice(id))?.changes).toEqual([]);
    const nik = '3573034505999917';
    expect(checkNik(nik, await knownRegions(), '2026-11-22').errors).toEqual([]);
    await learner.call('PUT /me/nik', { body: { nik } });
    expect((await seenByOffice(id))?.changes).toEqual(['NIK berubah sesudah pendaftaran dikirim.']);
    const [kept] = await api.query<{ seen: string }>(
      'select seen_facts::text as seen from applications where id = $1',
      [id],
    );
    expect(kept?.seen).not.toContain('9917');
  });

  it('is marked as looked at only as it was when somebody looked', async () => {
    const learner = await api.signIn('peserta');
    const id = await sent(learner);
    const claim = (disability: string) =>
      api.query('update people set disability = $2 where account_id = $1', [learner.accountId, disability]);
    const see = (factsMark = '') =>
      selection.officer.call('POST /manage/applications/:id/seen', { params: { id }, body: { factsMark } });
    await claim('fisik');
    const looked = await seenByOffice(id);
    expect(looked?.changes).toHaveLength(1);
    await claim('tidak_ada');
    await api.query(`update people set sex = 'L' where account_id = $1`, [learner.accountId]);
    expect((await see(looked?.factsMark)).body.code).toBe('state_conflict');
    const again = await seenByOffice(id);
    expect(again?.changes).toEqual(['Jenis kelamin berubah sesudah pendaftaran dikirim.']);
    expect((await see(again?.factsMark)).status).toBe(200);
    expect((await seenByOffice(id))?.changes).toEqual([]);
  });

  it('is told to the office beside the documents, so that claims can be compared with them', async () => {
    const learner = await api.signIn('peserta');
    await api.query(`update people set disability = 'fisik' where account_id = $1`, [learner.accountId]);
    const id = await sent(learner);
    expect((await seenByOffice(id))?.claims).toEqual(['women', 'disabled', 'micro']);
  });
});

describe('registering people', () => {
  it('does not tell without end which phones and NIKs are known', async () => {
    const officer = await api.signIn('panitia');
    const somebody = await api.signIn('peserta');
    const [{ phone } = { phone: '' }] = await api.query<{ phone: string }>(
      'select phone from accounts where id = $1',
      [somebody.accountId],
    );
    const [field] = await api.query<{ code: string }>('select code from business_fields limit 1');
    const ask = () =>
      officer.send('POST /manage/batches/:id/registrations', {
        params: params(),
        body: {
          accountId: null,
          phone,
          person: null,
          nik: null,
          businessId: null,
          business: { name: 'Bakso Karsi', kbliCode: field?.code, size: 'micro' },
          cooperative: null,
          motivation: '',
          consent: { kind: 'spoken', givenAt: '2026-01-05T02:00:00Z', kept: 'Rekaman 12' },
        },
      });
    const statuses = (await Promise.all(Array.from({ length: 125 }, ask))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(120);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  });
});

describe('uploads', () => {
  it('of one person are held in memory three at a time', async () => {
    const learner = await api.signIn('peserta');
    const id = await apply(learner);
    const pdf = Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(4_000_000), Buffer.from('%%EOF')]);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => learner.inject<unknown>(documentUpload(id, 'ktp', pdf))),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(3);
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
  });
});

describe('an application', () => {
  it('is not begun anew without end: each time keeps documents, and draws another lot', async () => {
    const learner = await api.signIn('peserta');
    for (let turn = 0; turn < 5; turn += 1) {
      const id = await apply(learner);
      expect((await learner.call('POST /applications/:id/withdraw', { params: { id } })).status).toBe(200);
    }
    const again = await learner.send('PUT /batches/:id/application', {
      params: params(),
      body: { businessId: learner.businessId, cooperative: null, motivation: '' },
    });
    expect([again.status, again.body.code]).toEqual([409, 'application_closed']);
    expect(again.body.detail).toContain('Hubungi Latkop');
  });

  it('finds nothing where an angkatan is only being prepared', async () => {
    const { batchId } = await openSelection(api, 1);
    await api.query(`update batches set state = 'draft' where id = $1`, [batchId]);
    const learner = await api.signIn('peserta');
    const seen = await learner.call('GET /batches/:id/application', { params: { id: batchId } });
    expect(seen.status).toBe(404);
  });
});
