import { randomUUID } from 'node:crypto';
import { endedClass, answerOf, completedIn } from '../testing/outcomes.factory.js';
import type { Classroom } from '../testing/classroom.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let panitia: SignedIn;
let ended: Classroom;
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  ended = await endedClass(api, 100);
});
afterAll(() => api?.close());

const mine = async (learner: SignedIn) => (await learner.call('GET /me/outcomes')).body;

describe('one’s own answers', () => {
  it('are for a peserta who is signed in', async () => {
    expect((await api.anonymous.send('GET /me/outcomes')).status).toBe(401);
    expect((await panitia.send('GET /me/outcomes')).status).toBe(404);
    expect((await api.anonymous.send('POST /me/outcomes', { body: {} })).status).toBe(401);
    expect((await panitia.send('POST /me/outcomes', { body: {} })).status).toBe(404);
  });

  it('open month after month after the class', async () => {
    const { learner, enrolmentId } = await completedIn(api, ended);
    const { classes, salesBands } = await mine(learner);
    expect(salesBands[1]).toEqual({
      code: 'sd_60jt',
      label: 'Sampai Rp60 juta setahun',
      monthly: 'sampai Rp5 juta sebulan',
    });
    expect(classes).toHaveLength(1);
    expect(classes[0]).toMatchObject({ enrolmentId, businessName: 'Bakso Sumenep Makmur' });
    expect(classes[0]?.milestones.map(({ milestone, state }) => [milestone, state])).toEqual([
      [0, 'closed'],
      [3, 'open'],
      [6, 'coming'],
      [12, 'coming'],
    ]);
  });

  it('are kept, and classed by the law', async () => {
    const { learner, enrolmentId } = await completedIn(api, ended);
    const body = answerOf(enrolmentId, 3, {
      salesBand: 'sd_15m',
      firstOnlineOn: '2026-09-01',
      firstExportOn: '2026-10-01',
      firstExportCountry: 'MY',
    });
    const answer = await learner.call('POST /me/outcomes', { body });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ size: 'small', how: 'self', workers: 2, firstExportCountry: 'MY' });
    expect((await mine(learner)).classes[0]?.milestones[1]?.answer).toEqual(answer.body);
  });

  it.each([
    ['belum', 'micro'],
    ['sd_2m', 'micro'],
    ['sd_15m', 'small'],
    ['sd_50m', 'medium'],
    ['lebih_50m', 'large'],
    [null, null],
  ])('puts sales %s into %s', async (salesBand, size) => {
    const { learner, enrolmentId } = await completedIn(api, ended);
    const { body } = await learner.call('POST /me/outcomes', {
      body: answerOf(enrolmentId, 3, { salesBand }),
    });
    expect(body.size).toBe(size);
  });

  it('are never changed: a correction is a new row, and the newest counts', async () => {
    const { learner, enrolmentId } = await completedIn(api, ended);
    await learner.call('POST /me/outcomes', { body: answerOf(enrolmentId, 3, { workers: 2 }) });
    await learner.call('POST /me/outcomes', { body: answerOf(enrolmentId, 3, { workers: 5 }) });
    expect((await mine(learner)).classes[0]?.milestones[1]?.answer?.workers).toBe(5);
    expect(
      await api.query('select id from outcome_answers where enrolment_id = $1', [enrolmentId]),
    ).toHaveLength(2);
    await expect(api.query('update outcome_answers set workers = 9')).rejects.toThrow('only grows');
    await expect(api.query('delete from outcome_answers')).rejects.toThrow('only grows');
  });

  it('are one row when the same tap comes many times', async () => {
    const { learner, enrolmentId } = await completedIn(api, ended);
    const body = answerOf(enrolmentId, 3);
    const all = await Promise.all(
      Array.from({ length: 8 }, () => learner.call('POST /me/outcomes', { body })),
    );
    expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(
      await api.query('select id from outcome_answers where enrolment_id = $1', [enrolmentId]),
    ).toHaveLength(1);
    const audited = await api.query('select id from audit_log where subject_id = $1', [enrolmentId]);
    expect(audited).toHaveLength(1);
  });

  it('are nobody else’s, not even by a known id', async () => {
    const one = await completedIn(api, ended);
    const other = await completedIn(api, ended);
    const body = answerOf(one.enrolmentId, 3);
    expect((await other.learner.send('POST /me/outcomes', { body })).status).toBe(404);
    await one.learner.call('POST /me/outcomes', { body });
    const stolen = { ...answerOf(other.enrolmentId, 3), id: body.id };
    expect((await other.learner.send('POST /me/outcomes', { body: stolen })).status).toBe(404);
    expect((await mine(other.learner)).classes[0]?.milestones[1]?.answer).toBeNull();
  });

  it('wait for their time, and end with it', async () => {
    const { learner, enrolmentId } = await completedIn(api, ended);
    const early = await learner.send('POST /me/outcomes', { body: answerOf(enrolmentId, 6) });
    expect([early.status, early.body.detail]).toEqual([
      409,
      'Belum waktunya. Kami mengabari Anda bila pertanyaan ini dibuka.',
    ]);
    const late = await learner.send('POST /me/outcomes', { body: answerOf(enrolmentId, 0) });
    expect([late.status, late.body.detail]).toEqual([
      409,
      'Waktu menjawab sudah lewat. Hubungi Latkop bila ingin menambahkan.',
    ]);
  });

  it.each([
    [{ workers: 0 }, 'workers', 'Hitung Anda juga: paling sedikit 1 orang.'],
    [{ salesBand: 'banyak' }, 'salesBand', 'Pilih salah satu jawaban.'],
    [{ firstOnlineOn: '2999-01-01' }, 'firstOnlineOn', 'Tanggal ini belum terjadi. Periksa lagi.'],
    [{ firstExportOn: '2026-01-01' }, 'firstExportCountry', 'Pilih negara tujuan ekspor pertama.'],
    [{ firstExportCountry: 'MY' }, 'firstExportOn', 'Isi tanggal ekspor pertama, kira-kira saja.'],
    [{ firstExportCountry: 'ID' }, 'firstExportCountry', 'Ekspor berarti ke luar Indonesia.'],
    [{ channels: ['toko_besar'] }, 'channels[0]', 'Pilih tempat jualan dari daftar.'],
  ])('refuses %j', async (change, path, message) => {
    const { learner, enrolmentId } = await completedIn(api, ended);
    const answer = await learner.send('POST /me/outcomes', {
      body: { ...answerOf(enrolmentId, 3), ...change },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ path, message }]);
  });
});

