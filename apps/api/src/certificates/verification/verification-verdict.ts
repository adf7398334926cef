import type { Verification } from '@sinau/contracts/verification.contract.js';
import { markup, type Markup } from '../../http/markup.js';
import { formatDay, formatInstantDay } from './indonesian-dates.js';

/** What became of a check. `busy`: too many checks from one network. */
export type Verdict =
  | { readonly kind: 'answer'; readonly code: string; readonly found: Verification }
  | { readonly kind: 'unavailable'; readonly code: string }
  | { readonly kind: 'busy'; readonly code: string; readonly seconds: number };

export interface Headline {
  readonly tone: 'valid' | 'revoked' | 'not_found' | 'calm';
  readonly word: string;
  readonly sentence: string;
  readonly icon: Markup;
}

export const icons = {
  check: markup`<path d="m14.5 25 6.5 6.5 13-15"/>`,
  cross: markup`<path d="m16.5 16.5 15 15m0-15-15 15"/>`,
  question: markup`<path d="M18.5 19.5a5.5 5.5 0 1 1 8.200 4.800c-1.800 1-2.700 2-2.700 4.200m0 5v.1"/>`,
  pause: markup`<path d="M19.5 17v14m9-14v14"/>`,
  onward: markup`<path d="M15 24h18m-7-7 7 7-7 7"/>`,
  clock: markup`<path d="M24 14v10l7 5"/>`,
} as const;

type Words = Omit<Headline, 'tone'>;

const answers: Record<Verification['answer'], (found: Verification) => Headline> = {
  valid: ({ expiresOn }) => ({
    tone: 'valid',
    ...words(
      'Sah',
      `Sertifikat ini asli dan masih berlaku${expiresOn ? ` sampai ${formatDay(expiresOn)}` : ''}.`,
    ),
    icon: icons.check,
  }),
  expired: ({ expiresOn }) => ({
    tone: 'not_found',
    ...words(
      'Kedaluwarsa',
      `Sertifikat ini asli. Masa berlakunya habis${expiresOn ? ` pada ${formatDay(expiresOn)}` : ''}.`,
    ),
    icon: icons.clock,
  }),
  revoked: ({ revokedAt }) => ({
    tone: 'revoked',
    ...words('Dicabut', `Sertifikat ini dicabut${onDay(revokedAt)}. Tidak berlaku lagi.`),
    icon: icons.cross,
  }),
  replaced: ({ replacedAt }) => ({
    tone: 'not_found',
    ...words('Diganti', `Sertifikat ini diganti${onDay(replacedAt)}. Pakai yang baru.`),
    icon: icons.onward,
  }),
  legacy: () => ({
    tone: 'calm',
    ...words('Sertifikat lama', 'Sertifikat lama: tercatat, tanpa segel digital.'),
    icon: icons.check,
  }),
  not_found: () => ({
    tone: 'not_found',
    ...words('Tidak ditemukan', 'Tidak ada sertifikat terbit dengan kode atau nomor ini.'),
    icon: icons.question,
  }),
};

function words(word: string, sentence: string): Pick<Words, 'word' | 'sentence'> {
  return { word, sentence };
}

function onDay(instant: string | null): string {
  return instant ? ` pada ${formatInstantDay(instant)}` : '';
}

export function headlineOf(verdict: Verdict): Headline {
  switch (verdict.kind) {
    case 'answer':
      return answers[verdict.found.answer](verdict.found);
    case 'unavailable':
      return {
        tone: 'calm',
        ...words(
          'Gangguan',
          'Belum dapat diperiksa. Ini tidak berarti sertifikatnya palsu. Coba lagi sebentar.',
        ),
        icon: icons.pause,
      };
    case 'busy':
      return {
        tone: 'calm',
        ...words(
          'Tunggu sebentar',
          `Terlalu banyak pemeriksaan dari jaringan Anda. Coba lagi dalam ${verdict.seconds} detik.`,
        ),
        icon: icons.pause,
      };
  }
}

/** The one thing to see: an icon, a word and a colour that say the same. */
export function headlineSection(
  { tone, word, sentence, icon }: Headline,
  more: Markup | null | false,
): Markup {
  return markup`<section class="verdict ${tone}">
<svg width="80" height="80" viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="24" cy="24" r="21.5" stroke-width="2"/><circle cx="24" cy="24" r="18" stroke-width=".75"/>${icon}</svg>
<div><h1>${word}</h1><p>${sentence}</p>${more}</div>
</section>`;
}

function wayOn(verdict: Verdict): Markup | null {
  if (verdict.kind !== 'answer')
    return markup`<a class="again" href="/v/${encodeURIComponent(verdict.code)}">Coba lagi</a>`;
  const { answer, replacedByCode } = verdict.found;
  if (answer !== 'replaced') return null;
  return replacedByCode
    ? markup`<a class="again" href="/v/${replacedByCode}">Buka sertifikat pengganti</a>`
    : markup`<p>Penggantinya sedang dibuat.</p>`;
}

export function verdictSection(verdict: Verdict): Markup {
  return headlineSection(headlineOf(verdict), wayOn(verdict));
}
