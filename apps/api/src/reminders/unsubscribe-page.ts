import { createHash } from 'node:crypto';
import type { OutsideChannel } from './channels/channel.js';

const CSS = `:root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;max-width:34rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem;line-height:1.3}button{font:inherit;font-weight:600;min-height:3rem;padding:.5rem 1.25rem;border:0;border-radius:.5rem;background:#0b5a3c;color:#fff;cursor:pointer}
button:focus-visible,a:focus-visible{outline:3px solid #c77700;outline-offset:2px}a{color:LinkText}`;
const styleHash = createHash('sha256').update(CSS).digest('base64');

/** Nothing runs, nothing comes from elsewhere, and nobody frames the page to borrow a click. */
export const UNSUBSCRIBE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

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
<title>${title} · Sinau</title><style>${CSS}</style></head>
<body><main><h1>${title}</h1>
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
