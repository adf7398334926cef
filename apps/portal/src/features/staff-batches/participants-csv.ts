import { toCsv } from '../staff-kit/csv.js';
import { formatMoment } from '../staff-kit/wib.js';
import { ENROLMENT_STATES } from '../staff-kit/words.js';
import type { Participant } from './api/participants.js';

const HEADER = [
  'Nama',
  'Usaha',
  'Kabupaten/kota',
  'Keadaan',
  'Antrean',
  'Mendaftar',
  'Pelajaran (%)',
  'Kehadiran (%)',
  'Tes akhir',
  'Tugas akhir',
  'Nilai akhir',
  'Predikat',
];

/** The list of people as a file for a spreadsheet; names that look like formulas stay text. */
export const participantsCsv = (people: readonly Participant[]): string =>
  toCsv(
    HEADER,
    people.map((person) => [
      person.name,
      person.businessName,
      person.regencyName,
      ENROLMENT_STATES[person.state].label,
      person.waitingPosition,
      formatMoment(person.requestedAt),
      person.lessonsPercent,
      person.attendancePercent,
      person.postTestScore,
      person.finalAssignmentScore,
      person.finalScore,
      person.gradeLabel,
    ]),
  );
