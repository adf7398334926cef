import { formatInstant } from './indonesian-dates.js';
import { htmlPolicy } from '../../http/html-policy.js';
import { Markup, markup } from '../../http/markup.js';
import { fileFinding, type FileVerdict } from './verification-finding.js';
import { codeForm, fileForm } from './verification-forms.js';
import { VERIFICATION_CSS } from './verification-page.css.js';
import { particulars } from './verification-particulars.js';
import { headlineOf, verdictSection, type Verdict } from './verification-verdict.js';

export const VERIFICATION_POLICY = htmlPolicy(VERIFICATION_CSS);

// Ours, and it has to arrive exactly as it was hashed.
const STYLE = new Markup(`<style>${VERIFICATION_CSS}</style>`);

const DEMO = markup`<p class="demo">CONTOH / DEMO — bukan dokumen resmi</p>`;

const HINT = markup`<section><h2>Yang dapat Anda periksa</h2>
<p>Ketik ulang 12 huruf dan angka di bawah kode QR. Kode tidak memakai angka 0 dan 1. Kode juga tidak memakai huruf I, L, dan O.</p>
<p class="note">Nomor hanya dapat diperiksa untuk sertifikat lama. Sertifikat baru memakai kode.</p></section>`;

function contentOf(verdict: Verdict | null): Markup {
  if (!verdict) {
    return markup`<section><h1>Periksa keaslian sertifikat</h1><p>Ketik kode di sertifikat, atau kirim berkasnya. Anda tidak perlu masuk.</p></section>`;
  }
  if (verdict.kind !== 'answer') return verdictSection(verdict);
  const { found, code } = verdict;
  return markup`${verdictSection(verdict)}
${found.demo && DEMO}
${found.answer === 'not_found' ? HINT : particulars(found, code)}`;
}

const LOGO = markup`<svg width="116" height="35" viewBox="0 0 132 40" role="img" aria-label="Sinau, beranda"><path fill="currentColor" d="M20 19C13 17 6.5 12.5 4 4c8.5 2.5 14 8 16 15Zm0 0c7-2 13.5-6.5 16-15-8.5 2.5-14 8-16 15ZM20 22.5C13 24 6.5 28 4 36c8.5-2 13.5-6.5 16-13.5Zm0 0c7 1.5 13.5 5.5 16 13.5-8.5-2-13.5-6.5-16-13.5Z"/><path class="seed" d="m20 17.3 3.4 3.4-3.4 3.4-3.4-3.4ZM69 3.9l2.9 2.9L69 9.7l-2.9-2.9Z"/><path fill="none" stroke="currentColor" stroke-width="3.6" stroke-linecap="round" stroke-linejoin="round" d="M61 15.5c-1.5-1.8-3.5-2.5-5.6-2.5-3 0-5.2 1.5-5.2 4 0 5.5 11.4 2.8 11.4 8.8 0 2.8-2.5 4.7-5.9 4.7-2.7 0-4.9-1-6.4-3M69 13.5v17M76 30.5v-17m0 7.5c0-5 2.5-8 6.6-8 4 0 6.4 2.8 6.4 7.5v10M110 13.5v17m0-8.5c0 5-3 8.7-7.3 8.7s-7.3-3.7-7.3-8.7 3-9 7.3-9 7.3 4 7.3 9ZM117 13.5v9.5c0 4.8 2.4 7.7 6.4 7.7 4.1 0 6.6-3 6.6-8v-9.2m0 9.2v7.8"/></svg>`;

function page(
  title: string,
  body: Markup,
  { checkedAt, owner }: { checkedAt: Date | null; owner: string },
): string {
  return markup`<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · Sinau</title><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">${STYLE}</head>
<body><header><div><a href="/">${LOGO}</a><p>Pemeriksaan sertifikat</p></div></header>
<main>${body}</main>
<footer><p>${checkedAt && `Diperiksa ${formatInstant(checkedAt)}. `}Halaman ini milik ${owner}.</p></footer>
</body></html>`.text;
}

/**
 * The whole page: complete without JavaScript, in a text browser and on paper.
 * @param verdict null asks for a code
 * @param at when it was checked, which a print-out needs to say
 * @param owner whose page it is: the centre's name and town
 */
export function verificationPage(verdict: Verdict | null, at: Date, owner: string): string {
  const title = verdict ? `${headlineOf(verdict).word} · Pemeriksaan sertifikat` : 'Periksa sertifikat';
  const forms = markup`${codeForm(verdict, verdict ? 'Periksa kode lain' : 'Kode sertifikat')}\n${fileForm()}`;
  return page(title, markup`${contentOf(verdict)}\n${forms}`, { checkedAt: verdict && at, owner });
}

/** The same for a file that was sent. */
export function filePage(verdict: FileVerdict, at: Date, owner: string): string {
  const { word, content } = fileFinding(verdict);
  const demo = verdict.kind === 'found' && verdict.checked.certificate?.demo && DEMO;
  return page(
    `${word} · Pemeriksaan berkas`,
    markup`${content}\n${demo}\n${fileForm()}\n${codeForm(null, 'Periksa dengan kode')}`,
    { checkedAt: at, owner },
  );
}
