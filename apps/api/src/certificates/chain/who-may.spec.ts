import { randomUUID } from 'node:crypto';
import { runningClass } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const AT = '/manage/batches/:id/certification';
const REASON = { reason: 'Tidak lengkap.' };

let api: TestApi;
let batchId: string;
beforeAll(async () => {
  api = await startTestApi();
  ({ batchId } = await runningClass(api, ['Kartika']));
});
afterAll(() => api.close());

const stateOf = async (id: string) =>
  (await api.query<{ certification: string }>('select certification from batches where id = $1', [id]))[0]
    ?.certification;

it.each([
  [`GET ${AT}`, ['peserta', 'pelatih'], undefined, 'dinas'],
  [
    `PUT ${AT}/kinds`,
    ['peserta', 'pelatih', 'dinas'],
    { kinds: [{ kind: 'STTP', templateVersionId: null }] },
    'panitia',
  ],
  [`POST ${AT}/submit`, ['peserta', 'pelatih', 'dinas'], undefined, 'panitia'],
  [`POST ${AT}/return`, ['peserta', 'pelatih', 'panitia'], REASON, 'dinas'],
  [`POST ${AT}/verify`, ['peserta', 'pelatih', 'panitia'], undefined, 'admin'],
  [`POST ${AT}/approve`, ['peserta', 'pelatih', 'panitia', 'admin'], undefined, 'dinas'],
  [`POST ${AT}/sign`, ['peserta', 'pelatih', 'panitia', 'admin'], undefined, 'dinas'],
  [`POST ${AT}/publish`, ['peserta', 'pelatih', 'panitia', 'admin'], { undoMinutes: null }, 'dinas'],
  [`POST ${AT}/unpublish`, ['peserta', 'pelatih', 'panitia', 'admin'], undefined, 'dinas'],
] as const)(
  '%s is refused to others, and unknown classes are not found',
  async (key, others, body, allowed) => {
    const given = { params: { id: batchId }, body };
    expect((await api.anonymous.send(key, given)).status).toBe(401);
    for (const role of others) expect((await (await api.signIn(role)).send(key, given)).status).toBe(404);
    const officer = await api.signIn(allowed);
    expect((await officer.send(key, { params: { id: randomUUID() }, body })).status).toBe(404);
    expect((await officer.send(key, { params: { id: 'bukan-id' }, body })).status).toBe(404);
    expect(await stateOf(batchId)).toBe('none');
  },
);

describe('who hands a class in', () => {
  let both: SignedIn;
  let own: string;
  beforeAll(async () => {
    both = await api.signIn('dinas');
    await api.query(`update accounts set roles = '{panitia,dinas}' where id = $1`, [both.accountId]);
    own = (await runningClass(api, ['Fajar'])).batchId;
    await both.call(`POST ${AT}/submit`, { params: { id: own } });
  });

  it('neither verifies nor approves it, and is not offered to', async () => {
    const shown = await both.call(`GET ${AT}`, { params: { id: own } });
    expect(shown.body).toMatchObject({ ownSubmission: true, deeds: [{ deed: 'return', onBehalfOf: null }] });
    const verified = await both.call(`POST ${AT}/verify`, { params: { id: own } });
    expect([verified.status, verified.body.code]).toEqual([409, 'same_officer']);
    expect(await stateOf(own)).toBe('submitted');
    await (await api.signIn('dinas')).call(`POST ${AT}/verify`, { params: { id: own } });
    const approved = await both.call(`POST ${AT}/approve`, { params: { id: own } });
    expect([approved.status, approved.body.code]).toEqual([409, 'same_officer']);
    expect(await stateOf(own)).toBe('verified');
    expect(await api.query('select 1 from certificates where batch_id = $1', [own])).toEqual([]);
  });

  it('is refused by the database too, also through somebody else', async () => {
    const other = await api.signIn('dinas');
    const insert = (by: string, behalf: string | null) =>
      api.query(
        `insert into class_steps (submission_id, submitted_by, step, done_by, on_behalf_of)
         select id, submitted_by, 'approve', $2, $3 from class_submissions where batch_id = $1`,
        [own, by, behalf],
      );
    await expect(insert(both.accountId, null)).rejects.toThrow('class_steps_two_people');
    await expect(insert(other.accountId, both.accountId)).rejects.toThrow('class_steps_two_people');
  });
});
