import { DataSource } from 'typeorm';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { PeopleService } from './people.service.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const VILLAGE = '35.73.03.1001';
const person = {
  name: "Siti Nur A'ini",
  villageCode: VILLAGE,
  sex: 'P' as const,
  disability: 'tidak_ingin_menjawab' as const,
  email: 'siti@example.test',
  consent: true as const,
};
const business = {
  name: 'Keripik Tempe',
  kbliCode: '10794',
  nib: '1234.5678.90123',
  businessLetter: null,
  size: 'micro' as const,
  channels: ['whatsapp' as const, 'toko' as const],
};

let serial = 9000;
/** A NIK of Kedungkandang that no other test uses. */
const newNik = () => `357303450585${(serial += 1)}`;

async function newcomer(): Promise<SignedIn> {
  const someone = await api.signIn('peserta', { bare: true });
  await someone.call('PUT /me/person', { body: person });
  return someone;
}

/** A completed enrolment, as the learning features leave it behind. */
async function completeTraining({ accountId, businessId }: { accountId: string; businessId: string }) {
  await api.query(
    `with c as (insert into courses (slug, code) values ('k' || replace($1::text, '-', ''), 'K' || upper(left(md5($1), 8))) returning id),
     v as (insert into course_versions (course_id, number, source, source_sha256, title, short_title, family, summary, description_html,
         goal, objectives, audience, prerequisites, equipment, jp, minutes_per_jp, completion, pre_test, post_test)
       select id, 1, '{}', '\\x00', 't', 't', 'f', 's', 'd', 'g', '{}', 'a', '{}', '{}', 1, 45, '{}', '{}', '{}' from c returning id, course_id),
     b as (insert into batches (course_id, version_id, number, year, mode, state) select course_id, id, 1, 2026, 'self_paced', 'open' from v returning id)
     insert into enrolments (batch_id, account_id, business_id, state, seated_at, ended_at, final_score)
     select id, $1::uuid, $2::uuid, 'completed', now(), now(), 90 from b`,
    [accountId, businessId],
  );
}

describe('profile', () => {
  it('asks for a session, and for a peserta to change it', async () => {
    const pelatih = await api.signIn('pelatih');
    const changes = [
      ['PUT /me/person', person],
      ['PUT /me/nik', { nik: newNik() }],
      ['POST /me/businesses', business],
    ] as const;
    expect((await api.anonymous.send('GET /me/profile')).status).toBe(401);
    expect((await pelatih.call('GET /me/profile')).body).toEqual({
      person: null,
      phone: null,
      nik: null,
      businesses: [],
    });
    for (const [route, body] of changes) {
      expect((await api.anonymous.send(route, { body })).status).toBe(401);
      expect((await pelatih.send(route, { body })).status).toBe(404);
    }
  });

  it('starts empty and holds what was saved', async () => {
    const siti = await api.signIn('peserta', { bare: true });
    expect((await siti.call('GET /me/profile')).body).toEqual({
      person: null,
      phone: expect.stringMatching(/^\+628/),
      nik: null,
      businesses: [],
    });
    const saved = await siti.call('PUT /me/person', { body: { ...person, name: "  Siti   Nur A'ini " } });
    expect(saved.status).toBe(200);
    expect(saved.body.person).toEqual({
      name: "Siti Nur A'ini",
      villageCode: VILLAGE,
      regionLabel: expect.stringMatching(/^[A-Z]\w+, Kedungkandang, Kota Malang$/),
      sex: 'P',
      disability: 'tidak_ingin_menjawab',
      email: 'siti@example.test',
      consentedAt: expect.stringMatching(/Z$/),
    });
    expect((await siti.call('GET /me')).body.account).toMatchObject({
      name: "Siti Nur A'ini",
      profileComplete: true,
    });
    const { email: _email, ...withoutEmail } = person;
    const again = await siti.call('PUT /me/person', { body: { ...withoutEmail, name: 'Siti Aini' } });
    expect(again.body.person).toMatchObject({
      name: 'Siti Aini',
      email: null,
      consentedAt: saved.body.person?.consentedAt,
    });
  });

  it.each([
    [{ name: 'X' }, 'name', 'Nama paling sedikit 3 huruf.'],
    [{ name: '<b>Siti</b>' }, 'name', 'Tulis nama dengan huruf, seperti yang akan tercetak di sertifikat.'],
    [{ villageCode: '35.73.03' }, 'villageCode', 'Pilih desa atau kelurahan.'],
    [
      { villageCode: '35.73.03.9999' },
      'villageCode',
      'Desa atau kelurahan ini tidak dikenal. Pilih dari daftar.',
    ],
    [{ sex: 'X' }, 'sex', 'Pilih jenis kelamin.'],
    [{ disability: '' }, 'disability', 'Pilih salah satu jawaban.'],
    [{ email: 'siti@' }, 'email', 'E-mail belum benar.'],
    [{ consent: false }, 'consent', 'Setujui pemrosesan data untuk melanjutkan.'],
    [{ nik: '1' }, 'nik', 'Isian "nik" tidak dikenal.'],
  ])('refuses %j', async (change, path, message) => {
    const siti = await api.signIn('peserta', { bare: true });
    const answer = await siti.send('PUT /me/person', { body: { ...person, ...change } });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ path, message }]);
    expect(await api.query('select name from people where account_id = $1', [siti.accountId])).toEqual([]);
  });

  it('says what is missing before enrolling', async () => {
    const people = api.app.get(PeopleService);
    const em = api.app.get(DataSource).manager;
    const siti = await api.signIn('peserta', { bare: true });
    expect(await people.readiness(em, siti.accountId)).toEqual({ missing: ['person', 'nik', 'business'] });
    expect(await people.personName(em, siti.accountId)).toBeUndefined();
    await siti.call('PUT /me/person', { body: person });
    await siti.call('PUT /me/nik', { body: { nik: newNik() } });
    expect(await people.readiness(em, siti.accountId)).toEqual({ missing: ['business'] });
    const { id } = (await siti.call('POST /me/businesses', { body: business })).body;
    expect(await people.readiness(em, siti.accountId)).toEqual({ missing: [] });
    expect(await people.personName(em, siti.accountId)).toBe(person.name);
    await siti.call('DELETE /me/businesses/:id', { params: { id } });
    expect(await people.readiness(em, siti.accountId)).toEqual({ missing: ['business'] });
  });
});

