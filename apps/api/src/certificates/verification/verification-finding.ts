import type { FileVerification } from '@sinau/contracts/verification.contract.js';
import { markup, type Markup } from '../../http/markup.js';
import { headlineOf, headlineSection, icons, type Headline } from './verification-verdict.js';

/** What became of a file that was sent. */
export type FileVerdict =
  | { readonly kind: 'found'; readonly checked: FileVerification }
  | { readonly kind: 'refused'; readonly status: number; readonly sentence: string }
  | { readonly kind: 'unavailable' };

const findings: Record<FileVerification['finding'], Headline> = {
  identical: {
    tone: 'valid',
    word: 'Berkas asli',
    sentence: 'Berkas ini sama persis dengan yang diterbitkan.',
    icon: icons.check,
  },
  genuine_badge: {
    tone: 'valid',
    word: 'Lencana asli',
    // Not of the picture: whoever holds a badge can put its data into another one.
    sentence:
      'Data di dalam lencana ini kami tanda tangani. Gambarnya tidak kami periksa: cocokkan dengan isi ini.',
    icon: icons.check,
  },
  changed: {
    tone: 'revoked',
    word: 'Berkas diubah',
    sentence: 'Berkas ini telah diubah setelah diterbitkan. Jangan percaya isinya.',
    icon: icons.cross,
  },
  ours_unknown: {
    tone: 'not_found',
    word: 'Tidak tercatat',
    sentence: 'Segelnya milik kami, tetapi berkas ini tidak ada di daftar terbit.',
    icon: icons.question,
  },
  foreign: {
    tone: 'revoked',
    word: 'Bukan milik kami',
    sentence: 'Segel di berkas ini bukan milik kami.',
    icon: icons.cross,
  },
  unsealed: {
    tone: 'not_found',
    word: 'Tidak dikenal',
    sentence: 'Berkas ini tidak bersegel dan tidak ada di daftar terbit.',
    icon: icons.question,
  },
  unreadable: {
    tone: 'not_found',
    word: 'Tidak terbaca',
    sentence: 'Berkas ini bukan PDF atau lencana yang dapat dibaca.',
    icon: icons.question,
  },
};

const away: Headline = {
  tone: 'calm',
  word: 'Gangguan',
  sentence: 'Berkas belum dapat diperiksa. Ini tidak berarti berkasnya palsu. Coba lagi sebentar.',
  icon: icons.pause,
};

/** A file can be whole and its certificate revoked all the same: the register has the last word. */
function headlineOfFile({ finding, certificate, code }: FileVerification): Headline {
  const headline = findings[finding];
  const whole = finding === 'identical' || finding === 'genuine_badge';
  if (!whole || !certificate || certificate.answer === 'valid') return headline;
  const standing = headlineOf({ kind: 'answer', code: code ?? '', found: certificate });
  return { ...standing, sentence: `${headline.sentence} ${standing.sentence}` };
}

function certificateLink({ code, finding }: FileVerification): Markup | null {
  if (!code) return null;
  return markup`<a class="again" href="/v/${code}">${
    finding === 'changed' ? 'Lihat isi yang sebenarnya' : 'Lihat sertifikatnya'
  }</a>`;
}

/** What the data of a badge say, to be compared with what its picture shows. */
function saidIn({ certificate }: FileVerification): Markup | null {
  if (!certificate) return null;
  const facts: [string, string | null][] = [
    ['Pemegang (disamarkan)', certificate.maskedName],
    ['Pelatihan', certificate.courseTitle],
    ['Nomor', certificate.number],
  ];
  return markup`<section><h2>Cocokkan dengan gambarnya</h2><dl>
${facts.map(([term, value]) => value && markup`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl></section>`;
}

export function fileFinding(verdict: FileVerdict): { word: string; content: Markup } {
  if (verdict.kind === 'unavailable') return { word: away.word, content: headlineSection(away, null) };
  if (verdict.kind === 'refused') {
    const headline: Headline = {
      tone: 'calm',
      word: 'Belum diperiksa',
      sentence: verdict.sentence,
      icon: icons.pause,
    };
    return { word: headline.word, content: headlineSection(headline, null) };
  }
  const headline = headlineOfFile(verdict.checked);
  return {
    word: headline.word,
    content: markup`${headlineSection(headline, certificateLink(verdict.checked))}
${verdict.checked.finding === 'genuine_badge' && saidIn(verdict.checked)}
<section><h2>Sidik jari berkas Anda (SHA‑256)</h2><p><code>${verdict.checked.sha256.match(/.{8}/g)?.join(' ')}</code></p></section>`,
  };
}
