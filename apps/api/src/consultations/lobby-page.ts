import type { RouteOutput } from '@sinau/contracts/routes.js';
import { queueHtml, safe, wibClock } from './queue-html.js';

type Queue = RouteOutput<'GET /manage/consultation-queue'>;
type OfService = Queue['services'][number];

function sectionOf({ name, tickets, waiting, expectedWaitMinutes }: OfService): string {
  const called = tickets.filter(({ state }) => state === 'called').map(({ label }) => label);
  const numbers = called.map((label) => `<p class="now">${safe(label)}</p>`).join('');
  const next = waiting
    ? `${waiting} menunggu. Nomor baru dipanggil kira-kira ${expectedWaitMinutes} menit lagi.`
    : 'Tidak ada yang menunggu.';
  const none = '<p class="none">Belum ada yang dipanggil</p>';
  return `<section${called.length ? ' class="turn"' : ''}><h2>${safe(name)}</h2>${numbers || none}<p>${next}</p></section>`;
}

/** Nobody was called and nobody waits: a line is enough, so that the numbers of the others can be large. */
const isQuiet = ({ tickets }: OfService): boolean => tickets.length === 0;

/** The screen in the lobby: numbers that are called, no names. */
export function lobbyPage({ services }: Queue, at: Date): string {
  const quiet = services.filter(isQuiet).map(({ name }) => `<span>${safe(name)}</span>`);
  const busy = services.filter((service) => !isQuiet(service)).map(sectionOf);
  return queueHtml(
    'Antrean hari ini',
    `<header><h1>Antrean konsultasi</h1><div>${wibClock(at)}</div></header>
<main>${busy.join('\n') || '<section><p class="now">Kosong</p><p>Ambil nomor di meja depan. Anda langsung dilayani.</p></section>'}</main>
${quiet.length ? `<p class="quiet"><strong>Tanpa antrean:</strong>${quiet.join('')}</p>` : ''}`,
  );
}
