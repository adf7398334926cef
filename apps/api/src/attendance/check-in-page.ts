import { htmlPolicy } from '../http/html-policy.js';
import { Markup, markup } from '../http/markup.js';
import { CHECK_IN_CSS } from './check-in-page.css.js';
import type { CheckIn } from './check-in.service.js';
import type { SessionFacts } from './attendance.queries.js';
import { toShort } from './presence-tokens.js';

/** What the person sees, besides what the service decided. `error` stands at the field it is about. */
export type CheckInView =
  | CheckIn
  | { readonly kind: 'ask'; readonly error?: string | undefined }
  | { readonly kind: 'busy'; readonly seconds: number };

export const CHECK_IN_POLICY = htmlPolicy(CHECK_IN_CSS);

// Ours, and it has to arrive exactly as it was hashed.
const STYLE = new Markup(`<style>${CHECK_IN_CSS}</style>`);

const WIB = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'Asia/Jakarta',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});
const whenOf = (instant: string) => `${WIB.format(new Date(instant)).replace(':', '.')} WIB`;
const meetingOf = ({ title, startsAt, place }: SessionFacts) =>
  markup`<p><strong>${title}</strong><br><span class="soft">${whenOf(startsAt)} · ${place}</span></p>`;

function notice(title: string, words: (Markup | string)[], tone = 'warn'): Markup {
  const lines = words.map((word) => (word instanceof Markup ? word : markup`<p>${word}</p>`));
  return markup`<section class="${tone}" role="status"><h1>${title}</h1>${lines}</section>`;
}

const SAFE = 'Presensi Anda belum tercatat.';
const FIRST = markup`<h1>Isi presensi</h1>`;
/** Below a notice, which has the page's heading. */
const BELOW = markup`<h2>Isi presensi</h2>`;
const CODE_FORM = (error?: string, heading = FIRST) => markup`<section>${heading}
<form action="/hadir" method="post"><label for="kode">Enam angka di layar</label>
${error ? markup`<p class="wrong" id="salah">${error}</p>` : null}
<input class="digits" id="kode" name="kode" inputmode="numeric" autocomplete="off" required maxlength="9"${
  error ? markup` aria-describedby="salah" aria-invalid="true"` : null
}>
<button>Lanjut</button></form>
<p class="hint">Angka ada di bawah kode QR dan berganti setiap menit.</p></section>`;

function phoneForm(view: { session: SessionFacts; pass: string }, error?: string): Markup {
  return markup`<form action="/hadir/${toShort(view.session.id)}" method="post"><input type="hidden" name="p" value="${view.pass}">
<label for="hp">Nomor HP yang dipakai saat mendaftar</label>
${error ? markup`<p class="wrong" id="salah">${error}</p>` : null}
<input id="hp" name="hp" type="tel" inputmode="tel" autocomplete="tel" required maxlength="30"${
    error ? markup` aria-describedby="salah" aria-invalid="true"` : null
  }>
<button>Saya hadir</button></form>`;
}

function ready(view: Extract<CheckIn, { kind: 'ready' }>, error?: string): Markup {
  const here = `/hadir/${toShort(view.session.id)}?p=${view.pass}`;
  if (view.name !== null)
    return markup`<section><h1>Halo, ${view.name}</h1>${meetingOf(view.session)}
<form action="/hadir/${toShort(view.session.id)}" method="post"><input type="hidden" name="p" value="${view.pass}"><button>Saya hadir</button></form></section>`;
  return markup`<section><h1>Anda hadir?</h1>${meetingOf(view.session)}
${view.signedIn && markup`<p class="wrong">Akun ini tidak punya kursi di kelas ini.</p>`}
${phoneForm(view, error)}
${!view.signedIn && markup`<p class="hint">Atau <a href="/masuk?lanjut=${encodeURIComponent(here)}">masuk dengan akun Anda</a>.</p>`}</section>`;
}

const STATUS: Readonly<Record<string, string>> = { excused: 'izin', sick: 'sakit', absent: 'alpa' };

function contentOf(view: CheckInView, error?: string): Markup {
  switch (view.kind) {
    case 'ask':
      return CODE_FORM(view.error);
    case 'wrong_code':
      return CODE_FORM('Angka ini tidak cocok atau sudah berganti. Lihat layar, lalu ketik lagi.');
    case 'ready':
      return ready(view, error);
    case 'recorded':
      return view.status === 'present'
        ? notice('Anda tercatat hadir', [view.name, meetingOf(view.session)], 'ok')
        : notice(`Tercatat ${STATUS[view.status] ?? view.status}`, [
            'Pelatih sudah menandai Anda. Tanyakan kepada pelatih bila keliru.',
            meetingOf(view.session),
          ]);
    case 'noted':
      return notice(
        'Menunggu konfirmasi pelatih',
        [
          'Bila nomor ini terdaftar, presensi menunggu konfirmasi pelatih.',
          'Tunjukkan diri kepada pelatih. Anda tidak perlu mengirim lagi.',
          meetingOf(view.session),
        ],
        'ok',
      );
    case 'no_seat':
      return notice('Tidak punya kursi', [SAFE, 'Akun ini tidak terdaftar di kelas ini. Hubungi pelatih.']);
    case 'expired':
      return markup`${notice('Kode QR sudah berganti', [SAFE, 'Pindai lagi kode QR di layar, atau ketik angkanya.'])}${CODE_FORM(undefined, BELOW)}`;
    case 'early':
      return notice('Presensi belum dibuka', [
        `Presensi dibuka ${whenOf(view.session.opensAt)}.`,
        meetingOf(view.session),
      ]);
    case 'over':
      return notice('Sesi sudah selesai', [
        SAFE,
        'Minta pelatih menandai Anda bila Anda hadir.',
        meetingOf(view.session),
      ]);
    case 'closed':
      return notice('Presensi ditutup', [
        SAFE,
        'Sesi ini batal atau kelasnya sudah dilaporkan. Hubungi pelatih.',
      ]);
    case 'busy':
      return notice('Terlalu banyak percobaan', [
        SAFE,
        `Pindai kode QR, atau coba lagi dalam ${Math.ceil(view.seconds / 60)} menit.`,
      ]);
    case 'unknown':
      return markup`${notice('Alamat tidak dikenal', [SAFE, 'Pindai lagi kode QR di layar.'])}${CODE_FORM(undefined, BELOW)}`;
  }
}

/** A whole page that needs no script. @param error what is wrong with the typed phone */
export function checkInPage(view: CheckInView, error?: string): string {
  return markup`<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Presensi · Sinau</title><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">${STYLE}</head>
<body><header><a href="/">Sinau · Presensi</a></header>
<main>${contentOf(view, error)}</main></body></html>`.text;
}
