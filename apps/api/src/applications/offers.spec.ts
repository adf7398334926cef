import { applicationOf, publishRanking, toldTo } from '../testing/selection-deeds.js';
import { openSelection } from '../testing/selection.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { OfferFilling } from './offer-filling.service.js';
import { rank, type RankingInput } from './ranking.rule.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('publishing a ranking', () => {
  it('repeats bit for bit, keeps no person in it, and tells everybody once', async () => {
    const selection = await openSelection(api, 1);
    const people = [await selection.applicant(), await selection.applicant(), await selection.applicant()];
    await api.query(`update applications set cooperative = 'Koperasi Maju' where id = $1`, [
      people[1]?.applicationId,
    ]);
    const first = await selection.officer.call('POST /manage/batches/:id/ranking-runs', {
      params: { id: selection.batchId },
    });
    const second = await selection.officer.call('POST /manage/batches/:id/ranking-runs', {
      params: { id: selection.batchId },
    });
    expect(second.body.resultSha256).toBe(first.body.resultSha256);
    expect(second.body.inputSha256).toBe(first.body.inputSha256);
    const [stored] = await api.query<{ input: string; result: string }>(
      'select input, result from ranking_runs where id = $1',
      [first.body.id],
    );
    expect(JSON.stringify(rank(JSON.parse(stored?.input ?? '') as RankingInput))).toBe(stored?.result);
    for (const { learner } of people) expect(stored?.input).not.toContain(learner.accountId);
    expect(stored?.input).not.toContain('Siti');

    const published = await selection.officer.call('POST /manage/ranking-runs/:id/publish', {
      params: { id: second.body.id },
    });
    expect(published.body.published).toBe(true);
    expect(published.body.lines.map(({ outcome }) => outcome)).toEqual(['accepted', 'reserve', 'reserve']);
    expect(published.body.lines[0]?.applicationId).toBe(people[1]?.applicationId);
    await selection.officer.call('POST /manage/ranking-runs/:id/publish', { params: { id: second.body.id } });
    const lucky = people[1];
    expect(await toldTo(api, lucky!.learner)).toEqual(['application_accepted']);
    const waiting = people.filter((one) => one !== lucky);
    for (const { learner } of waiting) expect(await toldTo(api, learner)).toEqual(['application_reserve']);
    const places = await Promise.all(
      waiting.map(async ({ learner }) => (await applicationOf(learner, selection.batchId))?.reservePlace),
    );
    expect([...places].sort()).toEqual([1, 2]);
    await expect(api.query('delete from ranking_runs where id = $1', [first.body.id])).rejects.toThrow(
      'only grows',
    );
    const again = await selection.officer.call('POST /manage/ranking-runs/:id/publish', {
      params: { id: first.body.id },
    });
    expect(again.status).toBe(409);
  });

  it('waits until documents are checked, and refuses a run that is out of date', async () => {
    const selection = await openSelection(api, 2);
    const { applicationId } = await selection.applicant('sent');
    const unchecked = await publishRanking(selection);
    expect([unchecked.status, unchecked.body.code]).toEqual([409, 'documents_unchecked']);
    await api.query(
      `update application_documents set state = 'accepted', checked_by = $2, checked_at = now() where application_id = $1`,
      [applicationId, selection.officer.accountId],
    );
    await api.query(`update applications set state = 'checked' where id = $1`, [applicationId]);
    const run = await selection.officer.call('POST /manage/batches/:id/ranking-runs', {
      params: { id: selection.batchId },
    });
    await selection.applicant();
    const stale = await selection.officer.call('POST /manage/ranking-runs/:id/publish', {
      params: { id: run.body.id },
    });
    expect([stale.status, stale.body.code]).toEqual([409, 'ranking_stale']);
    expect((await publishRanking(selection)).status).toBe(200);
  });
});

