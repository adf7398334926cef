import { applicationOf, publishRanking } from '../testing/selection-deeds.js';
import { openSelection } from '../testing/selection.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { changesSince, seenOf } from './changed-facts.rule.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.close());

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
    const held = await publishRanking(selection);
    expect([held.status, held.body.code]).toEqual([409, 'documents_unchecked']);
    expect(held.body.detail).toContain('Data 1 pendaftar berubah');
    const list = await selection.officer.call('GET /manage/batches/:id/applications', {
      params: { id: selection.batchId },
    });
    expect(list.body.items[0]?.changes).toContain('Wilayah berubah sesudah pendaftaran dikirim.');
    const seen = { params: { id: applicationId }, body: { factsMark: list.body.items[0]?.factsMark ?? '' } };
    expect((await learner.call('POST /manage/applications/:id/seen', seen)).status).toBe(404);
    expect((await selection.officer.call('POST /manage/applications/:id/seen', seen)).status).toBe(200);
    expect((await publishRanking(selection)).status).toBe(200);
  });
});

describe('somebody who let a seat go', () => {
  it('stands at the end of the line again, and gets a free seat from there', async () => {
    const selection = await openSelection(api, 1);
    const people = [await selection.applicant(), await selection.applicant()];
    await publishRanking(selection);
    const { batchId } = selection;
    const states = await Promise.all(
      people.map(async ({ learner }) => ({ learner, mine: await applicationOf(learner, batchId) })),
    );
    const first = states.find((one) => one.mine?.offer)!;
    const next = states.find((one) => !one.mine?.offer)!;
    await first.learner.call('POST /offers/:id/decline', {
      params: { id: first.mine?.offer?.id ?? '' },
    });
    expect(await applicationOf(first.learner, batchId)).toMatchObject({ state: 'declined', mayRejoin: true });
    const params = { id: first.mine?.id ?? '' };
    expect((await next.learner.call('POST /applications/:id/rejoin', { params })).status).toBe(404);
    const taps = await Promise.all(
      [1, 2, 3].map(() => first.learner.call('POST /applications/:id/rejoin', { params })),
    );
    expect(taps.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await applicationOf(first.learner, batchId)).toMatchObject({ state: 'reserve', reservePlace: 1 });
    await next.learner.call('POST /offers/:id/decline', {
      params: { id: (await applicationOf(next.learner, batchId))?.offer?.id ?? '' },
    });
    expect(await applicationOf(first.learner, batchId)).toMatchObject({
      state: 'offered',
      offer: { state: 'open' },
    });
    await api.query(`update batches set starts_on = '2026-01-02', ends_on = '2026-01-03' where id = $1`, [
      batchId,
    ]);
    expect(await applicationOf(next.learner, batchId)).toMatchObject({ state: 'declined', mayRejoin: false });
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
    const { body } = await publishRanking(selection);
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
