import writeXlsxFile from 'write-excel-file/node';
import type { CurriculumQuestion } from '../../curriculum/curriculum-question.js';
import { COLUMNS, rowOf, type SheetRow } from './xlsx-columns.js';

const WIDE = new Set(['pertanyaan', 'umpan_balik_benar', 'umpan_balik_salah']);
const widthOf = (name: string) => (WIDE.has(name) ? 50 : name.includes('_') ? 24 : 14);

/** Every cell is a text: what begins with = or + stays what somebody wrote, and is never a formula. */
async function sheetOf(rows: readonly SheetRow[]): Promise<Buffer> {
  const head = COLUMNS.map((name) => ({ value: name, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    COLUMNS.map((name) => (row[name] ? { value: row[name], type: String } : null)),
  );
  const columns = COLUMNS.map((name) => ({ width: widthOf(name) }));
  return writeXlsxFile([head, ...body], { sheet: 'Bank soal', columns, stickyRowsCount: 1 }).toBuffer();
}

/** The bank as a sheet, a question per row. Importing it again changes nothing. */
export async function writeXlsx(questions: readonly CurriculumQuestion[]): Promise<Buffer> {
  return sheetOf(questions.map(rowOf));
}

const shared = {
  bab: '',
  tingkat: 'mudah',
  skor: '1',
  umpan_balik_benar: 'Tepat.',
  umpan_balik_salah: 'Baca lagi pelajarannya.',
};
const examples: SheetRow[] = [
  {
    jenis: 'pilihan_ganda',
    pertanyaan: 'Sumber cahaya yang paling murah untuk foto produk adalah …',
    kunci: 'A',
    pilihan_1: 'Jendela',
    pilihan_2: 'Lampu studio',
    umpan_2: 'Lampu studio bagus, tetapi mahal.',
  },
  {
    jenis: 'pilihan_jamak',
    pertanyaan: 'Mana yang perlu ada di label pangan?',
    kunci: 'A, B',
    pilihan_1: 'Tanggal kedaluwarsa',
    pilihan_2: 'Daftar bahan',
    pilihan_3: 'Nomor telepon pembeli',
  },
  {
    jenis: 'benar_salah',
    pertanyaan: 'Harga jual harus menutup semua biaya.',
    kunci: 'A',
    pilihan_1: 'Benar',
    pilihan_2: 'Salah',
  },
  {
    jenis: 'menjodohkan',
    pertanyaan: 'Jodohkan produk dengan kemasannya.',
    kunci: 'A=1, B=2',
    pilihan_1: 'Keripik',
    pilihan_2: 'Sambal',
    pasangan_1: 'Kantong foil',
    pasangan_2: 'Botol kaca',
    pasangan_3: 'Kertas biasa',
  },
  {
    jenis: 'mengurutkan',
    pertanyaan: 'Urutkan langkah memotret produk.',
    kunci: 'B, A, C',
    pilihan_1: 'Atur cahaya',
    pilihan_2: 'Bersihkan lensa',
    pilihan_3: 'Ambil foto',
  },
  {
    jenis: 'angka',
    pertanyaan: 'Modal Rp8.000, laba 25 persen. Berapa ribu rupiah harga jualnya?',
    kunci: '10',
    toleransi: '0,5',
    satuan: 'ribu rupiah',
  },
  { jenis: 'isian', pertanyaan: 'Singkatan dari Nomor Induk Berusaha adalah …', kunci: 'NIB | n.i.b.' },
];

/** A sheet to start from: the columns and an example of every kind that needs no picture. */
export async function writeTemplate(): Promise<Buffer> {
  return sheetOf(examples.map((row) => ({ ...shared, ...row })));
}
