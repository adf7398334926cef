import { createHash } from 'node:crypto';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { Actor } from '../http/access.js';

type Save = RouteInput<'PUT /studio/lessons/:id'>['body'];

/**
 * A UUID (version 8, RFC 9562) of one save of one account: the same words under the same id again give the same one. So
 * an id that comes back with other words, or from somebody else, is not taken for a save that was sent twice.
 */
export function wordsIdOf({ accountId }: Pick<Actor, 'accountId'>, save: Save): string {
  const { saveId, title, minutes, body } = save;
  const words = JSON.stringify([saveId, accountId, title, minutes, body]);
  const bytes = createHash('sha256').update(words).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
