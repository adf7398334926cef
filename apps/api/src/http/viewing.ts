import { routes, type RouteKey } from '@sinau/contracts/routes.js';
import type { RouteContract } from '@sinau/contracts/route.js';

/** How somebody who looks through another person's eyes gets out again. */
const WAYS_OUT = new Set(['POST /me/viewing/end', 'POST /sign-out']);
/** Secrets and papers of the person: seeing how a screen looks needs none of them. */
const PRIVATE = /nik|document|certificate|password|session|calendar|personal-data|export/i;

/** Looking is reading: no deed, no file, no identity number, no certificate, no list of devices. */
export function mayBeViewed(method: string, route: string | undefined): boolean {
  if (route && WAYS_OUT.has(route)) return true;
  if (method !== 'GET' && method !== 'HEAD') return false;
  // A page of its own outside the contract, e.g. checking in by QR.
  if (!route) return false;
  const contract: RouteContract | undefined = routes[route as RouteKey];
  return contract !== undefined && contract.raw !== 'download' && !PRIVATE.test(route);
}
