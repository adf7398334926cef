import { ApiError, OfflineError } from '../../lib/api-errors.js';
import { MemoryStore } from '../../testing/memory-store.js';
import { Outbox, type SendItem } from './outbox.js';
import type { OutboxItem } from './types.js';

const common = { enrolmentId: 'e1', code: 'A', title: 'Judul' };
const attempt = (id: string, createdAt = id): OutboxItem => ({
  ...common,
  kind: 'attempt',
  id,
  createdAt,
  body: {
    id,
    lessonCode: 'A',
    number: 1,
    startedAt: createdAt,
    finishedAt: createdAt,
    answers: [],
  },
});
const photo = (id: string): OutboxItem => ({
  ...common,
  kind: 'photo',
  id,
  createdAt: id,
  blob: new Blob(['x']),
});
const task = (id: string): OutboxItem => ({
  ...common,
  kind: 'assignment',
  id,
  createdAt: id,
  text: 'Cerita',
  final: false,
});
const refused = () => new ApiError(409, 'submission_closed', 'Tugas sudah dikirim.', '');

async function filled(send: SendItem, items: readonly OutboxItem[]) {
  const store = new MemoryStore();
  const outbox = new Outbox(store, send);
  for (const item of items) await outbox.add(item);
  return { store, outbox };
}

test('without a signal work waits, survives the page, and is sent once when the signal is back', async () => {
  let online = false;
  const send = jest.fn(async () => {
    if (!online) throw new OfflineError();
    return undefined;
  });
  const { store, outbox } = await filled(send, [attempt('1'), attempt('2')]);
  expect(await outbox.flush()).toBe(false);
  const later = new Outbox(store, send);
  expect((await later.list()).map(({ id }) => id)).toEqual(['1', '2']);
  online = true;
  send.mockClear();
  await Promise.all([later.flush(), later.flush()]);
  await later.flush();
  expect(send).toHaveBeenCalledTimes(2);
  expect(await later.list()).toEqual([]);
});

test('one that cannot be reached does not hold up the others', async () => {
  const sent: string[] = [];
  const { outbox } = await filled(
    async ({ id }) => {
      if (id === '1') throw new OfflineError();
      sent.push(id);
      return undefined;
    },
    [attempt('1'), attempt('2')],
  );
  expect(await outbox.flush()).toBe(false);
  expect(sent).toEqual(['2']);
});

test('a refusal is kept with its sentence, not sent again by itself, and readable until it is let go', async () => {
  let closed = true;
  const send = jest.fn(async () => {
    if (closed) throw refused();
    return undefined;
  });
  const { outbox } = await filled(send, [task('1')]);
  expect(await outbox.flush()).toBe(true);
  await outbox.flush();
  expect(send).toHaveBeenCalledTimes(1);
  expect(await outbox.list()).toEqual([{ ...task('1'), problem: 'Tugas sudah dikirim.' }]);
  closed = false;
  expect(await outbox.retry('1')).toBe(true);
  expect(await outbox.list()).toEqual([]);
});

test('an ended session, a full house and a disturbance pass: the work waits for that', async () => {
  for (const status of [401, 429, 500, 503]) {
    const { outbox } = await filled(async () => {
      throw new ApiError(status, 'x', 'Nanti', '');
    }, [attempt('1')]);
    expect(await outbox.flush()).toBe(false);
    expect(await outbox.list()).toEqual([attempt('1')]);
  }
});

test('what was taken but not counted stays with the reason', async () => {
  const { outbox } = await filled(async () => 'Kesempatan mengerjakan sudah habis.', [attempt('1')]);
  await outbox.flush();
  expect((await outbox.list())[0]?.problem).toBe('Kesempatan mengerjakan sudah habis.');
});

test('an assignment goes after its own photos, whatever came first', async () => {
  const sent: string[] = [];
  let noPhotos = true;
  const { outbox } = await filled(
    async ({ id, kind }) => {
      if (kind === 'photo' && noPhotos) throw new OfflineError();
      sent.push(id);
      return undefined;
    },
    [task('1'), photo('2'), photo('3')],
  );
  await outbox.flush();
  expect(sent).toEqual([]);
  noPhotos = false;
  expect(await outbox.flush()).toBe(true);
  expect(sent).toEqual(['2', '3', '1']);
});

test('tells who listens what has arrived', async () => {
  const { outbox } = await filled(async () => undefined, [attempt('1')]);
  const arrived: string[] = [];
  const changed = jest.fn();
  outbox.onSent(({ id }) => arrived.push(id));
  outbox.subscribe(changed);
  await outbox.flush();
  expect(arrived).toEqual(['1']);
  expect(changed).toHaveBeenCalled();
});
