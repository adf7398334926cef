import type { Certificate } from '@sinau/contracts/certificates.contract.js';
import {
  approveClass,
  runningClass,
  startIssuing,
  type TestClass,
} from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const CORRECT = 'POST /certificates/:id/correction';
const COPY = 'POST /certificates/:id/duplicate';
const DECIDE = 'POST /manage/certificate-requests/:id/decide';
const wish = { name: 'Anisa Lestari', note: 'Nama di KTP: Anisa Lestari. Foto KTP ada di profil.' };

let api: TestApi;
let side: Awaited<ReturnType<typeof startIssuing>>;
let taught: TestClass;
let ofAni: Certificate;
let ofBudi: Certificate;
let ani: SignedIn;
let budi: SignedIn;
let dinas: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  side = await startIssuing();
  taught = await runningClass(api, ['Ani', 'Budi']);
  [ani, budi] = taught.learners as unknown as [SignedIn, SignedIn];
  [ofAni, ofBudi] = (await approveClass(api, taught.batchId)) as [Certificate, Certificate];
  await side.issueAll([ofAni, ofBudi]);
  dinas = await api.signIn('dinas');
});
afterAll(async () => {
  await side.close();
  await api.close();
});

const to = (id: string) => ({ params: { id } });
const decide = (officer: SignedIn, id: string, decision: 'done' | 'refused') =>
  officer.call(DECIDE, { ...to(id), body: { decision, answer: 'Sudah kami periksa.' } });

describe('asking for a corrected name', () => {
  it('is for the holder and for officers, with a name and its evidence', async () => {
    expect((await api.anonymous.call(CORRECT, { ...to(ofAni.id), body: wish })).status).toBe(401);
    expect((await budi.call(CORRECT, { ...to(ofAni.id), body: wish })).status).toBe(404);
    const short = await ani.call(CORRECT, { ...to(ofAni.id), body: { name: 'A', note: 'salah' } });
    expect([short.status, short.body.errors?.map(({ message }) => message)]).toEqual([
      422,
      ['Nama yang benar paling sedikit 2 huruf.', 'Alasan dan bukti paling sedikit 10 huruf.'],
    ]);
    const same = await ani.call(CORRECT, { ...to(ofAni.id), body: { ...wish, name: 'Ani' } });
    expect([same.status, same.body.code]).toEqual([422, 'name_unchanged']);
    const script = await ani.call(CORRECT, { ...to(ofAni.id), body: { ...wish, name: 'Ani ꦱ' } });
    expect(script.body.errors).toEqual([
      { path: 'name', message: 'Huruf ini tidak dapat dicetak: ꦱ. Pakai huruf Latin.' },
    ]);
  });

  it('waits once, can be taken back, and then asked again', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => ani.call(CORRECT, { ...to(ofAni.id), body: wish })));
    expect(asked.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const made = asked.find(({ status }) => status === 201)?.body;
    expect(made).toMatchObject({ state: 'open', wantedName: 'Anisa Lestari', mine: true });
    const id = made?.id ?? '';
    expect((await budi.call('POST /certificate-requests/:id/withdraw', to(id))).status).toBe(404);
    expect((await ani.call('POST /certificate-requests/:id/withdraw', to(id))).body.state).toBe('withdrawn');
    expect((await ani.call('POST /certificate-requests/:id/withdraw', to(id))).body.code).toBe(
      'request_closed',
    );
    expect((await decide(dinas, id, 'done')).body.code).toBe('request_closed');
  });

  it('takes two people: whoever asked never decides', async () => {
    const { body: asked } = await dinas.call(CORRECT, {
      ...to(ofBudi.id),
      body: { ...wish, name: 'Budi S.' },
    });
    const own = await decide(dinas, asked.id, 'done');
    expect([own.status, own.body.code]).toEqual([409, 'same_officer']);
    expect((await decide(await api.signIn('panitia'), asked.id, 'done')).status).toBe(404);
    const refused = await decide(await api.signIn('dinas'), asked.id, 'refused');
    expect(refused.body).toMatchObject({ state: 'refused', replacementId: null });
    expect((await budi.call('GET /certificates/:id', to(ofBudi.id))).body.state).toBe('issued');
  });

  it('leads to a new certificate with that name, decided once, and the holder is told', async () => {
    const { body: asked } = await ani.call(CORRECT, { ...to(ofAni.id), body: wish });
    const officers = await Promise.all([1, 2, 3].map(() => api.signIn('dinas')));
    const decided = await Promise.all(officers.map((officer) => decide(officer, asked.id, 'done')));
    expect(decided.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const { body: list } = await ani.call('GET /certificates/:id/requests', to(ofAni.id));
    expect(list.items[0]).toMatchObject({ state: 'done', answer: 'Sudah kami periksa.' });
    const newId = list.items[0]?.replacementId ?? '';
    await side.issueAll([{ id: newId }]);
    const { body: made } = await ani.call('GET /certificates/:id', to(newId));
    expect(made).toMatchObject({ state: 'issued', holderName: 'Anisa Lestari' });
    const events = await api.query<{ event: string }>(
      `select event from reminders where account_id = $1 and channel = 'inbox' and event in ('certificate_replaced', 'correction_decided')`,
      [ani.accountId],
    );
    expect(events.map(({ event }) => event).sort()).toEqual(['certificate_replaced', 'correction_decided']);
    const late = await ani.call(CORRECT, { ...to(ofAni.id), body: { ...wish, name: 'Lain' } });
    expect([late.status, late.body.code]).toEqual([409, 'state_conflict']);
  });
});

describe('asking for a copy', () => {
  it('is recorded, answered and told', async () => {
    expect(
      (await api.anonymous.call(COPY, { ...to(ofBudi.id), body: { form: 'print', note: 'Bank' } })).status,
    ).toBe(401);
    expect(
      (await ani.call(COPY, { ...to(ofBudi.id), body: { form: 'print', note: 'Untuk bank' } })).status,
    ).toBe(404);
    const wrong = await budi.send('POST /certificates/:id/duplicate', {
      ...to(ofBudi.id),
      body: { note: 'Untuk bank' },
    });
    expect(wrong.body).toMatchObject({ errors: [{ path: 'form', message: 'Pilih bentuk salinan.' }] });
    const { body: asked } = await budi.call(COPY, {
      ...to(ofBudi.id),
      body: { form: 'print', note: 'Legalisir untuk bank.' },
    });
    const panitia = await api.signIn('panitia');
    const queue = await panitia.call('GET /manage/certificate-requests', { query: { state: 'open' } });
    expect(queue.body.items).toMatchObject([
      { id: asked.id, kind: 'duplicate', holderName: 'Budi', form: 'print' },
    ]);
    expect((await decide(dinas, asked.id, 'done')).body).toMatchObject({
      state: 'done',
      replacementId: null,
    });
    const told = await api.query(
      `select 1 from reminders where account_id = $1 and event = 'duplicate_ready' and channel = 'inbox'`,
      [budi.accountId],
    );
    expect(told).toHaveLength(1);
  });
});

describe('the queue', () => {
  it('is for officers', async () => {
    expect((await api.anonymous.call('GET /manage/certificate-requests', {})).status).toBe(401);
    expect((await ani.call('GET /manage/certificate-requests', {})).status).toBe(404);
    expect((await api.anonymous.call('GET /certificates/:id/requests', to(ofAni.id))).status).toBe(401);
    expect((await budi.call('GET /certificates/:id/requests', to(ofAni.id))).status).toBe(404);
  });
});
