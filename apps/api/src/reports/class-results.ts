import type { ReportBlock, ReportContent } from '@sinau/contracts/reports.contract.js';
import type { ClassFacts } from './class-facts.js';
import { allowances, honorarium, otherCertificates, outcome, people } from './class-outcome.js';
import { column, facts, figure, numeric, share, table, text, words } from './report-cells.js';

/** What became of a class: who was there, what they learned, what they thought, what they got, what was paid. */
export function classResults(all: ClassFacts): ReportContent['sections'] {
  return [
    { title: 'Kehadiran', blocks: [presence(all), bySession(all)] },
    { title: 'Tes awal dan tes akhir', blocks: [tests(all), gain(all)] },
    { title: 'Kepuasan peserta (SKM)', blocks: satisfaction(all) },
    { title: 'Hasil dan sertifikat', blocks: [outcome(all), people(all), otherCertificates(all)] },
    { title: 'Pelatih dan honorarium', blocks: honorarium(all) },
    { title: 'Anggaran dan bantuan peserta', blocks: [allowances(all)] },
  ];
}

const presence = ({ report: { attendance } }: ClassFacts): ReportBlock =>
  facts('', [['Hadir, dari semua peserta di semua sesi', figure(attendance.presentPercent, '%')]]);

const bySession = ({ report: { attendance } }: ClassFacts): ReportBlock =>
  table(
    'Kehadiran per sesi',
    [
      column('Sesi', 3.2),
      numeric('Hadir'),
      numeric('Izin'),
      numeric('Sakit'),
      numeric('Alpa'),
      numeric('Belum tercatat', 1.4),
    ],
    attendance.sessions
      .filter(({ cancelledReason }) => cancelledReason === null)
      .map((one) => [
        words(one.title),
        figure(one.present),
        figure(one.excused),
        figure(one.sick),
        figure(one.absent),
        figure(one.unrecorded),
      ]),
  );

function tests({ report: { tests: both } }: ClassFacts): ReportBlock {
  const line = (label: string, one: typeof both.pre) => [
    words(label),
    figure(one.taken),
    figure(one.mean),
    figure(one.lowest),
    figure(one.highest),
    ...one.spread.map((count) => figure(count)),
  ];
  const spread = ['0–19', '20–39', '40–59', '60–79', '80–100'].map((label) => numeric(label, 0.9));
  return table(
    'Nilai',
    [
      column('Tes', 1.4),
      numeric('Peserta'),
      numeric('Rata-rata', 1.2),
      numeric('Terendah', 1.2),
      numeric('Tertinggi', 1.2),
      ...spread,
    ],
    [line('Tes awal', both.pre), line('Tes akhir', both.post)],
  );
}

const gain = ({ report: { tests: both } }: ClassFacts): ReportBlock =>
  facts('Kenaikan', [
    ['Peserta dengan kedua tes', figure(both.gain.withBoth)],
    ['Kenaikan ternormalisasi (g)', figure(both.gain.gain)],
    [
      'Lulus tes akhir',
      both.passing
        ? words(
            `${figure(both.passing.passed).text} dari ${figure(both.passing.of).text} (nilai paling sedikit ${figure(both.passing.score).text})`,
          )
        : words('Pelatihan ini tidak menetapkan nilai lulus tes akhir'),
    ],
  ]);

function satisfaction({ report: { survey } }: ClassFacts): ReportBlock[] {
  const { result } = survey;
  const asked = facts('', [
    ['Peserta yang diminta menjawab', figure(survey.invited)],
    ['Jawaban', figure(survey.answers)],
    ['Yang menjawab', share(survey.answers, survey.invited)],
    ['Jawaban yang dihitung', figure(survey.counted)],
    ['Indeks kepuasan (IKM)', figure(result?.index ?? null)],
    ['Mutu pelayanan', words(result ? `${result.grade} (${result.gradeLabel})` : null)],
  ]);
  if (!result)
    return [
      asked,
      text('Sembilan unsur', [
        survey.answers === 0
          ? 'Nihil. Belum ada jawaban survei.'
          : `Hasil belum ditampilkan: perlu paling sedikit ${survey.fewestShown} jawaban agar peserta tetap anonim.`,
      ]),
    ];
  return [
    asked,
    table(
      'Sembilan unsur',
      [
        column('Unsur', 0.7),
        column('Nama unsur', 4),
        numeric('Rata-rata', 1.1),
        numeric('Indeks'),
        column('Mutu', 1.6),
      ],
      result.elements.map((one) => [
        words(one.code),
        words(one.label),
        figure(one.mean),
        figure(one.index),
        words(`${one.grade} (${one.gradeLabel})`),
      ]),
    ),
    text(
      'Saran peserta, tanpa nama',
      result.comments.map((comment) => `• ${comment.replace(/\s+/g, ' ')}`),
    ),
  ];
}
