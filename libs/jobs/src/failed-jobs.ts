import type { Job } from 'bullmq';
import { reasonOf } from './errors.js';
import type { KindQueue, QueueSet } from './queue-set.js';

/** A job that used up its attempts, as an admin sees it. `payload` holds ids only. */
export interface FailedJob {
  name: string;
  id: string;
  payload: Readonly<Record<string, string>>;
  attemptsMade: number;
  failedReason: string;
  failedAt: Date;
}

const ADMIN_LIMIT_MS = 5_000;

/** Failed jobs of all kinds, latest first; `page` counts from 1. */
export async function listFailed(
  queues: QueueSet,
  names: readonly string[],
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: FailedJob[]; total: number }> {
  const end = page * pageSize;
  // Each kind keeps its own list; the page's items are surely among the first `end` of every list.
  const lists = await Promise.all(
    names.map((name) => queues.use(name, (queue) => firstFailed(queue, end), ADMIN_LIMIT_MS)),
  );
  const items = lists
    .flatMap((list) => list.items)
    .sort((a, b) => b.failedAt.getTime() - a.failedAt.getTime() || a.id.localeCompare(b.id))
    .slice(end - pageSize, end);
  return { items, total: lists.reduce((sum, list) => sum + list.total, 0) };
}

async function firstFailed(queue: KindQueue, count: number) {
  const [jobs, total] = await Promise.all([queue.getFailed(0, count - 1), queue.getFailedCount()]);
  // A job that is retried between listing and reading comes back empty.
  return { items: jobs.filter(Boolean).map(toFailedJob), total };
}

function toFailedJob(job: Job<Record<string, string>, void, string>): FailedJob {
  return {
    name: job.name,
    id: job.id ?? '',
    payload: job.data,
    attemptsMade: job.attemptsMade,
    failedReason: reasonOf(job.failedReason ?? ''),
    failedAt: new Date(job.finishedOn ?? job.timestamp),
  };
}

/** Gives a failed job all its attempts again; false when it is not (or no longer) failed. */
export function retryFailed(queues: QueueSet, name: string, jobId: string): Promise<boolean> {
  return queues.use(
    name,
    async (queue) => {
      const job = await queue.getJob(jobId);
      if (!job || !(await job.isFailed())) return false;
      try {
        await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
        return true;
      } catch (error) {
        // Two admins pressed the button: the second finds the job already waiting.
        const current = await queue.getJob(jobId);
        if (!current || !(await current.isFailed())) return false;
        throw error;
      }
    },
    ADMIN_LIMIT_MS,
  );
}
