import type { ReportBlock } from '@sinau/contracts/reports.contract.js';
import type { ClassFacts } from './class-facts.js';
import { column, facts, figure, numeric, rupiah, table, words } from './report-cells.js';
import { CERTIFICATES, RESULTS } from './report-words.js';

export const outcome = ({ report: { numbers }, certificates }: ClassFacts): ReportBlock =>
  facts('', [
    ['Tuntas', figure(numbers.passed)],
    ['Tidak lulus', figure(numbers.failed)],
    ['Belum tuntas', figure(numbers.seated - numbers.passed - numbers.failed)],
    ...Object.entries(CERTIFICATES).map(
      ([kind, label]) =>
        [`${label} terbit`, figure(certificates.filter((one) => one.kind === kind).length)] as const,
    ),
  ]);

export const people = ({ report: { participants } }: ClassFacts): ReportBlock =>
  table(
    'Hasil setiap peserta',
    [
      numeric('No.', 0.6),
      column('Nama', 2.6),
      numeric('Hadir', 0.9),
      numeric('Izin', 0.8),
      numeric('Sakit', 0.9),
      numeric('Alpa', 0.8),
      numeric('Tes awal', 0.9),
      numeric('Tes akhir', 0.9),
      numeric('Nilai', 0.9),
      column('Hasil', 1.9),
      column('Nomor sertifikat', 2.6),
    ],
    participants.map((one, index) => [
      figure(index + 1),
      words(one.name),
      figure(one.present),
      figure(one.excused),
      figure(one.sick),
      figure(one.absent),
      figure(one.preTestScore),
      figure(one.postTestScore),
      figure(one.finalScore),
      words(RESULTS[one.state]),
      words(one.certificateNumber),
    ]),
  );

export const otherCertificates = ({ certificates }: ClassFacts): ReportBlock =>
  table(
    'Surat keterangan dan sertifikat pelatih',
    [column('Jenis', 2), column('Nama', 3), column('Nomor', 3)],
    certificates
      .filter(({ kind }) => kind !== 'STTP')
      .map((one) => [words(CERTIFICATES[one.kind] ?? one.kind), words(one.holder), words(one.number)]),
  );

export function honorarium({ taught }: ClassFacts): ReportBlock[] {
  const sum = (of: (one: ClassFacts['taught'][number]) => number) =>
    taught.reduce((total, one) => total + of(one), 0);
  const withoutRate = sum((one) => one.jpWithoutRate);
  const rated = sum((one) => one.jp) > withoutRate;
  return [
    table(
      'Rekap',
      [
        column('Pelatih', 3),
        numeric('Sesi', 0.8),
        numeric('JP', 0.8),
        numeric('Honorarium', 1.8),
        numeric('JP tanpa tarif', 1.4),
      ],
      taught.map((one) => [
        words(one.trainerName),
        figure(one.sessions),
        figure(one.jp),
        // Without any rate no amount is known; zero would be one.
        one.jp > 0 && one.jpWithoutRate === one.jp ? words(null) : rupiah(one.honorarium),
        figure(one.jpWithoutRate),
      ]),
    ),
    facts('Jumlah', [
      ['JP', figure(sum((one) => one.jp))],
      ['Honorarium dari JP yang punya tarif', rated ? rupiah(sum((one) => one.honorarium)) : words(null)],
      ['JP tanpa tarif, di luar jumlah itu', figure(withoutRate)],
    ]),
  ];
}

export const allowances = ({ batch }: ClassFacts): ReportBlock =>
  table(
    'Sebagaimana diisi panitia',
    [column('Uraian', 4), numeric('Rupiah per peserta', 2)],
    batch.allowances.map(({ name, amount }) => [words(name), rupiah(amount)]),
  );
