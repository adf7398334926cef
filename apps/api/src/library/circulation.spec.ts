import { dayAhead, publishBook } from '../testing/library.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { LibraryTidying } from './library-tidying.service.js';

let api: TestApi;
let keeper: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  keeper = await api.signIn('pelatih');
});
afterAll(() => api.close());

const reserve = (who: SignedIn, slug: string) =>
  who.call('POST /library/works/:slug/reservations', { params: { slug } });
const lend = (copyId: string, accountId: string, dueOn = dayAhead(14)) =>
  keeper.call('POST /manage/library/copies/:id/loans', {
    params: { id: copyId },
    body: { accountId, dueOn },
  });
const detail = async (id: string) =>
  (await keeper.call('GET /manage/library/works/:id', { params: { id } })).body;
const people = (count: number) => Promise.all(Array.from({ length: count }, () => api.signIn('peserta')));

describe('lending', () => {
  it('finds people by name or number without showing the number', async () => {
    const rini = await api.signIn('peserta', { name: 'Rini Wahyuningsih' });
    const [account] = await api.query<{ phone: string }>('select phone from accounts where id = $1', [
      rini.accountId,
    ]);
    const phone = account?.phone ?? '';
    const find = async (q: string) =>
      (await keeper.call('POST /manage/library/borrowers', { body: { q } })).body.items;
    const [found] = await find('rini wahyu');
    expect(found).toMatchObject({ accountId: rini.accountId, phoneTail: phone.slice(-4) });
    expect(JSON.stringify(found)).not.toContain(phone.slice(3));
    expect((await find(phone.replace('+62', '0')))[0]?.accountId).toBe(rini.accountId);
    expect(await find('100%_')).toEqual([]);
    expect((await keeper.call('POST /manage/library/borrowers', { body: { q: 'ab' } })).status).toBe(422);
  });

  it('gives a copy to one person, whoever asks at once, and takes it back once', async () => {
    const book = await publishBook(keeper, 1, 'Satu buku');
    const [copy] = book.items;
    const crowd = await people(8);
    const answers = await Promise.all(crowd.map(({ accountId }) => lend(copy?.id ?? '', accountId)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'copy_not_available')).toHaveLength(7);
    const lent = await detail(book.id);
    expect(lent).toMatchObject({ borrowed: 1, copies: { total: 1, available: 0 } });
    expect(lent.items[0]).toMatchObject({ state: 'borrowed', dueOn: dayAhead(14) });
    const loan = { params: { id: lent.items[0]?.loanId ?? '' } };
    const extend = (dueOn: string) =>
      keeper.call('POST /manage/library/loans/:id/extend', { ...loan, body: { dueOn } });
    expect((await extend(dayAhead(-1))).body.errors?.[0]?.path).toBe('dueOn');
    expect((await extend(dayAhead(30))).body.items[0]?.dueOn).toBe(dayAhead(30));
    await Promise.all([1, 2, 3].map(() => keeper.call('POST /manage/library/loans/:id/return', loan)));
    expect((await detail(book.id)).items[0]?.state).toBe('available');
    expect((await extend(dayAhead(30))).status).toBe(409);
  });

  it('lends to peserta only, and within ninety days', async () => {
    const book = await publishBook(keeper, 1, 'Buku batas');
    const copy = book.items[0]?.id ?? '';
    const siti = await api.signIn('peserta');
    expect((await lend(copy, keeper.accountId)).body.errors?.[0]?.path).toBe('accountId');
    expect((await lend(copy, siti.accountId, dayAhead(91))).body.errors?.[0]?.path).toBe('dueOn');
    expect((await lend(copy, siti.accountId, dayAhead(0))).status).toBe(201);
    const mine = (await siti.call('GET /me/library')).body.loans;
    expect(mine).toEqual([
      expect.objectContaining({ slug: 'buku-batas', overdue: false, dueOn: dayAhead(0) }),
    ]);
    await api.query(`update library_loans set due_on = due_on - 2 where account_id = $1`, [siti.accountId]);
    expect((await siti.call('GET /me/library')).body.loans[0]?.overdue).toBe(true);
    const late = (await keeper.call('GET /manage/library/loans', { query: { show: 'overdue' } })).body;
    expect(late.items.map(({ title }) => title)).toEqual(['Buku batas']);
  });
});

