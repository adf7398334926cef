/** What the service worker does with one request. Pure, so that it can be tested without a browser. */
export type Strategy = 'asset' | 'page' | 'private' | 'list' | 'media' | 'api' | 'network';

export interface RequestFacts {
  readonly method: string;
  readonly url: URL;
  readonly origin: string;
  /** `request.mode`. */
  readonly mode: string;
  /** `request.cache`: `no-store` asks for what stands at this moment. */
  readonly cache?: string;
}

/** Pages of one person. Saved ones open from the shell; the others need a signal and are never kept. */
const PRIVATE =
  /^\/(beranda|kelas|konsultasi|unduhan|catatan|kotak-masuk|pendaftaran|pengaturan-pesan|profil|sertifikat)(\/|$)/;

/** An attendance list, which a trainer opens again in a hall without a signal. */
const LIST = /^\/kantor\/angkatan\/[^/]+\/presensi\/[^/]+$/;

/**
 * Hashed files never change: cache first. Pages and GET answers of the API: shown from the cache
 * and refreshed behind. Everything else, and every write, goes to the network untouched.
 */
export function chooseStrategy({ method, url, origin, mode, cache }: RequestFacts): Strategy {
  if (method !== 'GET' || url.origin !== origin) return 'network';
  if (url.pathname.startsWith('/assets/') || url.pathname.startsWith('/icons/')) return 'asset';
  if (url.pathname === '/offline.css' || url.pathname === '/shell.css') return 'asset';
  // Whether a certificate is real must never be answered from yesterday's copy.
  if (url.pathname.startsWith('/v/')) return 'network';
  // Neither may checking in, a calendar, nor the numbers in the lobby.
  if (/^\/(hadir|kalender|antrean|undangan)(\/|$)/.test(url.pathname)) return 'network';
  if (url.pathname.startsWith('/api/media/')) return 'media';
  if (url.pathname.startsWith('/api/')) return cache === 'no-store' ? 'network' : 'api';
  if (mode !== 'navigate') return 'network';
  if (LIST.test(url.pathname)) return 'list';
  return PRIVATE.test(url.pathname) ? 'private' : 'page';
}

/** Only what the server calls public may be kept: a phone is often shared in a family. */
export function mayStore(response: {
  readonly status: number;
  readonly headers: Headers;
  readonly redirected?: boolean;
}): boolean {
  if (response.status !== 200 || response.redirected) return false;
  const control = response.headers.get('cache-control') ?? '';
  return /(^|[\s,])public([\s,]|$)/.test(control) && !/no-store/.test(control);
}
