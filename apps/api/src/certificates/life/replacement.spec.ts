import type { Certificate } from '@sinau/contracts/certificates.contract.js';
import {
  approveClass,
  runningClass,
  startIssuing,
  type TestClass,
} from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const ONE = 'GET /manage/certificates/:id';
const REPLACE = 'POST /manage/certificates/:id/replace';
const VOID = 'POST /manage/certificates/:id/void';
const body = { reason: 'Nama tertukar saat pendataan.' };

let api: TestApi;
let side: Awaited<ReturnType<typeof startIssuing>>;
let taught: TestClass;
let issued: Certificate[];
let waiting: Certificate;
let dinas: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  side = await startIssuing();
  taught = await runningClass(api, ['Ani', 'Budi', 'Citra', 'Dewi']);
  const all = await approveClass(api, taught.batchId);
  waiting = all.at(-1) as Certificate;
  issued = all.slice(0, -1);
  await side.issueAll(issued);
  dinas = await api.signIn('dinas');
});
afterAll(async () => {
  await side.close();
  await api.close();
});

const at = (nth: number) => issued[nth] as Certificate;
const to = (certificate: { id: string }) => ({ params: { id: certificate.id } });
const verify = async (code: string) =>
  (await api.anonymous.call('GET /verify/:code', { params: { code } })).body;
const told = async (event: string) =>
  api.query<{ account_id: string; occurrence: string }>(
    `select account_id, occurrence from reminders where event = $1 and channel = 'inbox'`,
    [event],
  );

describe('one certificate, to officers', () => {
  it('is not there for strangers, peserta and trainers', async () => {
    expect((await api.anonymous.call(ONE, to(at(0)))).status).toBe(401);
    expect((await (await api.signIn('peserta')).call(ONE, to(at(0)))).status).toBe(404);
    expect((await (await api.signIn('pelatih')).call(ONE, to(at(0)))).status).toBe(404);
    expect((await dinas.call(ONE, { params: { id: taught.batchId } })).status).toBe(404);
  });

  it('has its history', async () => {
    const { body: dossier } = await (await api.signIn('panitia')).call(ONE, to(at(0)));
    expect(dossier).toMatchObject({ state: 'issued', holderName: 'Ani', replaces: null, replacedBy: null });
    expect(dossier.history.map(({ what }) => what)).toEqual(['approved', 'sealed', 'issued']);
    expect(dossier.today).toEqual({ holderName: 'Ani', businessName: 'Bakso Sumenep Makmur' });
  });
});

