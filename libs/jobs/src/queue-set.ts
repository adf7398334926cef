import { Queue, type IQueueBackend } from 'bullmq';
import { QueueUnavailable, reasonOf } from './errors.js';
import { PRODUCER_WAIT_MS, type QueueLink } from './link.js';
import { settled, within } from './within.js';

type Ids = Record<string, string>;
/** BullMQ's queue of one job kind, on either backend. */
export type KindQueue = Queue<Ids, void, string, Ids, void, string, IQueueBackend, QueueLink>;

/** One queue per job kind, opened when the server is first reached. */
export interface QueueSet {
  /**
   * Runs a piece of work on one kind's queue.
   * @throws QueueUnavailable when the server is away or the work takes longer than `limitMs`
   */
  use<T>(name: string, work: (queue: KindQueue) => Promise<T>, limitMs?: number): Promise<T>;
  close(): Promise<void>;
}

/** Opens the queues over a line; tries again on the next use when the server was away. */
export function openQueueSet(
  link: QueueLink,
  names: readonly string[],
  onError: (error: unknown) => void,
): QueueSet {
  let opening: Promise<Map<string, KindQueue>> | undefined;
  let closed = false;

  const open = () => {
    if (closed) return Promise.reject(new Error('it was closed'));
    opening ??= openAll(link, names, onError).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  // Opening early spares the first ring the set-up; when it fails the first ring tries again and reports.
  open().catch(onError);

  return {
    async use(name, work, limitMs = PRODUCER_WAIT_MS) {
      try {
        const queue = (await open()).get(name);
        if (!queue) throw new Error(`unknown job "${name}"`);
        return await within(limitMs, work(queue), () => new Error('no answer in time'));
      } catch (error) {
        throw new QueueUnavailable(reasonOf(error), { cause: error });
      }
    },
    async close() {
      closed = true;
      const queues = await opening?.catch(() => undefined);
      await closeAll([...(queues?.values() ?? [])]);
    },
  };
}

// BullMQ remembers a failed first contact for good, so queues are built only on a line that is up,
// and thrown away when the line breaks in between.
async function openAll(link: QueueLink, names: readonly string[], onError: (error: unknown) => void) {
  await link.ready();
  const queues = new Map(names.map((name) => [name, openOne(name, link, onError)]));
  try {
    const ready = Promise.all([...queues.values()].map((queue) => queue.waitUntilReady()));
    await within(PRODUCER_WAIT_MS, ready, () => new Error('no answer in time'));
    return queues;
  } catch (error) {
    await closeAll([...queues.values()]);
    throw error;
  }
}

function openOne(name: string, link: QueueLink, onError: (error: unknown) => void): KindQueue {
  const queue: KindQueue = new Queue(name, { connection: link }, link.factory);
  queue.on('error', onError);
  return queue;
}

async function closeAll(queues: readonly KindQueue[]): Promise<void> {
  await settled(PRODUCER_WAIT_MS, Promise.allSettled(queues.map((queue) => queue.close())));
}
