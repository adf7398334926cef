import { importFields, type ImportField } from '@sinau/contracts/participant-imports.contract.js';

/** How offices name their columns, in small letters without signs. The first that fits wins, whole names before parts. */
const NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  name: [
    'nama',
    'nama lengkap',
    'nama peserta',
    'nama pemilik',
    'nama pelaku usaha',
    'nama sesuai ktp',
    'full name',
    'name',
  ],
  nik: [
    'nik',
    'no nik',
    'nomor nik',
    'no ktp',
    'nomor ktp',
    'nik ktp',
    'no ktp nik',
    'nik no ktp',
    'nomor induk kependudukan',
    'ktp',
  ],
  phone: [
    'no hp',
    'nomor hp',
    'hp',
    'no hp wa',
    'no wa',
    'nomor wa',
    'wa',
    'whatsapp',
    'no whatsapp',
    'nomor whatsapp',
    'telepon',
    'no telepon',
    'nomor telepon',
    'no telp',
    'telp',
    'no handphone',
    'nomor handphone',
    'handphone',
    'kontak',
    'no kontak',
    'phone',
  ],
  sex: ['jenis kelamin', 'jk', 'l p', 'lp', 'kelamin', 'gender', 'sex'],
  birthDate: [
    'tanggal lahir',
    'tgl lahir',
    'tempat tanggal lahir',
    'tempat tgl lahir',
    'ttl',
    'lahir',
    'birth date',
  ],
  regency: [
    'kabupaten',
    'kab',
    'kota',
    'kabupaten kota',
    'kab kota',
    'kota kabupaten',
    'kota kab',
    'asal daerah',
    'daerah',
    'wilayah',
  ],
  district: ['kecamatan', 'kec'],
  village: [
    'desa',
    'kelurahan',
    'desa kelurahan',
    'kelurahan desa',
    'kel desa',
    'desa kel',
    'kode desa',
    'kode wilayah',
  ],
  email: ['email', 'e mail', 'alamat email', 'surel'],
  disability: [
    'disabilitas',
    'difabel',
    'penyandang disabilitas',
    'ragam disabilitas',
    'jenis disabilitas',
    'status disabilitas',
    'kebutuhan khusus',
  ],
  businessName: [
    'nama usaha',
    'usaha nama',
    'usaha',
    'nama umkm',
    'merek',
    'nama merek',
    'brand',
    'nama toko',
    'nama perusahaan',
    'data usaha nama',
  ],
  kbli: [
    'kbli',
    'kode kbli',
    'bidang usaha',
    'sektor',
    'sektor usaha',
    'jenis usaha',
    'jenis produk',
    'bidang',
    'kategori usaha',
  ],
  nib: ['nib', 'no nib', 'nomor nib', 'nomor induk berusaha'],
  size: ['skala usaha', 'skala', 'ukuran usaha', 'klasifikasi usaha', 'kelas usaha'],
};

/** `No. HP/WA *` → `no hp wa` */
export const plainLabel = (label: string): string =>
  label
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const BY_NAME = new Map<string, ImportField>(
  importFields.flatMap((field) => NAMES[field].map((name) => [name, field] as const)),
);

/** Two-row headers put a group before the name: "Data usaha Nama" and "Usaha NIB". Groups that say what a bare "nama" is. */
const GROUPS: readonly (readonly [RegExp, Partial<Record<ImportField, ImportField>>])[] = [
  [/\b(usaha|umkm|bisnis|perusahaan)\b/, { name: 'businessName' }],
];

/** The field that a label means; undefined when it is none of ours. */
export function fieldOf(label: string, group = ''): ImportField | undefined {
  const plain = plainLabel(label);
  const found = BY_NAME.get(plain);
  if (found) {
    const within = GROUPS.find(([pattern]) => pattern.test(plainLabel(group)))?.[1];
    return within?.[found] ?? found;
  }
  return BY_NAME.get(plainLabel(`${group} ${label}`));
}
