import { formatDate, formatDateRange } from '@sinau/certificate/indonesian-format.js';
import type { ClassReport } from '@sinau/contracts/evaluation.contract.js';
import type { ReportBlock, ReportContent } from '@sinau/contracts/reports.contract.js';
import { column, facts, figure, numeric, paperOnly, share, table, text, words } from './report-cells.js';
import { classResults } from './class-results.js';
import { pictures } from './class-pictures.js';
import type { ClassFacts } from './class-facts.js';
import { BATCH_STATES, MODES } from './report-words.js';

type Body = Pick<ReportContent, 'highlights' | 'facts' | 'summary' | 'sections' | 'attachments'>;

/** The body of a class report (LPJ). Every section is there, also when there is nothing in it. */
export function classContent(all: ClassFacts): Body {
  const { report, texts } = all;
  return {
    highlights: [
      { label: 'Peserta', value: figure(report.numbers.seated).text },
      { label: 'Tuntas', value: figure(report.numbers.passed).text },
      { label: 'Kehadiran', value: figure(report.attendance.presentPercent, '%').text },
      { label: 'Indeks kepuasan', value: figure(report.survey.result?.index ?? null).text },
    ],
    facts: identity(report),
    summary: summary(all),
    sections: [
      { title: 'Dasar dan pelaksanaan', blocks: [text('Dasar kegiatan', texts.basis), conduct(all)] },
      { title: 'Peserta', blocks: [counts(report), participants(all)] },
      { title: 'Jadwal dan materi', blocks: [sessions(report), materi(all)] },
      ...classResults(all),
      {
        title: 'Masalah, saran, dan catatan',
        blocks: [
          text('Masalah', texts.problems),
          text('Saran', texts.suggestions),
          text('Yang belum lengkap saat laporan dibuat', report.missing),
          text('Catatan dari data', report.notes),
        ],
      },
      { title: 'Foto kegiatan', blocks: [pictures(all)] },
    ],
    attachments: attachments(all),
  };
}

const dates = ({ startsOn, endsOn }: ClassReport): string =>
  startsOn && endsOn ? formatDateRange(startsOn, endsOn) : 'Tanpa tanggal';

const identity = (report: ClassReport): ReportContent['facts'] => [
  { label: 'Pelatihan', value: report.courseTitle },
  { label: 'Angkatan', value: report.batchLabel },
  { label: 'Tanggal', value: dates(report) },
  { label: 'Tempat', value: report.place ?? 'Belum ditentukan' },
  { label: 'Metode', value: MODES[report.mode] },
  { label: 'Pelatih', value: report.trainers.join(', ') || 'Belum dipilih' },
  { label: 'Keadaan angkatan', value: BATCH_STATES[report.state] },
];

function summary({ report, certificates }: ClassFacts): string[] {
  const { numbers, attendance, survey, tests } = report;
  const { seated, women, disabled, regencies, passed, failed } = numbers;
  return [
    seated === 0
      ? 'Angkatan ini belum punya peserta.'
      : `${figure(seated).text} peserta dari ${figure(regencies).text} kabupaten/kota, di antaranya ${figure(women).text} perempuan (${share(women, seated).text}) dan ${figure(disabled).text} penyandang disabilitas.`,
    `${figure(passed).text} peserta tuntas dan ${figure(failed).text} tidak lulus. ${figure(certificates.length).text} sertifikat sudah terbit.`,
    attendance.presentPercent === null
      ? 'Belum ada kehadiran yang tercatat.'
      : `Kehadiran ${figure(attendance.presentPercent, '%').text} dari ${figure(numbers.sessionsHeld).text} sesi (${figure(numbers.jpHeld).text} JP).`,
    tests.pre.mean === null || tests.post.mean === null
      ? 'Rata-rata tes awal dan tes akhir belum lengkap.'
      : `Rata-rata nilai ${figure(tests.pre.mean).text} di tes awal dan ${figure(tests.post.mean).text} di tes akhir.`,
    survey.result
      ? `Indeks kepuasan (IKM) ${figure(survey.result.index).text}, mutu ${survey.result.grade} (${survey.result.gradeLabel}).`
      : `Indeks kepuasan belum ditampilkan: perlu paling sedikit ${survey.fewestShown} jawaban.`,
  ];
}

const conduct = ({ report, batch }: ClassFacts): ReportBlock =>
  facts('Pelaksanaan', [
    ['Kursi', figure(batch.capacity)],
    ['Sesi terlaksana', figure(report.numbers.sessionsHeld)],
    ['JP terlaksana', figure(report.numbers.jpHeld)],
    ['Perlengkapan peserta', words(batch.equipment.join(', '))],
  ]);

const counts = ({ numbers }: ClassReport): ReportBlock =>
  facts('Jumlah', [
    ['Pendaftar', figure(numbers.registered)],
    ['Peserta', figure(numbers.seated)],
    ['Perempuan', figure(numbers.women)],
    ['Laki-laki', figure(numbers.seated - numbers.women)],
    ['Penyandang disabilitas', figure(numbers.disabled)],
    ['Asal kabupaten/kota', figure(numbers.regencies)],
    ['Mengundurkan diri', figure(numbers.withdrawn)],
  ]);

/** Only the end of a NIK is known here. */
const masked = (lastFour: string | null): string => (lastFour ? `************${lastFour}` : 'Belum ada');

const participants = ({ people }: ClassFacts): ReportBlock =>
  table(
    'Daftar peserta',
    [
      numeric('No.', 0.5),
      column('Nama', 2.6),
      paperOnly('NIK', 2),
      column('L/P', 0.5),
      column('Kabupaten/kota', 1.8),
      column('Usaha', 2.2),
    ],
    people.map((one, index) => [
      figure(index + 1),
      words(one.name),
      words(masked(one.nikLastFour)),
      words(one.sex),
      words(one.regencyName),
      words(one.businessName),
    ]),
  );

const wibDay = (instant: string): string =>
  formatDate(new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10));

const sessions = ({ attendance }: ClassReport): ReportBlock =>
  table(
    'Sesi',
    [
      numeric('No.', 0.5),
      column('Sesi', 3),
      column('Tanggal', 1.8),
      numeric('JP', 0.6),
      column('Pelatih', 2.2),
      column('Keadaan', 1.5),
    ],
    attendance.sessions.map((one, index) => [
      figure(index + 1),
      words(one.title),
      words(wibDay(one.startsAt)),
      figure(one.jp),
      words(one.trainers.join(', ')),
      words(
        one.cancelledReason !== null
          ? `Dibatalkan: ${one.cancelledReason}`
          : one.held
            ? 'Terlaksana'
            : 'Belum terlaksana',
      ),
    ]),
  );

const materi = ({ modules }: ClassFacts): ReportBlock =>
  table(
    'Materi',
    [numeric('No.', 0.5), column('Materi', 6), numeric('JP', 0.8)],
    modules.map((one, index) => [figure(index + 1), words(one.title), figure(one.jp)]),
  );

const attachments = ({ report, certificates }: ClassFacts): string[] => [
  ...(report.participants.length > 0 ? ['Daftar peserta dan hasilnya (lembar XLSX laporan ini).'] : []),
  ...(report.attendance.sessions.length > 0 ? ['Daftar hadir setiap sesi.'] : []),
  ...(report.survey.result ? ['Rekap survei kepuasan.'] : []),
  ...(certificates.length > 0 ? ['Salinan sertifikat.'] : []),
];
