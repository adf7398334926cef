import { DataSource } from 'typeorm';
import { business, completeTraining, newNik, newcomer, person } from '../testing/people.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { PeopleService } from './people.service.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.close());

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
      villageCode: person.villageCode,
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
    const siti = await newcomer(api);
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
    const siti = await newcomer(api);
    const answer = await siti.call('PUT /me/nik', { body: { nik } });
    expect([answer.status, answer.body.code]).toEqual([422, 'nik_invalid']);
    expect(answer.body.errors).toEqual([{ path: 'nik', message }]);
    expect((await siti.call('GET /me/profile')).body.nik).toBeNull();
  });

  it('with an unknown district is accepted and marked for an officer', async () => {
    const siti = await newcomer(api);
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
    const two = [await newcomer(api), await newcomer(api)];
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
    const siti = await newcomer(api);
    const [first, second] = [newNik(), newNik()];
    await siti.call('PUT /me/nik', { body: { nik: first } });
    expect((await siti.call('PUT /me/nik', { body: { nik: second } })).status).toBe(200);
    const { id: businessId } = (await siti.call('POST /me/businesses', { body: business })).body;
    await completeTraining(api, { accountId: siti.accountId, businessId });
    const late = await siti.call('PUT /me/nik', { body: { nik: newNik() } });
    expect([late.status, late.body.code]).toEqual([409, 'state_conflict']);
    expect(late.body.detail).toContain('tidak dapat diganti');
    expect((await siti.call('PUT /me/nik', { body: { nik: second } })).status).toBe(200);
    // The first one is free again.
    expect((await (await newcomer(api)).call('PUT /me/nik', { body: { nik: first } })).status).toBe(200);
  });
});
