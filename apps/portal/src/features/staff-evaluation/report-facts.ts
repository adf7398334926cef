import { formatDateRange, formatNumber } from '../../lib/format.js';
import { formatMoment } from '../staff-kit/wib.js';
import { BATCH_STATES, MODES, scoreOrDash } from '../staff-kit/words.js';
import { indexWords } from '../bank/analysis-words.js';
import type { ClassReport } from './api/evaluation.js';

type Facts = readonly (readonly [string, string])[];

/** Which class this was. */
export const classFacts = (report: ClassReport): Facts => [
  ['Keadaan', BATCH_STATES[report.state].label],
  ['Metode', MODES[report.mode]],
  [
    'Tanggal',
    report.startsOn && report.endsOn ? formatDateRange(report.startsOn, report.endsOn) : 'Tanpa tanggal',
  ],
  ['Tempat', report.place ?? 'Belum ditentukan'],
  ['Pelatih', report.trainers.join(', ') || 'Belum dipilih'],
  [
    'Dilaporkan',
    report.reportedAt ? `${formatMoment(report.reportedAt)}, ${report.reportedBy ?? ''}` : 'Belum',
  ],
];

/** What became of it. */
export function resultFacts({ numbers, attendance, tests, survey }: ClassReport): Facts {
  return [
    ['Pendaftar', formatNumber(numbers.registered)],
    ['Peserta', formatNumber(numbers.seated)],
    ['Perempuan', formatNumber(numbers.women)],
    ['Penyandang disabilitas', formatNumber(numbers.disabled)],
    ['Asal kabupaten/kota', formatNumber(numbers.regencies)],
    ['Tuntas', formatNumber(numbers.passed)],
    ['Tidak lulus', formatNumber(numbers.failed)],
    ['Mengundurkan diri', formatNumber(numbers.withdrawn)],
    ['Sesi terlaksana', `${formatNumber(numbers.sessionsHeld)} (${scoreOrDash(numbers.jpHeld)} JP)`],
    ['Kehadiran', attendance.presentPercent === null ? '–' : `${scoreOrDash(attendance.presentPercent)}%`],
    ['Kenaikan nilai (g)', indexWords(tests.gain.gain)],
    [
      'Indeks kepuasan (IKM)',
      survey.result
        ? `${indexWords(survey.result.index)}, mutu ${survey.result.grade}`
        : 'Belum cukup jawaban',
    ],
  ];
}
