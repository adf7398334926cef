import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../config.js';

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;
const hashOf = (text: string) => createHash('sha256').update(text).digest();

/**
 * Prometheus scrapes each process from inside, so what came through a proxy is never answered. Who comes straight needs
 * the token; without one only an instance that nobody but this machine can reach tells, and tells it this machine alone.
 * @param peer the address at the other end of the connection, whatever its headers say
 */
export function mayScrape(
  { METRICS_TOKEN, onlyThisMachine }: Pick<Config, 'METRICS_TOKEN' | 'onlyThisMachine'>,
  headers: IncomingHttpHeaders,
  peer: string | undefined,
): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined) return false;
  if (METRICS_TOKEN === undefined) return onlyThisMachine && LOOPBACK.test(peer ?? '');
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  // Hashes are of one length and tell nothing by the time that comparing them takes.
  return timingSafeEqual(hashOf(token), hashOf(METRICS_TOKEN));
}