describe('the list of applicants', () => {
  it('stands as people came, and once results are out by seat, then by place in the reserve', async () => {
    const selection = await openSelection(api, 1);
    const came: string[] = [];
    for (let index = 0; index < 4; index += 1) came.push((await selection.applicant()).applicationId);
    // Who came first cannot be taken; who came last is ranked first.
    await api.query('delete from application_documents where application_id = $1', [came[0]]);
    await api.query(`update applications set cooperative = 'Koperasi Maju' where id = $1`, [came[3]]);
    const list = async () => {
      const { body } = await selection.officer.call('GET /manage/batches/:id/applications', {
        params: { id: selection.batchId },
      });
      return body.items;
    };
    expect((await list()).map(({ id }) => id)).toEqual(came);
    expect((await publishRanking(selection)).status).toBe(200);
    // The line moves: what counts is the place, not who came when.
    await api.query(
      `update applications set ranking_order = case id when $1 then 9 else 8 end where id in ($1, $2)`,
      [came[1], came[2]],
    );
    const listed = await list();
    expect(listed.map(({ id }) => id)).toEqual([came[3], came[2], came[1], came[0]]);
    expect(listed.map(({ state, reservePlace }) => [state, reservePlace])).toEqual([
      ['offered', null],
      ['reserve', 1],
      ['reserve', 2],
      ['refused', null],
    ]);
  });
});

describe('an offer', () => {
  it('becomes a seat once, for its person alone', async () => {
    const selection = await openSelection(api, 1);
    const { learner } = await selection.applicant();
    await publishRanking(selection);
    const id = (await applicationOf(learner, selection.batchId))?.offer?.id ?? '';
    const confirm = (client: Pick<SignedIn, 'call'>) =>
      client.call('POST /offers/:id/confirm', { params: { id } });
    expect((await confirm(api.anonymous)).status).toBe(401);
    expect((await confirm(await api.signIn('peserta'))).status).toBe(404);
    const taps = await Promise.all([1, 2, 3, 4].map(() => confirm(learner)));
    expect(taps.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(taps.map(({ body }) => body.enrolmentId)).size).toBe(1);
    expect(await api.query('select taken from batches where id = $1', [selection.batchId])).toEqual([
      { taken: 1 },
    ]);
    const declined = await learner.call('POST /offers/:id/decline', { params: { id } });
    expect(declined.status).toBe(409);
  });

  it('stands after registration has closed', async () => {
    const selection = await openSelection(api, 1);
    const { learner } = await selection.applicant();
    await publishRanking(selection);
    await api.query(`update batches set registration_closes_at = now() - interval '1 day' where id = $1`, [
      selection.batchId,
    ]);
    const id = (await applicationOf(learner, selection.batchId))?.offer?.id ?? '';
    expect((await learner.call('POST /offers/:id/confirm', { params: { id } })).status).toBe(200);
  });

  it('that ran out is refused with its own sentence, and has gone to the next', async () => {
    const selection = await openSelection(api, 1);
    const people = [await selection.applicant(), await selection.applicant()];
    await publishRanking(selection);
    await api.query(`update offers set expires_at = now() - interval '1 second' where batch_id = $1`, [
      selection.batchId,
    ]);
    const states = await Promise.all(
      people.map(async ({ learner }) => ({ learner, mine: await applicationOf(learner, selection.batchId) })),
    );
    const late = states.find(({ mine }) => mine?.offer)!;
    const next = states.find(({ mine }) => !mine?.offer)!;
    // Also before any sweep has run.
    expect(late.mine).toMatchObject({ state: 'expired', offer: { state: 'expired' } });
    const answer = await late.learner.call('POST /offers/:id/confirm', {
      params: { id: late.mine?.offer?.id ?? '' },
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'offer_expired']);
    expect(await applicationOf(next.learner, selection.batchId)).toMatchObject({ state: 'offered' });
    expect(await toldTo(api, late.learner)).toEqual(['application_accepted', 'offer_expired']);
    expect(await toldTo(api, next.learner)).toEqual(['application_reserve', 'offer_made']);
  });

  it('ends with a class that is called off, without a word of its own', async () => {
    const selection = await openSelection(api, 1);
    const people = [await selection.applicant(), await selection.applicant()];
    await publishRanking(selection);
    await api.query(`update batches set state = 'cancelled' where id = $1`, [selection.batchId]);
    await api.app.get(OfferFilling, { strict: false }).sweep();
    expect(await api.query('select state from offers where batch_id = $1', [selection.batchId])).toEqual([
      { state: 'expired' },
    ]);
    for (const { learner } of people) expect(await toldTo(api, learner)).not.toContain('offer_expired');
  });

  it('tells once that its time is nearly over', async () => {
    const selection = await openSelection(api, 1);
    const { learner } = await selection.applicant();
    await publishRanking(selection);
    await api.query(
      `update offers set offered_at = now() - interval '47 hours', expires_at = now() + interval '1 hour' where batch_id = $1`,
      [selection.batchId],
    );
    const filling = api.app.get(OfferFilling, { strict: false });
    await filling.sweep();
    await filling.sweep();
    expect(await toldTo(api, learner)).toEqual(['application_accepted', 'offer_expiring']);
  });
});

