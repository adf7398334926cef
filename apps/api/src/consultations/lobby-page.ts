import { createHash } from 'node:crypto';
import type { RouteOutput } from '@sinau/contracts/routes.js';

type Queue = RouteOutput<'GET /manage/consultation-queue'>;

const CSS = `*{box-sizing:border-box}body{margin:0;background:#26317a;color:#fff;font:1.25rem/1.4 system-ui,sans-serif}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:1rem;padding:1.5rem 2rem;font-size:1.5rem}h1{margin:0;font-size:2rem}
main{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1.5rem;padding:0 2rem 2rem}
section{padding:1.5rem;border-radius:1rem;background:#fffefb;color:#231f1b}h2{margin:0;font-size:1.5rem}p{margin:.5rem 0 0}
.now{font-size:clamp(3rem,7vw,6rem);font-weight:700;line-height:1.1;color:#222c6d}.none{font-size:1.5rem;color:#574e45}`;

/** Nothing runs and nothing comes from elsewhere. */
export const LOBBY_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(CSS).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`;

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replace(/[&<>"]/g, (character) => escaped[character] ?? '');

const clock = new Intl.DateTimeFormat('id-ID', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Jakarta',
});

function sectionOf({ name, tickets, waiting, expectedWaitMinutes }: Queue['services'][number]): string {
  const called = tickets.filter(({ state }) => state === 'called').map(({ label }) => label);
  const numbers = called.map((label) => `<p class="now">${safe(label)}</p>`).join('');
  const next = waiting
    ? `${waiting} menunggu, kira-kira ${expectedWaitMinutes} menit.`
    : 'Tidak ada yang menunggu.';
  return `<section><h2>${safe(name)}</h2>${numbers || '<p class="none">Belum ada yang dipanggil</p>'}<p>${next}</p></section>`;
}

/** The screen in the lobby: numbers that are called, no names. Complete without JavaScript. */
export function lobbyPage(queue: Queue, at: Date): string {
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Antrean hari ini · Sinau</title><meta name="robots" content="noindex">
<style>${CSS}</style></head>
<body><header><h1>Antrean konsultasi</h1><div>${clock.format(at)} WIB</div></header>
<main>${queue.services.map(sectionOf).join('\n')}</main></body></html>`;
}
