import { qrSvg } from '@sinau/certificate/qr.js';
import { htmlPolicy } from '../../http/html-policy.js';
import { Markup, markup } from '../../http/markup.js';
import { LANDING_CSS } from './landing-page.css.js';
import type { Landing } from './landing.service.js';

export const LANDING_POLICY = htmlPolicy(LANDING_CSS);

interface Wrong {
  readonly path: string;
  readonly message: string;
}

const page = (title: string, content: Markup) =>
  markup`<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · Sinau</title><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">${new Markup(`<style>${LANDING_CSS}</style>`)}</head>
<body><header><a href="/">Sinau · Petugas</a></header><main>${content}</main></body></html>`.text;

function field(
  name: 'password' | 'totp',
  { label, attributes, wrong }: { label: string; attributes: Markup; wrong: readonly Wrong[] },
): Markup {
  const message = wrong.find(({ path }) => path === name)?.message;
  return markup`<label for="${name}">${label}</label>
${message && markup`<p class="wrong" id="${name}-salah">${message}</p>`}
<input id="${name}" name="${name}" required ${attributes}${
    message ? markup` aria-describedby="${name}-salah" aria-invalid="true"` : null
  }>`;
}

/** Password and authenticator, on one page that needs no script. */
export function landingPage(landing: Landing, token: string, wrong: readonly Wrong[] = []): string {
  const joins = landing.kind === 'invitation';
  const title = joins ? 'Undangan petugas' : 'Autentikator baru';
  const password = joins
    ? {
        label: 'Kata sandi baru (paling sedikit 12 huruf)',
        attributes: markup`type="password" autocomplete="new-password" minlength="12" maxlength="200"`,
      }
    : {
        label: 'Kata sandi Anda',
        attributes: markup`type="password" autocomplete="current-password" maxlength="200"`,
      };
  return page(
    title,
    markup`<section><h1>${joins ? markup`Selamat datang, ${landing.name}` : markup`Halo, ${landing.name}`}</h1>
<p>${joins ? 'Buat kata sandi dan pasang autentikator.' : 'Pasang autentikator baru. Yang lama tidak berlaku lagi.'} Akun Anda: <strong>${landing.email}</strong></p></section>
<section><h2>1. Pasang autentikator</h2><p>Pindai dengan Google Authenticator, Aegis, atau aplikasi sejenis.</p>
<div class="qr" role="img" aria-label="Kode QR autentikator">${new Markup(qrSvg(landing.uri))}</div>
<p class="hint">Atau ketik rahasia ini: <code>${landing.secret}</code></p></section>
<section><h2>2. ${joins ? 'Buat akun' : 'Simpan'}</h2>
<form action="/undangan/${token}" method="post">
<input type="hidden" name="email" autocomplete="username" value="${landing.email}">
<input type="hidden" name="setup" value="${landing.setup}">
${field('password', { ...password, wrong })}
${field('totp', {
  label: 'Enam angka dari autentikator',
  attributes: markup`class="digits" inputmode="numeric" autocomplete="one-time-code" maxlength="7"`,
  wrong,
})}
<button>${joins ? 'Buat akun' : 'Simpan autentikator'}</button></form></section>`,
  );
}

/** Shown once: what replaces the authenticator on a bad day. */
export function welcomePage(email: string, codes: readonly string[]): string {
  return page(
    'Kode pemulihan',
    markup`<section class="ok screen" role="status"><h1>Selesai</h1><p>Autentikator Anda sudah terpasang.</p></section>
<section><h2>Kode pemulihan · ${email}</h2>
<p>Cetak atau salin sekarang. Halaman ini tidak dapat dibuka lagi.</p>
<p>Tiap kode menggantikan autentikator satu kali. Simpan di tempat terkunci.</p>
<ol class="codes">${codes.map((code) => markup`<li><code>${code}</code></li>`)}</ol></section>
<section class="screen"><p><a href="/masuk/petugas">Masuk sebagai petugas</a></p></section>`,
  );
}

export function notHerePage(sentence: string): string {
  return page(
    'Undangan tidak berlaku',
    markup`<section class="warn" role="status"><h1>Tautan tidak berlaku</h1><p>${sentence}</p>
<p>Tautan hanya dapat dipakai satu kali. Tidak ada yang berubah.</p></section>
<section><p><a href="/masuk/petugas">Masuk sebagai petugas</a></p></section>`,
  );
}
