import { openSelection, type SelectionClass } from '../testing/selection.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { changesSince, seenOf } from './changed-facts.rule.js';
import { OfferFilling } from './offer-filling.service.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.close());

async function publish({ officer, batchId }: SelectionClass) {
  const run = await officer.call('POST /manage/batches/:id/ranking-runs', { params: { id: batchId } });
  return officer.call('POST /manage/ranking-runs/:id/publish', { params: { id: run.body.id } });
}
const mine = async (learner: SignedIn, batchId: string) =>
  (await learner.call('GET /batches/:id/application', { params: { id: batchId } })).body.application;
const eventsOf = (learner: SignedIn) =>
  api.query<{ event: string }>(
    `select event from reminders where account_id = $1 and channel = 'inbox' order by event`,
    [learner.accountId],
  );

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
    await publish(selection);
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
    await publish(selection);
    const late = await api.signIn('peserta');
    const { officer, batchId } = selection;
    const offers = await Promise.all(people.map(({ learner }) => mine(learner, batchId)));
    const offered = offers.find((one) => one?.offer)?.offer?.id ?? '';
    const cancelled = await officer.call('POST /manage/batches/:id/move', {
      params: { id: batchId },
      body: { move: 'cancel', reason: 'Gedung dipakai untuk pengungsi.' },
    });
    expect(cancelled.status).toBe(200);
    for (const { learner } of people) {
      expect(await mine(learner, batchId)).toMatchObject({
        state: 'called_off',
        calledOff: 'Gedung dipakai untuk pengungsi.',
        mayRejoin: false,
      });
      const events = (await eventsOf(learner)).map(({ event }) => event);
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
    expect(await eventsOf(late)).toEqual([]);
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
    expect((await mine(learner, selection.batchId))?.state).toBe('draft');
  });
});

describe('facts that change after the office has looked', () => {
  const facts = {
    regencyCode: '35.73',
    sector: 'Kuliner',
    size: 'micro',
    hasNib: false,
    woman: true,
    disabled: false,
    cooperative: null,
    nikMark: '0011223344556677',
  };

  it('are named, one sentence each', () => {
    expect(changesSince(seenOf(facts), facts)).toEqual([]);
    expect(changesSince(null, facts)).toEqual([]);
    // Kept before the NIK and the cooperative were looked at.
    expect(changesSince({ woman: true }, facts)).toEqual([]);
    expect(changesSince(facts, { ...facts, size: 'small', hasNib: true })).toEqual([
      'Ukuran usaha berubah sesudah pendaftaran dikirim.',
      'NIB berubah sesudah pendaftaran dikirim.',
    ]);
  });

  it('hold up the announcement until they have been seen', async () => {
    const selection = await openSelection(api, 1);
    const { learner, applicationId } = await selection.applicant();
    await api.query('update applications set seen_facts = $2 where id = $1', [
      applicationId,
      JSON.stringify({ ...facts, regencyCode: '35.99' }),
    ]);
    const held = await publish(selection);
    expect([held.status, held.body.code]).toEqual([409, 'documents_unchecked']);
    expect(held.body.detail).toContain('Data 1 pendaftar berubah');
    const list = await selection.officer.call('GET /manage/batches/:id/applications', {
      params: { id: selection.batchId },
    });
    expect(list.body.items[0]?.changes).toContain('Wilayah berubah sesudah pendaftaran dikirim.');
    const seen = { params: { id: applicationId }, body: { factsMark: list.body.items[0]?.factsMark ?? '' } };
    expect((await learner.call('POST /manage/applications/:id/seen', seen)).status).toBe(404);
    expect((await selection.officer.call('POST /manage/applications/:id/seen', seen)).status).toBe(200);
    expect((await publish(selection)).status).toBe(200);
  });
});

