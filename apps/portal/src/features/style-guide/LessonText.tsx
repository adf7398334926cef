import type { LessonBlock } from '../lessons/components/document/document-types.js';
import type { EmbeddedQuestion, LessonMedia } from '../lessons/components/document/document-context.js';
import { LessonDocument } from '../lessons/components/document/LessonDocument.js';
import styles from './StyleGuidePage.module.css';

/** A drawn picture, so that the guide needs no upload. */
function drawn(id: string, fill: string): LessonMedia {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 420"><rect width="640" height="420" fill="${fill}"/><rect x="250" y="90" width="140" height="270" rx="30" fill="#b5482a"/><rect x="285" y="50" width="70" height="50" fill="#7a2d18"/></svg>`;
  const url = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return media(id, 'image', 'Botol sambal', [rendition('w640', 'image/svg+xml', 12_000, url, 640, 420)]);
}

function rendition(
  name: string,
  contentType: string,
  bytes: number,
  url: string,
  width: number | null = null,
  height: number | null = null,
) {
  return { name, contentType, bytes, width, height, url };
}

function media(
  id: string,
  kind: LessonMedia['kind'],
  title: string,
  renditions: LessonMedia['renditions'],
): LessonMedia {
  return {
    id,
    kind,
    state: 'ready',
    title,
    bytes: 1_000_000,
    durationSeconds: kind === 'file' || kind === 'image' ? null : 184,
    renditions,
    captionsUrl: null,
    transcript: kind === 'video' ? 'Selamat pagi. Hari ini kita menata cahaya dari jendela.' : '',
    reason: null,
  };
}

const MEDIA = [
  drawn('dark', '#6d675d'),
  drawn('light', '#f3ead6'),
  media('video', 'video', 'Menata cahaya jendela', [
    rendition('240p', 'video/mp4', 4_100_000, '/api/media/video/240p', 426, 240),
    rendition('360p', 'video/mp4', 8_300_000, '/api/media/video/360p', 640, 360),
  ]),
  media('audio', 'audio', 'Menjawab chat pembeli', [
    rendition('audio', 'audio/mp4', 900_000, '/api/media/audio/audio'),
  ]),
  media('file', 'file', 'Daftar periksa foto.pdf', [
    rendition('original', 'application/pdf', 240_000, '/api/media/file/original'),
  ]),
];

const QUESTION: EmbeddedQuestion = {
  code: 'Q1',
  kind: 'single',
  text: 'Apa yang dibersihkan sebelum memotret?',
  options: [
    { id: 'a', text: 'Lensa kamera' },
    { id: 'b', text: 'Meja makan' },
  ],
  matches: [],
  unit: '',
  imageUrl: null,
  imageAlt: '',
  key: ['a'],
  tolerance: 0,
  feedbackCorrect: 'Lensa berminyak membuat foto berkabut.',
  feedbackWrong: 'Meja tidak ikut masuk foto. Lensa yang berminyak membuat foto berkabut.',
};

const text = (words: string) => ({ type: 'text' as const, text: words });
const p = (words: string) => ({ type: 'paragraph' as const, content: [text(words)] });
const item = (words: string) => ({ type: 'listItem' as const, content: [p(words)] });
const head = (words: string) => ({ type: 'tableHeader' as const, content: [p(words)] });
const cell = (words: string) => ({ type: 'tableCell' as const, content: [p(words)] });

const BLOCKS: LessonBlock[] = [
  { type: 'heading', attrs: { level: 2 }, content: [text('Cahaya dari jendela')] },
  p('Foto yang baik butuh lensa bersih, cahaya cukup, dan tangan yang tenang.'),
  { type: 'bulletList', content: [item('Dekat jendela'), item('Tanpa lampu kilat')] },
  { type: 'orderedList', content: [item('Lap lensa.'), item('Ketuk untuk fokus.')] },
  {
    type: 'taskList',
    content: ['Lensa sudah dilap', 'Meja dekat jendela'].map((words) => ({
      type: 'taskItem' as const,
      content: [p(words)],
    })),
  },
  ...(['info', 'tip', 'warning', 'example'] as const).map((tone) => ({
    type: 'callout' as const,
    attrs: { tone },
    content: [p('Matahari langsung membuat bayangan keras. Pakai tirai tipis.')],
  })),
  { type: 'blockquote', content: [p('“Pembeli melihat foto sebelum harga.”')] },
  {
    type: 'table',
    content: [
      { type: 'tableRow', content: [head('Waktu'), head('Arah cahaya'), head('Hasil'), head('Saran')] },
      { type: 'tableRow', content: [cell('07.00'), cell('Samping'), cell('Lembut'), cell('Paling mudah')] },
      { type: 'tableRow', content: [cell('12.00'), cell('Atas'), cell('Keras'), cell('Pakai tirai')] },
    ],
  },
  {
    type: 'image',
    attrs: { mediaId: 'light', alt: 'Botol sambal di latar terang', caption: 'Latar polos.' },
  },
  {
    type: 'beforeAfter',
    attrs: { before: 'dark', after: 'light', beforeAlt: 'Latar gelap', afterAlt: 'Latar terang' },
  },
  { type: 'video', attrs: { mediaId: 'video' } },
  { type: 'audio', attrs: { mediaId: 'audio' } },
  { type: 'youtube', attrs: { videoId: 'aaaaaaaaaaa', title: 'Studio mini dari kardus' } },
  { type: 'file', attrs: { mediaId: 'file', caption: 'Cetak satu lembar.' } },
  { type: 'image', attrs: { mediaId: 'gone', alt: 'Botol dari samping' } },
  { type: 'quiz', attrs: { question: 'Q1' } },
];

/** Every block of a lesson's text. */
export function LessonText() {
  return (
    <section className={styles.section}>
      <h2>Teks pelajaran</h2>
      <LessonDocument
        document={{ type: 'doc', content: BLOCKS }}
        media={MEDIA}
        questions={[QUESTION]}
        headingTop={3}
        memory="gaya"
      />
    </section>
  );
}