describe('reserving', () => {
  it('is for peserta, once per person and book, and for printed books', async () => {
    const book = await publishBook(keeper, 2, 'Dipesan');
    const params = { slug: book.slug };
    expect((await api.anonymous.call('POST /library/works/:slug/reservations', { params })).status).toBe(401);
    expect((await keeper.call('POST /library/works/:slug/reservations', { params })).status).toBe(404);
    const siti = await api.signIn('peserta');
    expect((await reserve(siti, 'tidak-ada')).status).toBe(404);
    const answers = await Promise.all([1, 2, 3, 4].map(() => reserve(siti, book.slug)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ state: 'ready', position: null });
    expect((await detail(book.id)).copies).toEqual({ total: 2, available: 1 });
    const id = answers[0]?.body.id ?? '';
    const other = await api.signIn('peserta');
    const give = (who: SignedIn) => who.call('DELETE /me/library/reservations/:id', { params: { id } });
    expect((await give(other)).status).toBe(404);
    expect((await give(siti)).status).toBe(200);
    expect((await give(siti)).status).toBe(200);
    expect((await detail(book.id)).copies).toEqual({ total: 2, available: 2 });
  });

  it('keeps two copies for two of twenty, and the rest wait in line', async () => {
    const book = await publishBook(keeper, 2, 'Laris');
    const crowd = await people(20);
    const answers = await Promise.all(crowd.map((who) => reserve(who, book.slug)));
    expect(answers.filter(({ body }) => body.state === 'ready')).toHaveLength(2);
    const places = await Promise.all(
      crowd.map(async (who) => (await who.call('GET /me/library')).body.reservations[0]?.position),
    );
    expect(places.filter((one) => one !== null).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 18 }, (_, at) => at + 1),
    );
    const kept = (await detail(book.id)).items.filter(({ state }) => state === 'reserved');
    expect(kept).toHaveLength(2);
    const stranger = await api.signIn('peserta');
    expect((await lend(kept[0]?.id ?? '', stranger.accountId)).status).toBe(409);
  });

  it('goes on to the next when a book comes back, is lost, or is not fetched', async () => {
    const book = await publishBook(keeper, 1, 'Bergilir');
    const copy = book.items[0]?.id ?? '';
    const [first, second, third] = (await people(3)) as [SignedIn, SignedIn, SignedIn];
    await lend(copy, first.accountId);
    expect((await reserve(first, book.slug)).body.detail).toContain('sedang Anda pinjam');
    await reserve(second, book.slug);
    await reserve(third, book.slug);
    const loanId = (await detail(book.id)).items[0]?.loanId ?? '';
    await keeper.call('POST /manage/library/loans/:id/return', { params: { id: loanId } });
    const mine = async (who: SignedIn) => (await who.call('GET /me/library')).body.reservations[0];
    expect(await mine(second)).toMatchObject({ state: 'ready' });
    expect(await mine(third)).toMatchObject({ state: 'waiting', position: 1 });
    const told = await api.query(
      `select 1 from reminders where event = 'reservation_ready' and account_id = $1`,
      [second.accountId],
    );
    expect(told).toHaveLength(1);
    await api.query(
      `update library_reservations set hold_until = now() - interval '1 second' where state = 'ready' and account_id = $1`,
      [second.accountId],
    );
    const tidying = api.app.get(LibraryTidying, { strict: false });
    expect(await tidying.releaseHolds()).toBe(1);
    expect(await mine(second)).toBeUndefined();
    expect(await mine(third)).toMatchObject({ state: 'ready' });
    const lose = (lost: boolean) =>
      keeper.call('POST /manage/library/copies/:id/lost', { params: { id: copy }, body: { lost } });
    expect((await lose(true)).body.items[0]?.state).toBe('lost');
    expect(await mine(third)).toMatchObject({ state: 'waiting' });
    expect((await lose(false)).body.items[0]?.state).toBe('reserved');
    expect((await lend(copy, third.accountId)).status).toBe(201);
    expect(await mine(third)).toBeUndefined();
  });

  it('stops at three books per person, also at once', async () => {
    const books = await Promise.all(
      ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima'].map((one) => publishBook(keeper, 1, one)),
    );
    const siti = await api.signIn('peserta');
    const answers = await Promise.all(books.map(({ slug }) => reserve(siti, slug)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(answers.find(({ status }) => status === 409)?.body.detail).toContain('3 buku');
  });
});

it('tells of a loan once for each due day', async () => {
  const book = await publishBook(keeper, 1, 'Segera kembali');
  const siti = await api.signIn('peserta');
  await lend(book.items[0]?.id ?? '', siti.accountId, dayAhead(1));
  const tidying = api.app.get(LibraryTidying, { strict: false });
  await tidying.tellDue();
  await tidying.tellDue();
  const told = () =>
    api.query(`select 1 from reminders where event = 'loan_due' and account_id = $1 and channel = 'inbox'`, [
      siti.accountId,
    ]);
  expect(await told()).toHaveLength(1);
  const loanId = (await detail(book.id)).items[0]?.loanId ?? '';
  const params = { id: loanId };
  await keeper.call('POST /manage/library/loans/:id/extend', { params, body: { dueOn: dayAhead(0) } });
  await tidying.tellDue();
  expect(await told()).toHaveLength(2);
});
