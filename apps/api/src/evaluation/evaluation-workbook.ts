import type { ClassEvaluation } from '@sinau/contracts/evaluation.contract.js';
import {
  heads,
  writeWorkbook,
  type SheetContent,
  type SheetValue,
  type Workbook,
} from '../files/workbook.js';
import { dayWord, oneDecimal } from './sheet-words.js';

const title = ({ courseTitle, batchLabel }: ClassEvaluation): SheetValue[] => [
  { head: `${courseTitle}, ${batchLabel}` },
];

function surveySheet(evaluation: ClassEvaluation): SheetContent {
  const { invited, answers, responsePercent, fewestShown, counted, result } = evaluation.survey;
  const head: SheetValue[][] = [
    title(evaluation),
    ['Peserta', invited],
    ['Jawaban', answers],
    ['Yang menjawab (%)', responsePercent],
    ['Jawaban yang dihitung', counted],
    [],
  ];
  const rows: SheetValue[][] = result
    ? [
        heads(
          'Unsur',
          'Nama unsur',
          'Rata-rata (1-4)',
          'Indeks',
          'Mutu',
          'Nilai 1',
          'Nilai 2',
          'Nilai 3',
          'Nilai 4',
        ),
        ...result.elements.map(({ code, label, mean, index, grade, counts }) => [
          code,
          label,
          mean,
          index,
          grade,
          ...counts,
        ]),
        [],
        ['IKM', `${result.grade} (${result.gradeLabel})`, result.weighted, result.index],
      ]
    : [
        [
          answers === 0
            ? 'Belum ada jawaban survei.'
            : `Hasil tampil setelah ${2 * fewestShown} jawaban, atau ${fewestShown} bila angkatan sudah ditutup.`,
        ],
      ];
  return { name: 'Survei', widths: [20, 42, 16, 10, 8, 9, 9, 9, 9], rows: [...head, ...rows] };
}

function commentSheet(evaluation: ClassEvaluation): SheetContent {
  const comments = evaluation.survey.result?.comments ?? [];
  return {
    name: 'Saran',
    widths: [100],
    rows: [title(evaluation), heads('Saran peserta, tanpa nama'), ...comments.map((comment) => [comment])],
  };
}

function testSheet(evaluation: ClassEvaluation): SheetContent {
  const { pre, post, gain, passing } = evaluation.tests;
  const line = (label: string, test: typeof pre): SheetValue[] => [
    label,
    test.taken,
    oneDecimal(test.mean),
    test.lowest,
    test.highest,
    ...test.spread,
  ];
  return {
    name: 'Tes',
    widths: [30, 10, 12, 12, 12, 8, 8, 8, 8, 8],
    rows: [
      title(evaluation),
      heads(
        'Tes',
        'Peserta',
        'Rata-rata',
        'Terendah',
        'Tertinggi',
        '0-19',
        '20-39',
        '40-59',
        '60-79',
        '80-100',
      ),
      line('Tes awal', pre),
      line('Tes akhir', post),
      [],
      ['Peserta dengan kedua tes', gain.withBoth],
      ['Kenaikan ternormalisasi (g)', gain.gain === null ? null : Math.round(gain.gain * 100) / 100],
      ...(passing
        ? [
            [`Tes akhir paling sedikit ${passing.score}`, passing.passed],
            ['Lulus tes akhir (%)', passing.percent],
          ]
        : []),
    ],
  };
}

/** Sessions and how many people were there. */
function sessionSheet(evaluation: ClassEvaluation): SheetContent {
  return {
    name: 'Kehadiran',
    widths: [36, 20, 8, 30, 14, 8, 8, 8, 8, 14],
    rows: [
      title(evaluation),
      heads(
        'Sesi',
        'Tanggal',
        'JP',
        'Pelatih',
        'Keadaan',
        'Hadir',
        'Izin',
        'Sakit',
        'Alpa',
        'Belum tercatat',
      ),
      ...evaluation.attendance.sessions.map((session): SheetValue[] => [
        session.title,
        dayWord(session.startsAt),
        session.jp,
        session.trainers.join(', '),
        session.cancelledReason !== null ? 'Dibatalkan' : session.held ? 'Terlaksana' : 'Belum',
        ...(session.cancelledReason === null
          ? [session.present, session.excused, session.sick, session.absent, session.unrecorded]
          : []),
      ]),
      [],
      ['Hadir dari semua peserta (%)', evaluation.attendance.presentPercent],
    ],
  };
}

/** The evaluation as sheets: survey, its open answers, tests, attendance. */
export const evaluationWorkbook = (evaluation: ClassEvaluation): Promise<Workbook> =>
  writeWorkbook(`evaluasi ${evaluation.courseTitle} ${evaluation.batchLabel}`, evaluationSheets(evaluation));

export const evaluationSheets = (evaluation: ClassEvaluation): SheetContent[] => [
  surveySheet(evaluation),
  commentSheet(evaluation),
  testSheet(evaluation),
  sessionSheet(evaluation),
];
