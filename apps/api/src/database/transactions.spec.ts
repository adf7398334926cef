import { startTestApi, type TestApi } from '../testing/test-api.js';
import { newPhone } from '../testing/accounts.factory.js';
import { Transactions } from './transactions.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

test('two transactions that wait for each other both come to their end', async () => {
  const transactions = api.app.get(Transactions);
  const rooms = await api.query<{ id: string }>('select id from rooms order by id limit 2');
  const [first = '', second = ''] = rooms.map(({ id }) => id);
  const began: string[] = [];
  let both!: () => void;
  const meeting = new Promise<void>((resolve) => {
    both = resolve;
  });
  const take = (name: string, order: readonly string[]) =>
    transactions.run(async (em) => {
      began.push(name);
      await em.query('select from rooms where id = $1 for update', [order[0]]);
      if (began.length >= 2) both();
      await meeting;
      await em.query('select from rooms where id = $1 for update', [order[1]]);
      return name;
    });
  const done = await Promise.all([take('one', [first, second]), take('two', [second, first])]);
  expect(done).toEqual(['one', 'two']);
  expect(began).toHaveLength(3);
});

test('what fails for another reason is not tried again', async () => {
  let tries = 0;
  const failing = api.app.get(Transactions).run(async (em) => {
    tries += 1;
    await em.query('insert into accounts (phone) values ($1), ($1)', [newPhone()]);
  });
  await expect(failing).rejects.toThrow(/duplicate|null/);
  expect(tries).toBe(1);
});
