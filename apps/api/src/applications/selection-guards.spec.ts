import { applicationOf, publishRanking, toldTo } from '../testing/selection-deeds.js';
import { openSelection, type SelectionClass } from '../testing/selection.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { OfferFilling } from './offer-filling.service.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.close());

async function change(selection: SelectionClass, over: object) {
  const { batchId, officer } = selection;
  const { body } = await officer.call('GET /manage/batches/:id', { params: { id: batchId } });
  const { courseId, mode, capacity, startsOn, endsOn, place, trainers, admission } = body;
  const times = { registrationOpensAt: null, registrationClosesAt: null, assignmentDueAt: null };
  return officer.send<unknown>('PUT /manage/batches/:id', {
    params: { id: batchId },
    body: {
      courseId,
      mode,
      capacity,
      startsOn,
      endsOn,
      place,
      admission,
      ...times,
      trainerIds: trainers.map(({ id }) => id),
      ...over,
    },
  });
}

describe('seats that were offered', () => {
  it('are not taken away by fewer seats, also not in the database; later they may be', async () => {
    const selection = await openSelection(api, 2);
    for (let count = 0; count < 2; count += 1) await selection.applicant();
    await publishRanking(selection);
    const refused = await change(selection, { capacity: 1 });
    expect(refused.status).toBe(422);
    expect(refused.body.errors?.[0]).toMatchObject({ path: 'capacity' });
    await expect(
      api.query('update batches set capacity = 1 where id = $1', [selection.batchId]),
    ).rejects.toThrow('fewer than');
    await api.query(`update offers set expires_at = now() - interval '1 second' where batch_id = $1`, [
      selection.batchId,
    ]);
    expect((await change(selection, { capacity: 1 })).status).toBe(200);
  });
});

describe('an angkatan that is called off', () => {
  it('ends applications and offers at once, and tells each person once', async () => {
    const selection = await openSelection(api, 1);
    const people = [await selection.applicant(), await selection.applicant()];
    await publishRanking(selection);
    const late = await api.signIn('peserta');
    const { officer, batchId } = selection;
    const offers = await Promise.all(people.map(({ learner }) => applicationOf(learner, batchId)));
    const offered = offers.find((one) => one?.offer)?.offer?.id ?? '';
    const cancelled = await officer.call('POST /manage/batches/:id/move', {
      params: { id: batchId },
      body: { move: 'cancel', reason: 'Gedung dipakai untuk pengungsi.' },
    });
    expect(cancelled.status).toBe(200);
    for (const { learner } of people) {
      expect(await applicationOf(learner, batchId)).toMatchObject({
        state: 'called_off',
        calledOff: 'Gedung dipakai untuk pengungsi.',
        mayRejoin: false,
      });
      const events = await toldTo(api, learner);
      expect(events.filter((event) => event === 'batch_cancelled')).toHaveLength(1);
    }
    const owner = people[offers.findIndex((one) => one?.offer)]!.learner;
    const confirmed = await owner.call('POST /offers/:id/confirm', { params: { id: offered } });
    expect(confirmed.status).toBe(409);
    await api.app.get(OfferFilling, { strict: false }).sweep();
    const left = await api.query(
      `select 1 from applications where batch_id = $1 and state in ('reserve', 'offered') union all
       select 1 from offers where batch_id = $1 and state = 'open'`,
      [batchId],
    );
    expect(left).toEqual([]);
    expect(await toldTo(api, late)).toEqual([]);
  });
});

describe('the way in', () => {
  it('is settled with the first application, also in the database', async () => {
    const selection = await openSelection(api, 1);
    await selection.applicant('sent');
    expect((await change(selection, { admission: 'direct' })).body.errors?.[0]).toMatchObject({
      path: 'admission',
    });
    await expect(
      api.query(`update batches set admission = 'direct' where id = $1`, [selection.batchId]),
    ).rejects.toThrow('admission');
  });

  it('opens and closes to the second, and what was begun in time is said to be safe', async () => {
    const selection = await openSelection(api, 1);
    const set = (opens: string | null, closes: string | null) =>
      api.query(
        `update batches set registration_opens_at = now() + $2::interval, registration_closes_at = now() + $3::interval where id = $1`,
        [selection.batchId, opens, closes],
      );
    const learner = await api.signIn('peserta');
    const save = () =>
      learner.call('PUT /batches/:id/application', {
        params: { id: selection.batchId },
        body: { businessId: learner.businessId, cooperative: null, motivation: '' },
      });
    await set('1 hour', '2 hours');
    expect((await save()).body.code).toBe('batch_not_open');
    const place = await learner.call('GET /batches/:id/application', { params: { id: selection.batchId } });
    expect(place.body).toMatchObject({ open: false });
    expect(place.body.opensAt).not.toBeNull();
    await set('0', '1 hour');
    const { body } = await save();
    expect(body.application?.state).toBe('draft');
    await set('-1 hour', '0');
    const sent = await learner.call('POST /applications/:id/send', {
      params: { id: body.application?.id ?? '' },
    });
    expect(sent.body.code).toBe('batch_not_open');
    expect((await applicationOf(learner, selection.batchId))?.state).toBe('draft');
  });
});

describe('a ranking published before the last day of registration', () => {
  it('takes the angkatan from the catalogue: nobody fills in a form that nobody takes', async () => {
    const selection = await openSelection(api, 1);
    await selection.applicant();
    const shown = async () => {
      const { body } = await api.anonymous.call('GET /courses/:slug', {
        params: { slug: 'penjualan-online' },
      });
      return body.batches.some(({ id }) => id === selection.batchId);
    };
    expect(await shown()).toBe(true);
    await publishRanking(selection);
    expect(await shown()).toBe(false);
  });
});
