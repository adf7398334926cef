import { queueHtml, safe, wibClock } from './queue-html.js';
import type { Followed } from './queue.service.js';

function waitingWords({ ahead, expectedWaitMinutes }: Followed): string {
  if (ahead === 0 && expectedWaitMinutes === 0) return 'Anda berikutnya. Siap-siap dipanggil.';
  const people = ahead === 0 ? 'Anda berikutnya.' : `${ahead} orang sebelum Anda.`;
  return `${people} Kira-kira ${expectedWaitMinutes} menit lagi.`;
}

const words: Record<Followed['state'], (ticket: Followed) => string> = {
  waiting: waitingWords,
  called: () => 'Giliran Anda. Silakan ke meja konsultasi.',
  served: () => 'Selesai. Terima kasih sudah datang.',
  no_show: () => 'Nomor Anda sudah dipanggil. Lapor ke meja depan, Anda tetap dilayani.',
};

/** One number on its visitor's phone. */
export function ticketPage(ticket: Followed, at: Date): string {
  const isOver = ticket.state === 'served' || ticket.state === 'no_show';
  return queueHtml(
    `Nomor ${ticket.label}`,
    `<header><h1>Nomor Anda</h1><div>${wibClock(at)}</div></header>
<main class="one"><section${ticket.state === 'called' ? ' class="turn"' : ''}><h2>${safe(ticket.serviceName)}</h2>
<p class="now">${safe(ticket.label)}</p><p class="big" role="status">${words[ticket.state](ticket)}</p>
${isOver ? '' : '<p class="soft">Halaman ini memperbarui diri. Tetap dekat dengan meja konsultasi.</p>'}</section></main>`,
  );
}

/** For a number of another day, or none at all. */
export function noTicketPage(): string {
  return queueHtml(
    'Nomor tidak berlaku',
    `<header><h1>Antrean konsultasi</h1></header>
<main class="one"><section><h2>Nomor ini tidak berlaku</h2><p>Nomor hanya berlaku pada hari diambil. Ambil nomor baru di meja depan.</p></section></main>`,
  );
}
