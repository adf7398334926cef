import { htmlPolicy } from '../http/html-policy.js';

// A number is as wide as its card allows (cqi), however many stand side by side; old screens get one fixed size.
const CSS = `*{box-sizing:border-box}html{color-scheme:light}body{margin:0;min-height:100vh;overflow-wrap:anywhere;background:#26317a;color:#fff;font:1.25rem/1.4 system-ui,sans-serif}
header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.5rem 2rem;padding:1.25rem 2rem;font-size:1.75rem}h1{margin:0;font-size:2rem;line-height:1.2}
main{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1.25rem;padding:0 2rem 2rem}
section{container-type:inline-size;padding:1.25rem 1.5rem;border-radius:1rem;background:#fffefb;color:#231f1b}h2{margin:0;font-size:1.5rem;line-height:1.25}p{margin:.5rem 0 0}
.now{font-size:4.5rem;font-size:min(26cqi,11rem);font-weight:700;line-height:1.05;letter-spacing:.02em;color:#222c6d;white-space:nowrap}
.turn{background:#ffe08a}.none,.soft{color:#574e45}.quiet{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;padding:0 2rem 2rem;margin:0}
.one{display:block;max-width:34rem;margin:0 auto;padding:0 1rem 2rem}.one section{padding:1rem}.one .now{font-size:min(26cqi,8rem)}.one .big{font-size:1.75rem;font-weight:700;line-height:1.25}
@media(max-width:40rem){header{padding:1rem;font-size:1.25rem}h1{font-size:1.5rem}main{padding:0 1rem 1rem}.quiet{padding:0 1rem 1rem}}`;

export const QUEUE_POLICY = htmlPolicy(CSS, "'none'");

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for HTML. */
export const safe = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => escaped[character] ?? '');

const clock = new Intl.DateTimeFormat('id-ID', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Jakarta',
});

/** "09.05 WIB" */
export const wibClock = (at: Date): string => `${clock.format(at)} WIB`;

/** A page of the queue; complete without JavaScript. `body` is HTML already. */
export function queueHtml(title: string, body: string): string {
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${safe(title)} · Sinau</title><meta name="robots" content="noindex"><link rel="icon" href="/icons/icon.svg" type="image/svg+xml">
<style>${CSS}</style></head>
<body>${body}</body></html>`;
}
