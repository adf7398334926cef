import type { ClassReport } from '@sinau/contracts/evaluation.contract.js';
import {
  heads,
  writeWorkbook,
  type SheetContent,
  type SheetValue,
  type Workbook,
} from '../files/workbook.js';
import { evaluationSheets } from './evaluation-workbook.js';
import { dayWord, modeWord, outcomeWord } from './sheet-words.js';

const dates = ({ startsOn, endsOn }: ClassReport): string =>
  startsOn && endsOn ? `${dayWord(startsOn)} sampai ${dayWord(endsOn)}` : 'Tanpa tanggal';

function summarySheet(report: ClassReport): SheetContent {
  const { numbers, survey, tests } = report;
  const rows: SheetValue[][] = [
    [{ head: `Laporan ${report.courseTitle}, ${report.batchLabel}` }],
    ['Metode', modeWord(report.mode)],
    ['Tanggal', dates(report)],
    ['Tempat', report.place ?? 'Belum ditentukan'],
    ['Pelatih', report.trainers.join(', ') || 'Belum dipilih'],
    ['Pendaftar', numbers.registered],
    ['Peserta', numbers.seated],
    ['Perempuan', numbers.women],
    ['Penyandang disabilitas', numbers.disabled],
    ['Asal kabupaten/kota', numbers.regencies],
    ['Tuntas', numbers.passed],
    ['Tidak lulus', numbers.failed],
    ['Mengundurkan diri', numbers.withdrawn],
    ['Sesi terlaksana', numbers.sessionsHeld],
    ['JP terlaksana', numbers.jpHeld],
    ['Kehadiran (%)', report.attendance.presentPercent],
    [
      'Kenaikan ternormalisasi (g)',
      tests.gain.gain === null ? null : Math.round(tests.gain.gain * 100) / 100,
    ],
    ['IKM', survey.result?.index ?? null],
    ['Mutu pelayanan', survey.result ? `${survey.result.grade} (${survey.result.gradeLabel})` : null],
    ['Dilaporkan', report.reportedAt ? `${dayWord(report.reportedAt)}, ${report.reportedBy ?? ''}` : 'Belum'],
    ...report.missing.map((sentence): SheetValue[] => ['Belum ada', sentence]),
    ...report.notes.map((sentence): SheetValue[] => ['Catatan', sentence]),
  ];
  return { name: 'Ringkasan', widths: [30, 70], rows };
}

function participantSheet({ participants }: ClassReport): SheetContent {
  return {
    name: 'Peserta',
    widths: [6, 30, 30, 26, 14, 8, 8, 8, 8, 10, 10, 12, 16, 26],
    rows: [
      heads(
        'No.',
        'Nama',
        'Usaha',
        'Kabupaten/kota',
        'Hasil',
        'Hadir',
        'Izin',
        'Sakit',
        'Alpa',
        'Tes awal',
        'Tes akhir',
        'Nilai akhir',
        'Predikat',
        'Nomor sertifikat',
      ),
      ...participants.map((person, index): SheetValue[] => [
        index + 1,
        person.name,
        person.businessName,
        person.regencyName,
        outcomeWord(person.state),
        person.present,
        person.excused,
        person.sick,
        person.absent,
        person.preTestScore,
        person.postTestScore,
        person.finalScore,
        person.gradeLabel,
        person.certificateNumber,
      ]),
    ],
  };
}

/** The class report as sheets: summary, people, then the evaluation's. */
export const classReportWorkbook = (report: ClassReport): Promise<Workbook> =>
  writeWorkbook(`laporan ${report.courseTitle} ${report.batchLabel}`, [
    summarySheet(report),
    participantSheet(report),
    ...evaluationSheets(report),
  ]);