describe('replacing', () => {
  it('is for dinas, with a reason', async () => {
    expect((await api.anonymous.call(REPLACE, { ...to(at(0)), body })).status).toBe(401);
    expect((await (await api.signIn('panitia')).call(REPLACE, { ...to(at(0)), body })).status).toBe(404);
    const short = await dinas.call(REPLACE, { ...to(at(0)), body: { reason: 'a' } });
    expect([short.status, short.body.errors?.[0]?.message]).toEqual([422, 'Alasan paling sedikit 5 huruf.']);
    expect((await dinas.call(REPLACE, { params: { id: taught.batchId }, body })).status).toBe(404);
  });

  it('issues a new one from the data of today; the old one points to it, and the holder is told', async () => {
    const [old, holder] = [at(0), taught.learners[0] as SignedIn];
    await api.query('update people set name = $2 where account_id = $1', [holder.accountId, 'Ani Lestari']);
    const { status, body: dossier } = await dinas.call(REPLACE, { ...to(old), body });
    expect(status).toBe(200);
    expect(dossier).toMatchObject({ state: 'replaced', holderName: 'Ani' });
    expect(dossier.history.at(-1)).toMatchObject({ what: 'replaced', note: body.reason });
    const newId = dossier.replacedBy?.id ?? '';
    expect(await verify(old.code)).toMatchObject({ answer: 'replaced', replacedByCode: null });
    expect((await told('certificate_replaced')).map(({ account_id }) => account_id)).toEqual([
      holder.accountId,
    ]);

    await side.issueAll([{ id: newId }]);
    const { body: made } = await holder.call('GET /certificates/:id', { params: { id: newId } });
    expect(made).toMatchObject({ state: 'issued', holderName: 'Ani Lestari', kind: 'STTP' });
    expect(made.number).not.toBe(old.number);
    const answer = await verify(old.code);
    expect(answer).toMatchObject({ answer: 'replaced', replacedByCode: made.code });
    expect(JSON.stringify(answer)).not.toContain('tertukar');
    expect(await verify(made.code)).toMatchObject({ answer: 'valid', maskedName: 'A*** L***' });
    const html = (await api.anonymous.inject({ url: `/v/${old.code}` })).raw.toString();
    expect(html).toContain('<h1>Diganti</h1>');
    expect(html).toContain(`href="/v/${made.code}"`);
    const { body: mine } = await holder.call('GET /certificates/:id', to(old));
    expect(mine).toMatchObject({ state: 'replaced', replacedById: newId, pdfUrl: null });
    expect((await holder.call('GET /certificates/:id/pdf', to(old))).status).toBe(404);
  });

  it('takes nothing away for a name that cannot be printed, and is nobody’s own deed', async () => {
    const budi = taught.learners[1] as SignedIn;
    await api.query('update people set name = $2 where account_id = $1', [budi.accountId, 'Budi 王']);
    const refused = await dinas.send(REPLACE, { ...to(at(1)), body });
    expect([refused.status, refused.body.code]).toEqual([409, 'name_unprintable']);
    expect(refused.body.detail).toContain('(王)');
    expect((await verify(at(1).code)).answer).toBe('valid');
    await api.query('update people set name = $2 where account_id = $1', [budi.accountId, 'Budi']);
    await api.query(`update accounts set roles = '{peserta,dinas}' where id = $1`, [budi.accountId]);
    expect((await budi.send(REPLACE, { ...to(at(1)), body })).body.code).toBe('same_officer');
    await api.query(`update accounts set roles = '{peserta}' where id = $1`, [budi.accountId]);
  });

  it('happens once, however many ask, and the numbers stay without gaps', async () => {
    const others = await Promise.all([1, 2, 3, 4].map(() => api.signIn('dinas')));
    const answers = await Promise.all(others.map((officer) => officer.call(REPLACE, { ...to(at(1)), body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const numbers = await api.query<{ sequence: number }>(
      `select sequence from certificates where series = 'STTP' order by sequence`,
    );
    expect(numbers.map(({ sequence }) => sequence)).toEqual(numbers.map((_, index) => index + 1));
  });
});

describe('revoking', () => {
  it('tells the holder, and its private reason stays with the officers', async () => {
    const holder = taught.learners[2] as SignedIn;
    await dinas.call('POST /manage/certificates/:id/revoke', {
      ...to(at(2)),
      body: { revocationClass: 'wrong_person', reason: 'Atas permintaan Bu Lurah.' },
    });
    expect((await told('certificate_revoked')).map(({ account_id }) => account_id)).toEqual([
      holder.accountId,
    ]);
    const { body: dossier } = await dinas.call(ONE, to(at(2)));
    expect(dossier.history.at(-1)).toMatchObject({ what: 'revoked', note: 'Atas permintaan Bu Lurah.' });
    expect(JSON.stringify((await holder.call('GET /certificates/:id', to(at(2)))).body)).not.toContain(
      'Lurah',
    );
    const audit = await api.query<{ details: unknown }>(
      `select details from audit_log where action = 'certificate.revoked'`,
    );
    expect(JSON.stringify(audit)).not.toContain('Lurah');
    expect((await dinas.call(REPLACE, { ...to(at(2)), body })).status).toBe(409);
  });
});

describe('taking one out before it is published', () => {
  it('leaves its number in the register and tells nobody', async () => {
    expect((await api.anonymous.call(VOID, { ...to(waiting), body })).status).toBe(401);
    expect((await (await api.signIn('panitia')).call(VOID, { ...to(waiting), body })).status).toBe(404);
    const out = await dinas.call(VOID, { ...to(at(1)), body });
    expect(out.status).toBe(409);
    const { body: dossier } = await dinas.call(VOID, { ...to(waiting), body });
    expect(dossier).toMatchObject({ state: 'voided', number: waiting.number });
    expect((await verify(waiting.code)).answer).toBe('not_found');
    await side.issueAll([waiting]);
    expect((await dinas.call(ONE, to(waiting))).body.state).toBe('voided');
  });
});

describe('one that could not be made', () => {
  /** Approved before such names were refused. */
  async function certified(name: string) {
    const { batchId, learners } = await runningClass(api, ['Siti']);
    const [stuck] = (await approveClass(api, batchId)) as [Certificate];
    await api.query('alter table certificates disable trigger certificates_immutable');
    await api.query(
      `update certificates set payload = payload || jsonb_build_object('holderName', $2::text) where id = $1`,
      [stuck.id, name],
    );
    await api.query('alter table certificates enable trigger certificates_immutable');
    return { batchId, learners, stuck };
  }

  it('is given up for a new one with the name as it was mended, which its holder is told of', async () => {
    const { stuck, learners } = await certified('Siti ꦱ');
    expect((await dinas.send(REPLACE, { ...to(stuck), body })).status).toBe(409);
    await expect(side.issueAll([stuck])).rejects.toThrow('tidak dapat dicetak');
    expect((await dinas.call(ONE, to(stuck))).body.lastError).toBe(
      'Ada huruf yang tidak dapat dicetak: ꦱ. Perbaiki nama atau judulnya.',
    );
    const holder = learners[0] as SignedIn;
    await api.query('update people set name = $2 where account_id = $1', [holder.accountId, 'Siti ꦱ']);
    expect((await dinas.send(REPLACE, { ...to(stuck), body })).body.detail).toContain('(ꦱ)');
    await api.query('update people set name = $2 where account_id = $1', [holder.accountId, 'Siti Aminah']);
    const answers = await Promise.all([1, 2].map(() => dinas.call(REPLACE, { ...to(stuck), body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const dossier = (await dinas.call(ONE, to(stuck))).body;
    expect(dossier.state).toBe('voided');
    const newId = dossier.replacedBy?.id ?? '';
    await side.issueAll([{ id: newId }]);
    const { body: made } = await holder.call('GET /certificates/:id', { params: { id: newId } });
    expect(made).toMatchObject({ state: 'issued', holderName: 'Siti Aminah' });
    expect((await verify(stuck.code)).answer).toBe('not_found');
    expect(await told('certificate_ready')).toContainEqual({
      account_id: holder.accountId,
      occurrence: newId,
    });
  });

  it('gets the name that two officers agree on, and its holder hears only of the one that is out', async () => {
    const { batchId, learners, stuck } = await certified('𠮷ḥ Nyi Émilie 😀');
    const panitia = await api.signIn('panitia');
    const ask = (name: string) =>
      panitia.call('POST /certificates/:id/correction', {
        ...to(stuck),
        body: { name, note: 'Nama di KTP: Nyi Emilie. KTP sudah dicocokkan.' },
      });
    expect((await ask('Nyi Emilie')).status).toBe(409);
    await expect(side.issueAll([stuck])).rejects.toThrow('𠮷 😀');
    const list = await dinas.call('GET /manage/batches/:id/certificates', {
      params: { id: batchId },
      query: { page: 1, pageSize: 10 },
    });
    expect(list.body.items).toMatchObject([{ id: stuck.id, state: 'pending', stuck: true }]);
    expect((await ask('Nyi 😀')).body.errors).toMatchObject([{ path: 'name' }]);
    const asked = await ask('Nyi Emilie');
    expect(asked.status).toBe(201);
    const DECIDE = 'POST /manage/certificate-requests/:id/decide';
    const decided = await dinas.call(DECIDE, {
      params: { id: asked.body.id },
      body: { decision: 'done', answer: 'Sesuai KTP.' },
    });
    expect(decided.status).toBe(200);
    const holder = learners[0] as SignedIn;
    const ofHolder = async (event: string) =>
      (await told(event)).filter(({ account_id }) => account_id === holder.accountId);
    expect(await ofHolder('correction_decided')).toEqual([]);
    const newId = (await dinas.call(ONE, to(stuck))).body.replacedBy?.id ?? '';
    await side.issueAll([{ id: newId }]);
    const { body: made } = await holder.call('GET /certificates/:id', { params: { id: newId } });
    expect(made).toMatchObject({ state: 'issued', holderName: 'Nyi Emilie' });
  });
});
