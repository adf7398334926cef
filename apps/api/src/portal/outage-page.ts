import { createHash } from 'node:crypto';

const STYLE =
  'body{font:1.125rem/1.6 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1.25rem;color:#231f1a;background:#f6f3ec}a{color:inherit}@media(prefers-color-scheme:dark){body{color:#f3efe7;background:#16151c}}';

/** Shown when even rendering failed: says what happened, what is safe and what to do. */
export const OUTAGE_PAGE = `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Gangguan · Sinau</title><style>${STYLE}</style></head><body><main><h1>Gangguan sementara</h1><p>Halaman ini belum dapat dibuka. Data Anda aman.</p><p><a href="">Coba lagi</a></p></main></body></html>`;

export const OUTAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'none'`;