describe('answers by phone', () => {
  const spoken = (change = {}) => {
    const { enrolmentId: _, ...rest } = answerOf('', 3);
    return { ...rest, how: 'phone' as const, ...change };
  };

  it('are for the staff of the class', async () => {
    const { learner, enrolmentId } = await completedIn(api, ended);
    const params = { id: enrolmentId };
    const stranger = await api.signIn('pelatih');
    const dinas = await api.signIn('dinas');
    expect((await api.anonymous.send('GET /manage/outcomes/:id', { params })).status).toBe(401);
    for (const who of [learner, stranger]) {
      expect((await who.send('GET /manage/outcomes/:id', { params })).status).toBe(404);
      expect((await who.send('POST /manage/outcomes/:id/answers', { params, body: spoken() })).status).toBe(
        404,
      );
    }
    expect((await dinas.send('POST /manage/outcomes/:id/answers', { params, body: spoken() })).status).toBe(
      404,
    );
    expect((await ended.trainer.call('GET /manage/outcomes/:id', { params })).status).toBe(200);
  });

  it('say who wrote them down, late ones too', async () => {
    const officer = await api.signIn('panitia', { name: 'Pak Harto' });
    const { learner, enrolmentId } = await completedIn(api, ended);
    const params = { id: enrolmentId };
    await learner.call('POST /me/outcomes', { body: answerOf(enrolmentId, 3) });
    const body = spoken({ milestone: 0, salesBand: 'belum', capitalBand: 'sd_5m' });
    const late = await officer.call('POST /manage/outcomes/:id/answers', { params, body });
    expect(late.body).toMatchObject({ milestone: 0, how: 'phone', capitalBand: 'sd_5m', size: 'micro' });
    const { answers, capitalBands } = (await officer.call('GET /manage/outcomes/:id', { params })).body;
    expect(answers.map(({ milestone, recordedBy }) => [milestone, recordedBy])).toEqual([
      [0, 'Pak Harto'],
      [3, null],
    ]);
    expect(capitalBands).toHaveLength(4);
  });

  it('class by capital who does not say what is sold', async () => {
    const { enrolmentId } = await completedIn(api, ended);
    const body = spoken({ salesBand: null, capitalBand: 'sd_5m' });
    const { body: answer } = await panitia.call('POST /manage/outcomes/:id/answers', {
      params: { id: enrolmentId },
      body,
    });
    expect(answer.size).toBe('small');
  });

  it.each([
    [{ how: 'self' }, 'how', 'Pilih lewat telepon atau tatap muka.'],
    [{ milestone: 4 }, 'milestone', 'Waktu tindak lanjut tidak dikenal.'],
    [{ capitalBand: 'sedikit' }, 'capitalBand', 'Pilih salah satu jawaban.'],
  ])('refuse %j', async (change, path, message) => {
    const { enrolmentId } = await completedIn(api, ended);
    const answer = await panitia.send('POST /manage/outcomes/:id/answers', {
      params: { id: enrolmentId },
      body: spoken(change),
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ path, message }]);
  });

  it('know no class that is not there', async () => {
    const params = { id: randomUUID() };
    expect((await panitia.send('GET /manage/outcomes/:id', { params })).status).toBe(404);
  });
});