describe('30 seats and 40 in reserve, everybody at once', () => {
  it('never gives more than 30 seats, and leaves no seat without an offer while somebody waits', async () => {
    const selection = await openSelection(api, 30);
    const { batchId } = selection;
    const people: SignedIn[] = [];
    for (let index = 0; index < 70; index += 1) people.push((await selection.applicant()).learner);
    await publishRanking(selection);
    const filling = api.app.get(OfferFilling, { strict: false });

    for (let round = 0; round < 12; round += 1) {
      await api.query(
        `update offers set expires_at = now() - interval '1 second'
         where batch_id = $1 and state = 'open' and ('x' || substr(md5(id::text || $2), 1, 4))::bit(16)::int % 5 = 0`,
        [batchId, String(round)],
      );
      const open = await api.query<{ id: string; accountId: string }>(
        `select o.id, a.account_id as "accountId" from offers o join applications a on a.id = o.application_id
         where o.batch_id = $1 and o.state = 'open'`,
        [batchId],
      );
      await Promise.all([
        filling.sweep(),
        ...open.map(async ({ id, accountId }, index) => {
          const learner = people.find((person) => person.accountId === accountId)!;
          const turn = (index + round) % 3;
          if (turn === 0) await learner.call('POST /offers/:id/confirm', { params: { id } });
          if (turn === 1) await learner.call('POST /offers/:id/decline', { params: { id } });
        }),
        filling.sweep(),
      ]);
      await filling.sweep();
      const [now] = await api.query<{ taken: number; seated: number; open: number; reserve: number }>(
        `select taken, (select count(*)::int from enrolments e where e.batch_id = b.id and e.state = 'active') as seated,
           (select count(*)::int from offers o where o.batch_id = b.id and o.state = 'open') as open,
           (select count(*)::int from applications a where a.batch_id = b.id and a.state = 'reserve') as reserve
         from batches b where id = $1`,
        [batchId],
      );
      const { taken, seated, open: offered, reserve } = now!;
      expect(seated).toBe(taken);
      expect(taken + offered).toBeLessThanOrEqual(30);
      expect(taken + offered === 30 || reserve === 0).toBe(true);
    }
  }, 60_000);

  it('passes on the seat of somebody who leaves the class', async () => {
    const selection = await openSelection(api, 1);
    const people = [await selection.applicant(), await selection.applicant()];
    await publishRanking(selection);
    const states = await Promise.all(
      people.map(async ({ learner }) => ({ learner, mine: await applicationOf(learner, selection.batchId) })),
    );
    const first = states.find(({ mine }) => mine?.offer)!;
    const next = states.find(({ mine }) => !mine?.offer)!;
    const { body } = await first.learner.call('POST /offers/:id/confirm', {
      params: { id: first.mine?.offer?.id ?? '' },
    });
    await first.learner.call('POST /enrolments/:id/withdraw', { params: { id: body.enrolmentId } });
    await api.app.get(OfferFilling, { strict: false }).sweep();
    expect((await applicationOf(next.learner, selection.batchId))?.state).toBe('offered');
  });
});
