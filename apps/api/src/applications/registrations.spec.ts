import type { ApplicationPlace } from '@sinau/contracts/applications.contract.js';
import { fileUpload } from '../testing/file-upload.js';
import { openSelection, smallPhoto, type SelectionClass } from '../testing/selection.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let selection: SelectionClass;

beforeAll(async () => {
  api = await startTestApi();
  selection = await openSelection(api, 2);
});
afterAll(() => api?.close());

let phones = 100;
const newPhone = () => `+62855123400${(phones += 1)}`;
const consent = { kind: 'spoken' as const, givenAt: '2026-01-05T02:00:00Z', kept: 'Rekaman 12, map seleksi' };

async function newPerson(over: object = {}) {
  const [village] = await api.query<{ code: string }>('select code from regions where level = 4 limit 1');
  const [field] = await api.query<{ code: string }>('select code from business_fields limit 1');
  return {
    accountId: null,
    phone: newPhone(),
    person: {
      name: 'Mbah Karsi',
      villageCode: village?.code ?? '',
      sex: 'P' as const,
      disability: 'fisik' as const,
    },
    nik: `357301451180${String(phones).padStart(4, '0')}`,
    businessId: null,
    business: { name: 'Bakso Karsi', kbliCode: field?.code ?? '', size: 'micro' as const },
    cooperative: null,
    motivation: '',
    consent,
    ...over,
  };
}

const register = (body: Awaited<ReturnType<typeof newPerson>>, who = selection.officer) =>
  who.call('POST /manage/batches/:id/registrations', { params: { id: selection.batchId }, body });
const lookUp = (body: { phone: string | null; nik: string | null }, who = selection.officer) =>
  who.call('POST /manage/batches/:id/registrations/look-up', { params: { id: selection.batchId }, body });

const upload = (id: string, bytes: Buffer, kind: string) =>
  fileUpload(`/api/manage/applications/${id}/documents?kind=${kind}`, bytes);

/** As the person does later: a code to their phone. */
async function signInByCode(phone: string): Promise<string> {
  await api.anonymous.call('POST /sign-in/code', { body: { phone } });
  const [message] = await api.query<{ body: string }>(
    'select body from development_outbox where recipient = $1 order by id desc limit 1',
    [phone],
  );
  const code = /\d{6}/.exec(message?.body ?? '')?.[0] ?? '';
  const { headers } = await api.anonymous.call('POST /sign-in/phone', { body: { phone, code } });
  return [headers['set-cookie']]
    .flat()
    .map((one) => String(one).split(';')[0])
    .join('; ');
}

describe('looking somebody up', () => {
  it('is for the office', async () => {
    const body = { phone: newPhone(), nik: null };
    const { status } = await api.anonymous.call('POST /manage/batches/:id/registrations/look-up', {
      params: { id: selection.batchId },
      body,
    });
    expect(status).toBe(401);
    for (const role of ['peserta', 'pelatih', 'dinas'] as const)
      expect((await lookUp(body, await api.signIn(role))).status).toBe(404);
  });

  it('finds one person by a whole number, masked, and is in the audit log', async () => {
    const learner = await api.signIn('peserta', { name: 'Siti Aminah' });
    const [account] = await api.query<{ phone: string }>('select phone from accounts where id = $1', [
      learner.accountId,
    ]);
    const phone = account?.phone ?? '';
    const { body } = await lookUp({ phone, nik: null });
    expect(body.found).toMatchObject({
      accountId: learner.accountId,
      name: 'Siti Aminah',
      application: null,
    });
    expect(body.found?.phone).toBe(`${phone.slice(0, 4)}******${phone.slice(-4)}`);
    expect((await lookUp({ phone: newPhone(), nik: null })).body.found).toBeNull();
    expect((await lookUp({ phone: null, nik: '123' })).body.code).toBe('nik_invalid');
    const [entry] = await api.query<{ details: object }>(
      `select details from audit_log where action = 'person.looked_up' and subject_id = $1`,
      [learner.accountId],
    );
    expect(JSON.stringify(entry)).not.toContain(phone.slice(-8));
  });
});

