import { ApiError, OfflineError } from '../../lib/api-errors.js';
import { EventQueue, type LearningEvent } from './event-queue.js';

const event = (id: string, kind: LearningEvent['kind'] = 'completed', position = 1): LearningEvent => ({
  id,
  kind,
  lessonCode: 'FP-1-1',
  position,
  occurredAt: '2026-11-21T03:00:00Z',
});

beforeEach(() => localStorage.clear());

test('without a signal events wait on the device and are sent once, in bulk, when it is back', async () => {
  let online = false;
  const send = jest.fn(async () => {
    if (!online) throw new OfflineError();
  });
  const queue = new EventQueue(send);
  queue.add('e1', event('1', 'opened', 0));
  queue.add('e1', event('2'));
  expect(await queue.flush()).toBe(false);
  // A new page on the same phone knows them still.
  const later = new EventQueue(send);
  expect(later.pending()).toHaveLength(2);
  online = true;
  send.mockClear();
  await Promise.all([later.flush(), later.flush()]);
  await later.flush();
  expect(send).toHaveBeenCalledTimes(1);
  expect(send).toHaveBeenCalledWith('e1', [event('1', 'opened', 0), event('2')]);
  expect(later.pending()).toEqual([]);
});

test('what is added while a batch is on its way is not lost', async () => {
  let release: () => void = () => undefined;
  const sent: string[][] = [];
  const queue = new EventQueue(async (_id, events) => {
    sent.push(events.map(({ id }) => id));
    if (sent.length === 1) await new Promise<void>((resolve) => (release = resolve));
  });
  queue.add('e1', event('1'));
  const done = queue.flush();
  queue.add('e1', event('2'));
  release();
  expect(await done).toBe(true);
  expect(sent).toEqual([['1'], ['2']]);
});

test('only the newest position of a lesson is kept', () => {
  const queue = new EventQueue(async () => undefined);
  queue.add('e1', event('1', 'position', 0.2));
  queue.add('e2', event('2', 'position', 0.3));
  queue.add('e1', event('3', 'position', 0.6));
  expect(queue.pending().map((each) => each.event.id)).toEqual(['2', '3']);
});

test('events of a class that refuses them do not hold up the others', async () => {
  const sent: string[] = [];
  const queue = new EventQueue(async (id) => {
    if (id === 'gone') throw new ApiError(404, 'not_found', 'Tidak ditemukan', '');
    sent.push(id);
  });
  queue.add('gone', event('1'));
  queue.add('mine', event('2'));
  expect(await queue.flush()).toBe(true);
  expect(sent).toEqual(['mine']);
});

test('an ended session keeps the events for after the next sign-in', async () => {
  const queue = new EventQueue(async () => {
    throw new ApiError(401, 'not_signed_in', 'Anda belum masuk.', '');
  });
  queue.add('e1', event('1'));
  expect(await queue.flush()).toBe(false);
  expect(queue.pending()).toHaveLength(1);
});

test('a broken store is no reason to fail', () => {
  localStorage.setItem('sinau.my.events', '[{"nonsense":1}, 5, null]');
  expect(new EventQueue(async () => undefined).pending()).toEqual([]);
});
