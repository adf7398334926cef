import type { BackendFactory, IQueueBackend } from 'bullmq';
import type { JobLog } from './log.js';

/**
 * Producers answer a person who waits, so they fail fast; workers have nobody waiting and hold on
 * until the queue is back.
 */
export type LinkRole = 'producer' | 'worker';

export interface LinkOptions {
  role: LinkRole;
  log: JobLog;
  /** How many workers listen through this link (PostgreSQL gives each a connection of its own). */
  listeners: number;
}

/** One process's line to the queue's server; hides which server it is. Reconnects by itself. */
export interface QueueLink {
  /** Builds BullMQ's queues and workers on this line; their `connection` option is not used. */
  readonly factory: BackendFactory<IQueueBackend, QueueLink>;
  /** Resolves when the server is there and prepared; rejects within about a second when it is away. */
  ready(): Promise<void>;
  /** One round trip; rejects when the server is away. */
  ping(): Promise<void>;
  /** Ends all connections, at once. */
  close(): Promise<void>;
}

/** Longest wait of a producer for the server, in ms: once for connecting, once for the command itself. */
export const PRODUCER_WAIT_MS = 1_000;
