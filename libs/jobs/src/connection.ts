import type { LinkOptions, QueueLink } from './link.js';
import { openPostgresLink } from './postgres-link.js';
import { openRedisLink } from './redis-link.js';

/** Where the queue lives. `prefix` separates several installations in one Redis (default `sinau`). */
export type QueueConnection =
  { backend: 'redis'; url: string; prefix?: string } | { backend: 'postgres'; url: string };

/** Opens the line without waiting for the server; see `QueueLink.ready`. */
export function openLink(connection: QueueConnection, options: LinkOptions): QueueLink {
  return connection.backend === 'redis'
    ? openRedisLink(connection.url, connection.prefix ?? 'sinau', options)
    : openPostgresLink(connection.url, options);
}