describe('somebody who let a seat go', () => {
  it('stands at the end of the line again, and gets a free seat from there', async () => {
    const selection = await openSelection(api, 1);
    const people = [await selection.applicant(), await selection.applicant()];
    await publish(selection);
    const { batchId } = selection;
    const states = await Promise.all(
      people.map(async ({ learner }) => ({ learner, mine: await mine(learner, batchId) })),
    );
    const first = states.find((one) => one.mine?.offer)!;
    const next = states.find((one) => !one.mine?.offer)!;
    await first.learner.call('POST /offers/:id/decline', {
      params: { id: first.mine?.offer?.id ?? '' },
    });
    expect(await mine(first.learner, batchId)).toMatchObject({ state: 'declined', mayRejoin: true });
    const params = { id: first.mine?.id ?? '' };
    expect((await next.learner.call('POST /applications/:id/rejoin', { params })).status).toBe(404);
    const taps = await Promise.all(
      [1, 2, 3].map(() => first.learner.call('POST /applications/:id/rejoin', { params })),
    );
    expect(taps.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await mine(first.learner, batchId)).toMatchObject({ state: 'reserve', reservePlace: 1 });
    await next.learner.call('POST /offers/:id/decline', {
      params: { id: (await mine(next.learner, batchId))?.offer?.id ?? '' },
    });
    expect(await mine(first.learner, batchId)).toMatchObject({ state: 'offered', offer: { state: 'open' } });
    await api.query(`update batches set starts_on = '2026-01-02', ends_on = '2026-01-03' where id = $1`, [
      batchId,
    ]);
    expect(await mine(next.learner, batchId)).toMatchObject({ state: 'declined', mayRejoin: false });
  });
});

describe('nominations', () => {
  it('come from the own kabupaten/kota or a cooperative, with their letter', async () => {
    const selection = await openSelection(api, 1);
    const { applicationId } = await selection.applicant('sent');
    const nominate = (nomination: object | null) =>
      selection.officer.send('PUT /manage/applications/:id/nomination', {
        params: { id: applicationId },
        body: { nomination },
      });
    const list = async () =>
      (
        await selection.officer.call('GET /manage/batches/:id/applications', {
          params: { id: selection.batchId },
        })
      ).body.items[0];
    const home = (await list())?.regencyCode ?? '';
    const [other] = await api.query<{ code: string }>(
      'select code from regions where level = 2 and code <> $1 limit 1',
      [home],
    );
    const elsewhere = await nominate({ kind: 'regency', regencyCode: other?.code, letter: '1/2026' });
    expect(elsewhere.body.errors?.[0]?.message).toContain('hanya dapat mengusulkan warganya');
    expect((await nominate({ kind: 'regency', regencyCode: home, letter: '518/1/2026' })).status).toBe(200);
    expect(await list()).toMatchObject({ nomination: { kind: 'regency', letter: '518/1/2026' } });
    expect((await nominate(null)).status).toBe(200);
    expect(await list()).toMatchObject({ nomination: null, nominatedBy: null });
  });
});

describe('what leaves the house', () => {
  it('is a sheet without formulas or whole NIKs for the office, and masked names for the notice board', async () => {
    const selection = await openSelection(api, 1);
    const { learner } = await selection.applicant();
    await selection.applicant();
    await api.query(`update people set name = '=HYPERLINK("x")' where account_id = $1`, [learner.accountId]);
    const { officer, batchId } = selection;
    const { body } = await publish(selection);
    const run = { params: { id: body.id } };
    expect((await learner.send('GET /manage/ranking-runs/:id/ranking.xlsx', run)).status).toBe(404);
    const sheet = await officer.send('GET /manage/ranking-runs/:id/ranking.xlsx', run);
    expect(sheet.headers['content-type']).toContain('spreadsheetml');
    expect(sheet.raw.subarray(0, 2).toString()).toBe('PK');
    const board = await officer.call('GET /manage/ranking-runs/:id/announcement', run);
    expect(board.body.lines).toHaveLength(2);
    for (const line of board.body.lines) expect(line.maskedName).toMatch(/^\S\*{3}( \S\*{3})*$/);
    const exports = await api.query(
      `select 1 from audit_log where action = 'selection.exported' and subject_id = $1`,
      [batchId],
    );
    expect(exports).toHaveLength(1);
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
    await publish(selection);
    expect(await shown()).toBe(false);
  });
});
