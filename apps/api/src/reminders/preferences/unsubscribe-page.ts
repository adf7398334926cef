import type { OutsideChannel } from '../channels/channel.js';
import { htmlPolicy } from '../../http/html-policy.js';

// The portal's colour roles (apps/portal/src/ui/tokens.css), only those these pages use.
const LIGHT = `--ground:#f6f3ec;--ink:#231f1b;--brand:#2f3c8f;--on-brand:#fff;--band:#26317a;--ring:#f3b33d`;
const DARK = `--ground:#16151c;--ink:#f3efe7;--brand:#b7c0ff;--on-brand:#161b48;--band:#232a63;--ring:#16151c`;
const CSS = `:root{color-scheme:light;${LIGHT}}@media(prefers-color-scheme:dark){:root{color-scheme:dark;${DARK}}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:1.125rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
header{background:var(--band);color:#fff}header a,main{display:block;max-width:34rem;margin:0 auto;padding:.875rem 1rem}header a{color:inherit;font-weight:700;text-decoration:none}
h1{font-size:1.75rem;line-height:1.2;margin:1rem 0 0;text-wrap:balance}main a{color:var(--brand)}
button{font:inherit;font-weight:700;min-height:3rem;padding:.5rem 1.5rem;border:0;border-radius:.5rem;background:var(--brand);color:var(--on-brand);cursor:pointer}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px;box-shadow:0 0 0 2px var(--ring)}`;

export const UNSUBSCRIBE_POLICY = htmlPolicy(CSS);

const NAMES: Record<OutsideChannel, string> = {
  email: 'e-mail',
  whatsapp: 'WhatsApp',
  sms: 'SMS',
  push: 'notifikasi',
};

/** Everything in these pages is ours: no text of anybody else ever stands in them. */
function screen(title: string, content: string): string {
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · Sinau</title><link rel="icon" href="/icons/icon.svg" type="image/svg+xml"><style>${CSS}</style></head>
<body><header><a href="/">Sinau</a></header>
<main><h1>${title}</h1>
${content}
</main></body></html>`;
}

/** The form has no action: it posts to its own address, which holds the token. */
export function questionScreen(channel: OutsideChannel): string {
  return screen(
    `Berhenti menerima ${NAMES[channel]}?`,
    `<p>Pesan tetap masuk ke kotak masuk Sinau. Kabar wajib kelas Anda tetap dikirim.</p>
<form method="post"><button>Ya, berhenti</button></form>
<p><a href="/">Tidak, kembali ke Sinau</a></p>`,
  );
}

export function doneScreen(channel: OutsideChannel): string {
  return screen(
    `Pengingat lewat ${NAMES[channel]} sudah berhenti`,
    `<p>Pesan tetap masuk ke kotak masuk Sinau. Kabar wajib kelas Anda tetap dikirim.</p>
<p>Ingin menerimanya lagi? <a href="/pengaturan-pesan">Buka pengaturan pesan</a>.</p>`,
  );
}

export function wrongLinkScreen(): string {
  return screen(
    'Tautan ini tidak dikenal',
    `<p>Tidak ada yang berubah. Buka tautan lengkap dari pesan Anda.</p>
<p>Atau <a href="/pengaturan-pesan">atur pesan sendiri di Sinau</a>.</p>`,
  );
}
