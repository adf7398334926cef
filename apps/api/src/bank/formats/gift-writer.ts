import type { CurriculumQuestion } from '../../curriculum/curriculum-question.js';
import { writeGiftExtras } from './gift-extras.js';

const escaped = (text: string) => text.replace(/[\\:#={}~]/g, '\\$&');
const told = (feedback: string | undefined) => (feedback ? `#${escaped(feedback)}` : '');

/** GIFT has no words for some kinds, and no way to write an arrow inside a pair. */
function canWrite({ jenis, opsi = [] }: CurriculumQuestion): boolean {
  if (jenis === 'menjodohkan') return !opsi.some(({ teks }) => teks.includes('->'));
  return jenis !== 'mengurutkan' && jenis !== 'titik_gambar';
}

// What begins with a percent sign would be read as a mark.
const marked = (mark: '=' | '~', text: string) =>
  `${mark}${text.startsWith('%') ? (mark === '=' ? '%100%' : '%0%') : ''}${escaped(text)}`;

function isPlainTruth({ opsi = [] }: CurriculumQuestion): boolean {
  const texts = opsi.map(({ teks }) => teks.toLowerCase()).sort();
  return texts.join() === 'benar,salah' && opsi.every(({ umpan_balik }) => !umpan_balik);
}

function choices({ opsi = [], kunci }: CurriculumQuestion, several: boolean): string {
  const share = Number((100 / kunci.length).toFixed(5));
  const written = (id: string, text: string) => {
    const isRight = kunci.includes(id);
    if (!several) return marked(isRight ? '=' : '~', text);
    return `~%${isRight ? share : -100}%${escaped(text)}`;
  };
  return opsi.map(({ id, teks, umpan_balik }) => `\n${written(id, teks)}${told(umpan_balik)}`).join('');
}

function pairs({ opsi = [], pasangan = [], kunci }: CurriculumQuestion): string {
  const rights = new Map(pasangan.map(({ id, teks }) => [id, teks]));
  const partner = new Map(kunci.map((pair) => pair.split(':') as [string, string]));
  const used = new Set(partner.values());
  const lines = opsi.map(
    ({ id, teks }) => `\n=${escaped(teks)} -> ${escaped(rights.get(partner.get(id) ?? '') ?? '')}`,
  );
  const extra = pasangan.filter(({ id }) => !used.has(id)).map(({ teks }) => `\n= -> ${escaped(teks)}`);
  return [...lines, ...extra].join('');
}

function answer(question: CurriculumQuestion): string {
  const { jenis, kunci, toleransi } = question;
  switch (jenis) {
    case 'benar_salah': {
      if (!isPlainTruth(question)) return choices(question, false);
      const isTrue = question.opsi?.find(({ id }) => id === kunci[0])?.teks.toLowerCase() === 'benar';
      return `${isTrue ? 'T' : 'F'}${told(question.umpan_balik_salah)}${told(question.umpan_balik_benar)}`;
    }
    case 'menjodohkan':
      return pairs(question);
    case 'angka':
      return `#${kunci[0] ?? ''}${toleransi ? `:${toleransi}` : ''}`;
    case 'isian':
      return kunci.map((word) => `\n${marked('=', word)}`).join('');
    default:
      return choices(question, jenis === 'pilihan_jamak');
  }
}

function block(question: CurriculumQuestion): string {
  const { id, jenis, tingkat, skor, satuan, umpan_balik_benar: benar, umpan_balik_salah: salah } = question;
  const isTruth = jenis === 'benar_salah' && isPlainTruth(question);
  const extras = writeGiftExtras({
    ...((jenis === 'pilihan_jamak' || (jenis === 'benar_salah' && !isTruth)) && { jenis }),
    tingkat,
    skor,
    ...(satuan !== undefined && { satuan }),
    ...(!isTruth && { benar, salah }),
  });
  return `${extras}\n::${escaped(id)}::[plain]${escaped(question.pertanyaan)} {${answer(question)}${isTruth ? '' : '\n'}}\n`;
}

/** The bank as GIFT. Importing it again changes nothing; questions that GIFT cannot hold are named at the top. */
export function writeGift(questions: readonly CurriculumQuestion[]): string {
  const left = questions.filter((question) => !canWrite(question)).map(({ id }) => id);
  const head =
    left.length > 0 ? [`// Soal ini tidak dapat ditulis sebagai GIFT, pakai XLSX: ${left.join(', ')}\n`] : [];
  let module = '';
  const blocks = questions.filter(canWrite).map((question) => {
    const category = question.modul === module ? '' : `$CATEGORY: ${question.modul}\n\n`;
    module = question.modul;
    return category + block(question);
  });
  return [...head, ...blocks].join('\n');
}
