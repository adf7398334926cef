import type { Verification } from '@sinau/contracts/certificates.contract.js';
import { formatInstantDay } from './indonesian-dates.js';
import { markup, type Markup } from '../../http/markup.js';

/** What became of a check. `busy`: too many checks from one network. */
export type Verdict =
  | { readonly kind: 'answer'; readonly code: string; readonly found: Verification }
  | { readonly kind: 'unavailable'; readonly code: string }
  | { readonly kind: 'busy'; readonly code: string; readonly seconds: number };

interface Headline {
  readonly tone: 'valid' | 'revoked' | 'not_found' | 'calm';
  readonly word: string;
  readonly sentence: string;
  readonly icon: Markup;
}

const check = markup`<path d="m14.5 25 6.5 6.5 13-15"/>`;
const cross = markup`<path d="m16.5 16.5 15 15m0-15-15 15"/>`;
const question = markup`<path d="M18.5 19.5a5.5 5.5 0 1 1 8.200 4.800c-1.800 1-2.700 2-2.700 4.200m0 5v.1"/>`;
const pause = markup`<path d="M19.5 17v14m9-14v14"/>`;

function answered(found: Verification): Headline {
  if (found.answer === 'valid') {
    return { tone: 'valid', word: 'Sah', sentence: 'Sertifikat ini asli dan masih berlaku.', icon: check };
  }
  if (found.answer === 'revoked') {
    const on = found.revokedAt ? ` pada ${formatInstantDay(found.revokedAt)}` : '';
    return {
      tone: 'revoked',
      word: 'Dicabut',
      sentence: `Sertifikat ini dicabut${on}. Tidak berlaku lagi.`,
      icon: cross,
    };
  }
  return {
    tone: 'not_found',
    word: 'Tidak ditemukan',
    sentence: 'Tidak ada sertifikat terbit dengan kode ini.',
    icon: question,
  };
}

export function headlineOf(verdict: Verdict): Headline {
  switch (verdict.kind) {
    case 'answer':
      return answered(verdict.found);
    case 'unavailable':
      return {
        tone: 'calm',
        word: 'Gangguan',
        sentence:
          'Kode ini belum dapat diperiksa. Ini tidak berarti sertifikatnya palsu. Coba lagi sebentar.',
        icon: pause,
      };
    case 'busy':
      return {
        tone: 'calm',
        word: 'Tunggu sebentar',
        sentence: `Terlalu banyak pemeriksaan dari jaringan Anda. Coba lagi dalam ${verdict.seconds} detik.`,
        icon: pause,
      };
  }
}

/** The one thing to see: an icon, a word and a colour that say the same. */
export function verdictSection(verdict: Verdict): Markup {
  const { tone, word, sentence, icon } = headlineOf(verdict);
  return markup`<section class="verdict ${tone}">
<svg width="80" height="80" viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="24" cy="24" r="21.5" stroke-width="2"/><circle cx="24" cy="24" r="18" stroke-width=".75"/>${icon}</svg>
<div><h1>${word}</h1><p>${sentence}</p>${
    verdict.kind !== 'answer' &&
    markup`<a class="again" href="/v/${encodeURIComponent(verdict.code)}">Coba lagi</a>`
  }</div>
</section>`;
}
