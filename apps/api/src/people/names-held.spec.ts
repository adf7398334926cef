import { DataSource } from 'typeorm';
import { completeTraining, person } from '../testing/people.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.close());

describe('names while a class is being approved', () => {
  const businessOf = async (someone: SignedIn) =>
    (await someone.call('GET /me/profile')).body.businesses.find(({ id }) => id === someone.businessId);
  const rename = async (someone: SignedIn, name: string) => {
    const kept = await businessOf(someone);
    if (!kept) throw new Error('no business');
    const { name: _name, kbliCode, size, channels } = kept;
    return someone.call('PUT /me/businesses/:id', {
      params: { id: someone.businessId },
      body: { name, kbliCode, size, channels },
    });
  };
  const certification = (someone: SignedIn, state: string) =>
    api.query(
      `update batches b set certification = $2, state = 'closed' from enrolments e where e.batch_id = b.id and e.account_id = $1`,
      [someone.accountId, state],
    );

  it('stay as the officers see them, and are free again afterwards', async () => {
    const siti = await api.signIn('peserta', { name: 'Siti Aminah' });
    await completeTraining(api, siti);
    const before = await businessOf(siti);
    await certification(siti, 'submitted');
    const refused = await siti.call('PUT /me/person', { body: { ...person, name: 'Budi Santoso' } });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'state_conflict',
      detail: expect.stringMatching(/^Nama tidak/),
    });
    expect((await rename(siti, 'Usaha Lain')).status).toBe(409);
    expect((await siti.call('GET /me/profile')).body.person?.name).toBe('Siti Aminah');
    expect(await businessOf(siti)).toEqual(before);
    // What stands on no certificate may change.
    const moved = await siti.call('PUT /me/person', { body: { ...person, name: 'Siti Aminah', sex: 'L' } });
    expect(moved.body.person).toMatchObject({ name: 'Siti Aminah', sex: 'L' });
    await certification(siti, 'returned');
    expect(
      (await siti.call('PUT /me/person', { body: { ...person, name: 'Siti Aminah Sari' } })).status,
    ).toBe(200);
    await certification(siti, 'approved');
    expect((await rename(siti, 'Usaha Lain')).status).toBe(200);
  });

  it('change before the class is handed in, or not at all', async () => {
    const siti = await api.signIn('peserta', { name: 'Siti Aminah' });
    await completeTraining(api, siti);
    const [batch] = await api.query<{ id: string }>(
      'select batch_id as id from enrolments where account_id = $1',
      [siti.accountId],
    );
    const other = api.app.get(DataSource).createQueryRunner();
    await other.startTransaction();
    await other.query(`update lms.batches set certification = 'submitted', state = 'closed' where id = $1`, [
      batch?.id,
    ]);
    const late = siti.call('PUT /me/person', { body: { ...person, name: 'Budi Santoso' } });
    // Long enough for the request to reach the row that is held here.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await other.commitTransaction();
    await other.release();
    expect((await late).status).toBe(409);
  });
});
