import type { TEMPLATE_LOGOS, TemplateElement, TemplateVariable } from '@sinau/contracts/template-design.js';
import type { Template } from './api/templates.js';

export type TemplateLogo = (typeof TEMPLATE_LOGOS)[number];

export const KINDS: Readonly<Record<Template['kind'], string>> = {
  STTP: 'Tanda tamat (STTP)',
  SK: 'Surat keterangan',
  PELATIH: 'Sertifikat pelatih',
};

export const ELEMENTS: Readonly<Record<TemplateElement['type'], string>> = {
  text: 'Teks',
  image: 'Gambar',
  logo: 'Logo',
  line: 'Garis',
  qr: 'Kode QR',
  signature: 'Tanda tangan',
  materi: 'Tabel materi',
};

export const LOGOS: Readonly<Record<TemplateLogo, string>> = {
  sinau: 'Lambang Sinau',
  dinas: 'Logo dinas',
  centre: 'Logo lembaga',
};

/** What a variable is called, and what stands for it on the canvas. */
export const VARIABLES: Readonly<Record<TemplateVariable, readonly [label: string, sample: string]>> = {
  holderName: ['Nama penerima', 'Siti Nur Aini Rahmawati, S.E.'],
  businessName: ['Nama usaha', 'Bakso Malang Bu Sri'],
  number: ['Nomor', '500.3.10/0042/STTP/123.7/2026'],
  courseTitle: ['Judul pelatihan', 'Fotografi Produk dengan HP'],
  sentence: [
    'Kalimat resmi',
    'yang diselenggarakan oleh UPT Pelatihan Koperasi dan UKM secara tatap muka, Angkatan I Tahun 2026, pada 2–6 November 2026, selama 20 jam pelajaran (JP), dengan hasil Memuaskan (nilai akhir 87,5).',
  ],
  sentenceEn: [
    'Kalimat resmi (Inggris)',
    'organised by UPT Pelatihan Koperasi dan UKM in person, Angkatan I Tahun 2026, 2–6 November 2026, 20 training hours (JP), with the result Satisfactory (final score 87.5).',
  ],
  period: ['Tanggal pelatihan', '2–6 November 2026'],
  periodEn: ['Tanggal pelatihan (Inggris)', '2–6 November 2026'],
  startedOn: ['Tanggal mulai', '2 November 2026'],
  endedOn: ['Tanggal selesai', '6 November 2026'],
  issuedOn: ['Tanggal terbit', '21 November 2026'],
  issuedOnEn: ['Tanggal terbit (Inggris)', '21 November 2026'],
  placeAndDate: ['Tempat dan tanggal', 'Malang, 21 November 2026'],
  placeAndDateEn: ['Tempat dan tanggal (Inggris)', 'Malang, 21 November 2026'],
  jp: ['Jumlah JP', '20'],
  mode: ['Cara belajar', 'tatap muka'],
  modeEn: ['Cara belajar (Inggris)', 'in person'],
  batch: ['Angkatan', 'Angkatan I Tahun 2026'],
  grade: ['Predikat', 'Memuaskan'],
  gradeEn: ['Predikat (Inggris)', 'Satisfactory'],
  score: ['Nilai akhir', '87,5'],
  place: ['Tempat terbit', 'Malang'],
  signatoryName: ['Nama penanda tangan', 'Dra. Endang Lestari, M.Si.'],
  signatoryTitle: ['Jabatan penanda tangan', 'Kepala UPT Pelatihan Koperasi dan UKM'],
  signatoryRank: ['Pangkat penanda tangan', 'Pembina Tingkat I'],
  signatoryNip: ['NIP penanda tangan', '19700101 199503 2 001'],
  issuerName: ['Nama kantor', 'UPT Pelatihan Koperasi dan UKM'],
  issuerParent: ['Dinas induk', 'Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Jawa Timur'],
  issuerAddress: ['Alamat kantor', 'Kota Malang, Jawa Timur'],
  code: ['Kode pemeriksaan', 'K7QM-4XWD-9TRA'],
  url: ['Alamat pemeriksaan', 'https://sinau.example.go.id/v/K7QM4XWD9TRA'],
  totalJp: ['JP semua materi', '20'],
};

export const FACES = {
  sans: 'Tanpa kait',
  'sans-bold': 'Tanpa kait, tebal',
  'serif-bold': 'Berkait, tebal',
  'serif-italic': 'Berkait, miring',
} as const;

export const COLORS = {
  ink: ['Tinta', '#17302c'],
  green: ['Hijau', '#0d4a41'],
  greenDeep: ['Hijau tua', '#093a33'],
  greenTint: ['Hijau muda', '#e3ece6'],
  gold: ['Emas', '#a67c1f'],
  goldBright: ['Emas terang', '#d9b85c'],
  goldTint: ['Emas muda', '#f3e8cb'],
  paper: ['Kertas', '#fffdf7'],
  muted: ['Abu-abu', '#54655f'],
  alert: ['Merah', '#a3341f'],
} as const;

/** A colour of the palette or its own, as the screen takes it. */
export const colorOf = (color: string): string =>
  color in COLORS ? COLORS[color as keyof typeof COLORS][1] : color;

const PLACEHOLDER = /\{\{([A-Za-z]+)\}\}/g;

/** A text with samples for its variables. */
export const withSamples = (text: string): string =>
  text.replace(PLACEHOLDER, (whole, name: string) => VARIABLES[name as TemplateVariable]?.[1] ?? whole);

/** "Teks: Surat Tanda Tamat Pelatihan": what an element is called in lists and by screen readers. */
export function nameOf(element: TemplateElement): string {
  const kind = ELEMENTS[element.type];
  if (element.type === 'image' && element.alt) return `${kind}: ${element.alt}`;
  if (element.type === 'logo') return LOGOS[element.of ?? 'sinau'];
  if (element.type !== 'text') return kind;
  const words = element.text
    .replace(PLACEHOLDER, (whole, name: string) => VARIABLES[name as TemplateVariable]?.[0] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
  return `${kind}: ${words.length > 48 ? `${words.slice(0, 47)}…` : words || 'kosong'}`;
}