describe('NIK', () => {
  it('is stored encrypted and shown masked', async () => {
    const siti = await newcomer();
    const answer = await siti.call('PUT /me/nik', { body: { nik: '35 73 03 4505859901' } });
    expect(answer.status).toBe(200);
    expect(answer.body.nik).toEqual({ masked: '************9901', warnings: [] });
    expect(answer.raw.toString()).not.toContain('35730345');
    const [row] = await api.query<{ all: string; sealed: Buffer; index: Buffer }>(
      'select p::text as all, nik_ciphertext as sealed, nik_index as index from people p where account_id = $1',
      [siti.accountId],
    );
    expect(row?.all).not.toContain('3573034505859901');
    expect(row?.sealed.includes('3573034505859901')).toBe(false);
    expect(row?.index).toHaveLength(32);
    const log = await api.query('select action, details from audit_log where subject_id = $1 order by id', [
      siti.accountId,
    ]);
    expect(log.map((entry) => JSON.stringify(entry)).join()).not.toMatch(/\d{16}|Siti|example/);
    expect(log).toContainEqual({ action: 'nik.saved', details: { warnings: [] } });
  });

  it.each([
    ['357303450585991', 'NIK terdiri dari 16 angka. Anda menulis 15 angka.'],
    ['357303450585990A', 'NIK terdiri dari 16 angka, tanpa huruf.'],
    ['3573034513859901', 'Tanggal lahir di NIK ini tidak ada. Periksa angka ke-7 sampai ke-12.'],
    ['3573034505850000', 'Empat angka terakhir NIK tidak mungkin 0000. Periksa lagi KTP Anda.'],
  ])('refuses %s with a sentence', async (nik, message) => {
    const siti = await newcomer();
    const answer = await siti.call('PUT /me/nik', { body: { nik } });
    expect([answer.status, answer.body.code]).toEqual([422, 'nik_invalid']);
    expect(answer.body.errors).toEqual([{ path: 'nik', message }]);
    expect((await siti.call('GET /me/profile')).body.nik).toBeNull();
  });

  it('with an unknown district is accepted and marked for an officer', async () => {
    const siti = await newcomer();
    const answer = await siti.call('PUT /me/nik', { body: { nik: '3599994505859901' } });
    expect(answer.body.nik?.warnings).toEqual([
      'Kode kecamatan di NIK ini tidak dikenal. Petugas akan memeriksa KTP Anda.',
    ]);
    const stored = await api.query('select nik_warnings as w from people where account_id = $1', [
      siti.accountId,
    ]);
    expect(stored).toEqual([{ w: ['unknown_district'] }]);
  });

  it('belongs to one person, also when two save it at once', async () => {
    const nik = newNik();
    const two = [await newcomer(), await newcomer()];
    const answers = await Promise.all(two.map((one) => one.call('PUT /me/nik', { body: { nik } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('nik_taken');
  });

  it('comes after name and region', async () => {
    const siti = await api.signIn('peserta', { bare: true });
    const answer = await siti.call('PUT /me/nik', { body: { nik: newNik() } });
    expect([answer.status, answer.body.code]).toEqual([409, 'profile_incomplete']);
  });

  it('can be replaced until a training is completed', async () => {
    const siti = await newcomer();
    const [first, second] = [newNik(), newNik()];
    await siti.call('PUT /me/nik', { body: { nik: first } });
    expect((await siti.call('PUT /me/nik', { body: { nik: second } })).status).toBe(200);
    const { id: businessId } = (await siti.call('POST /me/businesses', { body: business })).body;
    await completeTraining({ accountId: siti.accountId, businessId });
    const late = await siti.call('PUT /me/nik', { body: { nik: newNik() } });
    expect([late.status, late.body.code]).toEqual([409, 'state_conflict']);
    expect(late.body.detail).toContain('tidak dapat diganti');
    expect((await siti.call('PUT /me/nik', { body: { nik: second } })).status).toBe(200);
    // The first one is free again.
    expect((await (await newcomer()).call('PUT /me/nik', { body: { nik: first } })).status).toBe(200);
  });
});

describe('businesses', () => {
  it('are added, changed and removed; a removed one stays for its enrolments', async () => {
    const siti = await newcomer();
    const added = await siti.call('POST /me/businesses', { body: business });
    expect(added.status).toBe(201);
    expect(added.body).toEqual({
      ...business,
      id: expect.any(String),
      nib: '1234567890123',
      kbliVersion: '2025',
      sector: 'Makanan olahan',
    });
    const params = { id: added.body.id };
    const changed = await siti.call('PUT /me/businesses/:id', {
      params,
      body: {
        name: 'Batik Tulis',
        kbliCode: '13133',
        businessLetter: 'SKU/12/2026',
        size: 'small',
        channels: ['toko', 'toko'],
      },
    });
    expect(changed.body).toEqual({
      id: params.id,
      name: 'Batik Tulis',
      kbliCode: '13133',
      kbliVersion: '2025',
      sector: 'Fesyen dan tekstil',
      nib: null,
      businessLetter: 'SKU/12/2026',
      size: 'small',
      channels: ['toko'],
    });
    expect((await siti.call('GET /me/profile')).body.businesses).toEqual([changed.body]);
    expect((await siti.call('DELETE /me/businesses/:id', { params })).body).toEqual({ ok: true });
    expect((await siti.call('GET /me/profile')).body.businesses).toEqual([]);
    expect((await siti.call('DELETE /me/businesses/:id', { params })).status).toBe(404);
    expect((await siti.call('PUT /me/businesses/:id', { params, body: business })).status).toBe(404);
    expect(
      await api.query('select removed_at is not null as gone from businesses where id = $1', [params.id]),
    ).toEqual([{ gone: true }]);
  });

  it('of another person look missing', async () => {
    const [siti, budi] = [await api.signIn('peserta'), await api.signIn('peserta')];
    const params = { id: siti.businessId };
    expect((await budi.call('PUT /me/businesses/:id', { params, body: business })).status).toBe(404);
    expect((await budi.call('DELETE /me/businesses/:id', { params })).status).toBe(404);
    expect((await siti.call('GET /me/profile')).body.businesses).toHaveLength(1);
    expect((await api.anonymous.call('DELETE /me/businesses/:id', { params })).status).toBe(401);
  });

  it.each([
    [{ name: ' ' }, 'name', 'Nama usaha paling sedikit 2 huruf.'],
    [{ kbliCode: '99999' }, 'kbliCode', 'Bidang usaha ini tidak dikenal. Pilih dari daftar.'],
    [{ kbliCode: 'abc' }, 'kbliCode', 'Pilih bidang usaha.'],
    [{ nib: '123' }, 'nib', 'NIB terdiri dari 13 angka.'],
    [{ size: 'large' }, 'size', 'Pilih ukuran usaha.'],
    [{ channels: ['radio'] }, 'channels[0]', 'Pilih salah satu yang tersedia.'],
    [{ accountId: 'x' }, 'accountId', 'Isian "accountId" tidak dikenal.'],
  ])('refuse %j', async (change, path, message) => {
    const siti = await api.signIn('peserta');
    const body = { ...business, ...change };
    const answer = await siti.send('POST /me/businesses', { body });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ path, message }]);
    const changed = await siti.send('PUT /me/businesses/:id', { params: { id: siti.businessId }, body });
    expect(changed.status).toBe(422);
  });

  it('are at most twenty', async () => {
    const siti = await newcomer();
    for (let many = 0; many < 20; many += 1) await siti.call('POST /me/businesses', { body: business });
    const answer = await siti.call('POST /me/businesses', { body: business });
    expect([answer.status, answer.body.code]).toEqual([409, 'state_conflict']);
  });
});

describe('names while a class is being approved', () => {
  const businessOf = async (someone: SignedIn) =>
    (await someone.call('GET /me/profile')).body.businesses.find(({ id }) => id === someone.businessId);
  const rename = async (someone: SignedIn, name: string) => {
    const kept = await businessOf(someone);
    if (!kept) throw new Error('no business');
    const { name: _name, kbliCode, size, channels } = kept;
    return someone.call('PUT /me/businesses/:id', {
      params: { id: someone.businessId },
      body: { name, kbliCode, size, channels },
    });
  };
  const certification = (someone: SignedIn, state: string) =>
    api.query(
      `update batches b set certification = $2, state = 'closed' from enrolments e where e.batch_id = b.id and e.account_id = $1`,
      [someone.accountId, state],
    );

  it('stay as the officers see them, and are free again afterwards', async () => {
    const siti = await api.signIn('peserta', { name: 'Siti Aminah' });
    await completeTraining(siti);
    const before = await businessOf(siti);
    await certification(siti, 'submitted');
    const refused = await siti.call('PUT /me/person', { body: { ...person, name: 'Budi Santoso' } });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'state_conflict',
      detail: expect.stringMatching(/^Nama tidak/),
    });
    expect((await rename(siti, 'Usaha Lain')).status).toBe(409);
    expect((await siti.call('GET /me/profile')).body.person?.name).toBe('Siti Aminah');
    expect(await businessOf(siti)).toEqual(before);
    // What stands on no certificate may change.
    const moved = await siti.call('PUT /me/person', { body: { ...person, name: 'Siti Aminah', sex: 'L' } });
    expect(moved.body.person).toMatchObject({ name: 'Siti Aminah', sex: 'L' });
    await certification(siti, 'returned');
    expect(
      (await siti.call('PUT /me/person', { body: { ...person, name: 'Siti Aminah Sari' } })).status,
    ).toBe(200);
    await certification(siti, 'approved');
    expect((await rename(siti, 'Usaha Lain')).status).toBe(200);
  });

  it('change before the class is handed in, or not at all', async () => {
    const siti = await api.signIn('peserta', { name: 'Siti Aminah' });
    await completeTraining(siti);
    const [batch] = await api.query<{ id: string }>(
      'select batch_id as id from enrolments where account_id = $1',
      [siti.accountId],
    );
    const other = api.app.get(DataSource).createQueryRunner();
    await other.startTransaction();
    await other.query(`update lms.batches set certification = 'submitted', state = 'closed' where id = $1`, [
      batch?.id,
    ]);
    const late = siti.call('PUT /me/person', { body: { ...person, name: 'Budi Santoso' } });
    // Long enough for the request to reach the row that is held here.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await other.commitTransaction();
    await other.release();
    expect((await late).status).toBe(409);
  });
});
