import type { RouteInput } from '@sinau/contracts/routes.js';
import { DataSource } from 'typeorm';
import { approveClass, runningClass } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { BrandingService } from '../branding/branding.service.js';

const LIST = 'GET /manage/signatories';
const ADD = 'POST /manage/signatories';
const END = 'POST /manage/signatories/:id/end';
const CANCEL = 'POST /manage/signatories/:id/cancel';
type Wanted = RouteInput<typeof ADD>['body'];

let api: TestApi;
let admin: SignedIn;
let today: string;
beforeEach(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
  await api.query('delete from signatories');
  today = (await admin.call(LIST)).body.today;
});
afterEach(() => api.close());

const dayFrom = (days: number) =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const wanted = (over: Partial<Wanted> = {}): Wanted => ({
  office: 'kepala_upt',
  standing: 'tetap',
  name: 'Drs. Bambang Sutejo, M.M.',
  title: 'Kepala UPT Pelatihan Koperasi dan UKM',
  rank: 'Pembina',
  nip: '196804121993032005',
  validFrom: dayFrom(-30),
  validTo: null,
  ...over,
});
const add = async (over: Partial<Wanted> = {}) => (await admin.call(ADD, { body: wanted(over) })).body;
const refused = async (over: Partial<Wanted>) =>
  (await admin.send(ADD, { body: wanted(over) })).body.errors?.[0];

describe('signatories', () => {
  it('are read by dinas and admin, and entered by admin alone', async () => {
    expect((await api.anonymous.send(LIST)).status).toBe(401);
    expect((await (await api.signIn('panitia')).send(LIST)).status).toBe(404);
    const dinas = await api.signIn('dinas');
    expect((await dinas.call(LIST)).status).toBe(200);
    const { id } = await add();
    expect((await dinas.send(ADD, { body: wanted() })).status).toBe(404);
    expect((await dinas.send(END, { params: { id }, body: { validTo: today } })).status).toBe(404);
    expect((await dinas.send(CANCEL, { params: { id } })).status).toBe(404);
    const none = { params: { id: '0193b7c4-0000-7000-8000-00000000dead' } };
    expect((await admin.send(CANCEL, none)).status).toBe(404);
    expect((await admin.send(END, { ...none, body: { validTo: today } })).status).toBe(404);
  });

  it('do not overlap in one office, whoever is quicker', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => admin.call(ADD, { body: wanted() })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    expect((await refused({ standing: 'plt', validFrom: dayFrom(10) }))?.message).toMatch(
      /^Drs\. Bambang Sutejo, M\.M\. menjabat sejak .+\. Akhiri dulu\.$/,
    );
    expect(await add({ office: 'kepala_dinas' })).toMatchObject({ state: 'standing' });
    const [first] = (await admin.call(LIST)).body.items.filter(({ office }) => office === 'kepala_upt');
    const ended = await admin.call(END, { params: { id: first?.id ?? '' }, body: { validTo: dayFrom(9) } });
    expect(ended.body.validTo).toBe(dayFrom(9));
    expect(await add({ validFrom: dayFrom(10) })).toMatchObject({ state: 'coming' });
    const open = await admin.send(END, { params: { id: first?.id ?? '' }, body: { validTo: null } });
    expect(open.body.errors?.[0]?.path).toBe('validTo');
  });

  it('sign certificates on their days; who stands in (plh) signs for the days of the absence', async () => {
    await add();
    await add({
      standing: 'plh',
      name: 'Dra. Sri Wahyuni',
      title: 'Kepala UPT',
      validFrom: today,
      validTo: today,
    });
    const [one] = await approveClass(api, (await runningClass(api, ['Ani'])).batchId);
    const signedBy = async (id = '') =>
      (
        await api.query<{ signatory: { title: string; nip: string } }>(
          `select payload->'signatory' as signatory from certificates where id = $1`,
          [id],
        )
      )[0]?.signatory;
    expect(await signedBy(one?.id)).toMatchObject({ name: 'Dra. Sri Wahyuni', title: 'Plh. Kepala UPT' });
    const em = api.app.get(DataSource).manager;
    const branding = api.app.get(BrandingService, { strict: false });
    expect((await branding.current(em)).signatories).toMatchObject([{ title: 'Plh. Kepala UPT' }]);
    expect((await branding.current(em, dayFrom(1))).signatories).toEqual([
      {
        office: 'kepala_upt',
        name: 'Drs. Bambang Sutejo, M.M.',
        title: 'Kepala UPT Pelatihan Koperasi dan UKM',
        rank: 'Pembina',
        nip: '19680412 199303 2 005',
      },
    ]);
  });

  it('who was entered by mistake never signs, and makes room', async () => {
    const { id } = await add();
    for (let times = 0; times < 2; times += 1)
      expect((await admin.call(CANCEL, { params: { id } })).status).toBe(200);
    expect((await admin.send(END, { params: { id }, body: { validTo: today } })).status).toBe(409);
    expect((await admin.call(LIST)).body).toMatchObject({
      missingFrom: today,
      items: [{ state: 'cancelled' }],
    });
    await add({ name: 'Dra. Sri Wahyuni' });
    const log = await api.query<{ action: string; details: unknown }>(
      `select action, details from audit_log where subject_type = 'signatory' order by id`,
    );
    expect(log.map(({ action }) => action)).toEqual([
      'signatory.added',
      'signatory.cancelled',
      'signatory.added',
    ]);
    expect(JSON.stringify(log)).not.toMatch(/Bambang|19680412/);
  });

  it('tells the first day without anybody, within the notice that the office set', async () => {
    await add({ validTo: dayFrom(20) });
    expect((await admin.call(LIST)).body).toMatchObject({ missingFrom: dayFrom(21), noticeDays: 30 });
    const params = { key: 'signatories.notice_days' };
    await admin.call('PUT /manage/office-settings/:key', { params, body: { value: 10, basedOn: 0 } });
    expect((await admin.call(LIST)).body).toMatchObject({ missingFrom: null, noticeDays: 10 });
    // Who stands at the head of the Dinas signs no certificate.
    await add({ office: 'kepala_dinas', validFrom: dayFrom(21) });
    await admin.call('PUT /manage/office-settings/:key', { params, body: { value: 30, basedOn: 1 } });
    expect((await admin.call(LIST)).body.missingFrom).toBe(dayFrom(21));
  });

  it.each([
    ['12345', 'NIP terdiri dari 18 angka. Periksa lagi.'],
    ['196813121993032005', 'NIP belum benar. Periksa tanggal lahir dan tahun angkatnya.'],
    ['196804121993039005', 'NIP belum benar. Periksa tanggal lahir dan tahun angkatnya.'],
  ])('refuses the NIP %s', async (nip, message) => {
    expect(await refused({ nip })).toEqual({ path: 'nip', message });
  });

  it('takes a PPPK number, and none at all', async () => {
    expect((await add({ nip: '19900412 202321 1 004' })).nip).toBe('19900412 202321 1 004');
    expect((await add({ office: 'kepala_dinas', nip: null })).nip).toBeNull();
    expect(await refused({ validFrom: today, validTo: dayFrom(-1) })).toMatchObject({ path: 'validTo' });
  });
});