describe('registering somebody who cannot do it alone', () => {
  it('makes person, business and application with the consent; the person sees it and withdraws', async () => {
    const input = await newPerson();
    const made = await register(input);
    expect([made.status, made.body.state]).toEqual([201, 'draft']);
    const id = made.body.applicationId;
    expect(made.body.reasons).toEqual(['Unggah KTP.', 'Unggah NIB atau SKU.', 'Unggah Surat pernyataan.']);
    for (const kind of ['ktp', 'business_proof', 'statement'])
      expect((await selection.officer.inject(upload(id, await smallPhoto(), kind))).status).toBe(201);
    const sent = await selection.officer.call('POST /manage/applications/:id/send', { params: { id } });
    expect(sent.status).toBe(200);
    const found = (await lookUp({ phone: input.phone, nik: null })).body.found;
    expect(found?.application).toMatchObject({ id, state: 'sent', registered: true });
    const [stored] = await api.query<object>(
      'select registered_by as by, consent_kind as kind, consent_kept as kept from application_registrations where application_id = $1',
      [id],
    );
    expect(stored).toEqual({ by: selection.officer.accountId, kind: 'spoken', kept: consent.kept });
    const audit = await api.query<{ details: object | null }>(
      `select details from audit_log where actor_id = $1 and action in ('application.registered', 'account.created', 'person.saved')`,
      [selection.officer.accountId],
    );
    expect(audit.length).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(audit)).not.toContain('Karsi');
    const told = await api.query<{ event: string }>(
      `select r.event from reminders r join accounts a on a.id = r.account_id where a.phone = $1 and r.channel = 'inbox' order by r.event`,
      [input.phone],
    );
    expect(told).toEqual([{ event: 'application_registered' }, { event: 'application_sent' }]);

    const cookie = await signInByCode(input.phone);
    const mine = await api.anonymous.inject<ApplicationPlace>({
      url: `/api/batches/${selection.batchId}/application`,
      headers: { cookie },
    });
    expect(mine.body.application).toMatchObject({
      id,
      state: 'sent',
      registration: { consentKind: 'spoken', consentedAt: consent.givenAt },
    });
    const gone = await api.anonymous.inject<ApplicationPlace>({
      method: 'POST',
      url: `/api/applications/${id}/withdraw`,
      headers: { cookie },
    });
    expect(gone.body.application).toBeNull();
    const after = await selection.officer.call('GET /manage/applications/:id/registration', {
      params: { id },
    });
    expect(after.status).toBe(404);
  });

  it('asks for what is missing, and keeps nothing of what was refused', async () => {
    const early = await newPerson({ consent: { ...consent, givenAt: '2999-01-01T00:00:00Z' } });
    expect((await register(early)).body.errors).toEqual([
      { path: 'consent.givenAt', message: 'Waktu persetujuan belum lewat. Periksa tanggal dan jamnya.' },
    ]);
    const noNik = await newPerson({ nik: null });
    expect((await register(noNik)).body.code).toBe('profile_incomplete');
    expect((await lookUp({ phone: noNik.phone, nik: null })).body.found).toBeNull();
    const two = await newPerson({ businessId: selection.batchId });
    expect((await register(two)).status).toBe(422);
  });

  it('goes on with somebody who is known, and leaves alone what they sent themselves', async () => {
    const learner = await api.signIn('peserta');
    const known = await newPerson({
      accountId: learner.accountId,
      phone: null,
      person: null,
      nik: null,
      businessId: learner.businessId,
      business: null,
    });
    expect((await register(known)).status).toBe(201);
    const own = (await selection.applicant('sent')).learner;
    const taken = await register({ ...known, accountId: own.accountId, businessId: own.businessId } as never);
    expect([taken.status, taken.body.code]).toEqual([409, 'application_closed']);
    const stranger = await register({ ...known, businessId: own.businessId } as never);
    expect(stranger.status).toBe(404);
    const trainer = await api.signIn('pelatih');
    expect((await register({ ...known, accountId: trainer.accountId } as never)).status).toBe(404);
    const [account] = await api.query<{ phone: string }>('select phone from accounts where id = $1', [
      own.accountId,
    ]);
    const again = await register(await newPerson({ phone: account?.phone }));
    expect(again.body.errors?.[0]?.message).toBe('Nomor ini sudah dipakai. Cari orangnya dengan nomor ini.');
  });

  it('touches no application that its person made', async () => {
    const { applicationId } = await selection.applicant('sent');
    const params = { id: applicationId };
    expect((await selection.officer.call('POST /manage/applications/:id/send', { params })).status).toBe(404);
    const file = await selection.officer.inject(upload(applicationId, await smallPhoto(), 'ktp'));
    expect(file.status).toBe(404);
  });
});
