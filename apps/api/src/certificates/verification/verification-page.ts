import { createHash } from 'node:crypto';
import type { Verification } from '@sinau/contracts/certificates.contract.js';
import { formatDay, formatInstant, formatPeriod } from './indonesian-dates.js';
import { Markup, markup } from '../../http/markup.js';
import { hasLookAlike, printedCode } from '../register/verification-code.js';
import { VERIFICATION_CSS } from './verification-page.css.js';
import { headlineOf, verdictSection, type Verdict } from './verification-verdict.js';

const styleHash = createHash('sha256').update(VERIFICATION_CSS).digest('base64');

/** Nothing runs, nothing comes from elsewhere, and nobody frames the page to borrow its answer. */
export const VERIFICATION_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

// Ours, and it has to arrive exactly as it was hashed.
const STYLE = new Markup(`<style>${VERIFICATION_CSS}</style>`);

const revocations = {
  wrong_data: 'Data pada sertifikat salah',
  wrong_person: 'Sertifikat terbit untuk orang yang salah',
  not_entitled: 'Pemegang ternyata belum memenuhi syarat',
  other: 'Alasan lain; hubungi penerbit',
} as const satisfies Record<NonNullable<Verification['revocationClass']>, string>;

function line(term: string, value: Markup | string | null): Markup | null {
  return value ? markup`<div><dt>${term}</dt><dd>${value}</dd></div>\n` : null;
}

/** What was frozen on the day of approval, to be compared with the paper. */
function particulars(found: Verification, code: string): Markup {
  const { startedOn, endedOn, issuedOn, revocationClass } = found;
  return markup`<section><h2>${found.answer === 'valid' ? 'Cocokkan dengan sertifikat' : 'Yang tercatat'}</h2>
<dl>
${line('Alasan pencabutan', revocationClass && revocations[revocationClass])}${line('Nomor', found.number)}${line(
    'Pemegang (disamarkan)',
    found.maskedName,
  )}${line('Usaha', found.businessName)}${line('Pelatihan', found.courseTitle)}${line(
    'Lama pelatihan',
    found.jp === null ? null : `${found.jp} JP (jam pelajaran)`,
  )}${line('Waktu pelatihan', startedOn && endedOn && formatPeriod(startedOn, endedOn))}${line(
    'Terbit',
    issuedOn && formatDay(issuedOn),
  )}${line('Penerbit', found.issuer)}${line('Kode', markup`<code>${printedCode(code)}</code>`)}</dl></section>
<section><h2>Sidik jari berkas PDF (SHA‑256)</h2>
<p><code>${found.sha256?.match(/.{8}/g)?.join(' ')}</code></p>
<p class="note">Berkas PDF yang asli menghasilkan angka yang sama persis.</p></section>`;
}

const DEMO = markup`<p class="demo">CONTOH / DEMO — bukan dokumen resmi</p>`;

const HINT = markup`<section><h2>Yang dapat Anda periksa</h2>
<p>Ketik ulang 12 huruf dan angka di bawah kode QR. Kode tidak memakai angka 0 dan 1. Kode juga tidak memakai huruf I, L, dan O.</p>
<p class="note">Sertifikat yang baru disetujui mungkin belum selesai dibuat. Coba lagi beberapa menit lagi.</p></section>`;

function form(verdict: Verdict | null): Markup {
  const typed = verdict?.kind === 'answer' && verdict.found.answer === 'not_found' ? verdict.code : '';
  return markup`<section><form action="/v" method="get">
<label for="code">${verdict ? 'Periksa kode lain' : 'Kode sertifikat'}</label>
<p id="help">12 huruf dan angka, ada di bawah kode QR.${
    hasLookAlike(typed) && ' Kode Anda memuat 0, 1, I, L, atau O. Periksa lagi huruf itu.'
  }</p>
<div><input id="code" name="code" required maxlength="40" value="${printedCode(typed)}" aria-describedby="help" autocomplete="off" autocapitalize="characters" spellcheck="false"><button>Periksa</button></div>
</form></section>`;
}

function contentOf(verdict: Verdict | null): Markup {
  if (!verdict) {
    return markup`<section><h1>Periksa keaslian sertifikat</h1><p>Ketik kode di sertifikat. Anda tidak perlu masuk.</p></section>`;
  }
  if (verdict.kind !== 'answer') return verdictSection(verdict);
  const { found, code } = verdict;
  return markup`${verdictSection(verdict)}
${found.demo && DEMO}
${found.answer === 'not_found' ? HINT : particulars(found, code)}`;
}

const LOGO = markup`<svg width="116" height="35" viewBox="0 0 132 40" role="img" aria-label="Sinau, beranda"><path fill="currentColor" d="M20 19C13 17 6.5 12.5 4 4c8.5 2.5 14 8 16 15Zm0 0c7-2 13.5-6.5 16-15-8.5 2.5-14 8-16 15ZM20 22.5C13 24 6.5 28 4 36c8.5-2 13.5-6.5 16-13.5Zm0 0c7 1.5 13.5 5.5 16 13.5-8.5-2-13.5-6.5-16-13.5Z"/><path class="seed" d="m20 17.3 3.4 3.4-3.4 3.4-3.4-3.4ZM69 3.9l2.9 2.9L69 9.7l-2.9-2.9Z"/><path fill="none" stroke="currentColor" stroke-width="3.6" stroke-linecap="round" stroke-linejoin="round" d="M61 15.5c-1.5-1.8-3.5-2.5-5.6-2.5-3 0-5.2 1.5-5.2 4 0 5.5 11.4 2.8 11.4 8.8 0 2.8-2.5 4.7-5.9 4.7-2.7 0-4.9-1-6.4-3M69 13.5v17M76 30.5v-17m0 7.5c0-5 2.5-8 6.6-8 4 0 6.4 2.8 6.4 7.5v10M110 13.5v17m0-8.5c0 5-3 8.7-7.3 8.7s-7.3-3.7-7.3-8.7 3-9 7.3-9 7.3 4 7.3 9ZM117 13.5v9.5c0 4.8 2.4 7.7 6.4 7.7 4.1 0 6.6-3 6.6-8v-9.2m0 9.2v7.8"/></svg>`;

/**
 * The whole page: complete without JavaScript, in a text browser and on paper.
 * @param verdict null asks for a code
 * @param at when it was checked, which a print-out needs to say
 */
export function verificationPage(verdict: Verdict | null, at: Date): string {
  const title = verdict ? `${headlineOf(verdict).word} · Pemeriksaan sertifikat` : 'Periksa sertifikat';
  return markup`<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · Sinau</title><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">${STYLE}</head>
<body><header><div><a href="/">${LOGO}</a><p>Pemeriksaan sertifikat</p></div></header>
<main>${contentOf(verdict)}
${form(verdict)}</main>
<footer><p>${verdict && `Diperiksa ${formatInstant(at)}. `}Halaman ini milik Latkop UKM, Malang.</p></footer>
</body></html>`.text;
}
