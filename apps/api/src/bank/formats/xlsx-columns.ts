import type { CurriculumQuestion } from '../../curriculum/curriculum-question.js';

/** Kinds and levels are written as in curriculum files. */
export const MAX_PARTS = 10;
const numbered = (name: string) => Array.from({ length: MAX_PARTS }, (_, index) => `${name}_${index + 1}`);

export const COLUMNS = [
  'kode',
  'bab',
  'jenis',
  'tingkat',
  'skor',
  'pertanyaan',
  'kunci',
  'umpan_balik_benar',
  'umpan_balik_salah',
  'toleransi',
  'satuan',
  'gambar',
  'keterangan_gambar',
  ...numbered('pilihan'),
  ...numbered('pasangan'),
  ...numbered('umpan'),
] as const;

/** A row by the names of its columns; empty cells are ''. */
export type SheetRow = Readonly<Record<string, string>>;

export const letterOf = (place: number) => String.fromCharCode(65 + place);
export const placeOf = (letter: string) =>
  /^[A-J]$/i.test(letter) ? letter.toUpperCase().charCodeAt(0) - 65 : -1;

function keyOf({ jenis, opsi = [], pasangan = [], kunci }: CurriculumQuestion): string {
  const letter = (id: string) => letterOf(opsi.findIndex((one) => one.id === id));
  switch (jenis) {
    case 'menjodohkan':
      return kunci
        .map((pair) => {
          const [from = '', to = ''] = pair.split(':');
          return `${letter(from)}=${pasangan.findIndex((one) => one.id === to) + 1}`;
        })
        .join(', ');
    case 'angka':
      return (kunci[0] ?? '').replace('.', ',');
    case 'isian':
    case 'titik_gambar':
      return kunci.join(' | ');
    default:
      return kunci.map(letter).join(', ');
  }
}

/** A question as a row of the sheet. */
export function rowOf(question: CurriculumQuestion): SheetRow {
  const { opsi = [], pasangan = [], toleransi } = question;
  const parts = (name: string, texts: readonly (string | undefined)[]) =>
    Object.fromEntries(texts.map((text, place) => [`${name}_${place + 1}`, text ?? '']));
  return {
    kode: question.id,
    bab: question.modul,
    jenis: question.jenis,
    tingkat: question.tingkat,
    skor: String(question.skor),
    pertanyaan: question.pertanyaan,
    kunci: keyOf(question),
    umpan_balik_benar: question.umpan_balik_benar,
    umpan_balik_salah: question.umpan_balik_salah,
    toleransi: toleransi === undefined ? '' : String(toleransi).replace('.', ','),
    satuan: question.satuan ?? '',
    gambar: question.gambar ?? '',
    keterangan_gambar: question.gambar_alt ?? '',
    ...parts(
      'pilihan',
      opsi.map(({ teks }) => teks),
    ),
    ...parts(
      'pasangan',
      pasangan.map(({ teks }) => teks),
    ),
    ...parts(
      'umpan',
      opsi.map(({ umpan_balik }) => umpan_balik),
    ),
  };
}
