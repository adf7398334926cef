import { fireEvent, screen } from '@testing-library/react';
import type { Answers } from '../../../testing/mock-api.js';
import { BATCH, pageOf, signedInAs } from '../../staff-kit/testing/staff.js';

const unmet = (key: string, needed: number, reached: number | null) => ({ key, needed, reached, met: false });
export const may = (...deeds: string[]) => deeds.map((deed) => ({ deed, onBehalfOf: null }));
export const kind = (over: object = {}) => ({
  kind: 'STTP',
  template: null,
  count: 2,
  numbers: { first: '0001/STTP', last: '0002/STTP' },
  ...over,
});
const NOTHING_MADE = {
  pending: 0,
  sealed: 0,
  issued: 0,
  revoked: 0,
  replaced: 0,
  voided: 0,
  stuck: 0,
  stuckReasons: [],
};
const PASSES = [
  {
    enrolmentId: 'e1',
    name: 'Siti Aminah',
    businessName: 'Kopi Dampit',
    finalScore: 88.5,
    gradeLabel: 'Sangat Memuaskan',
    number: null,
  },
  {
    enrolmentId: 'e2',
    name: 'Budi',
    businessName: null,
    finalScore: 75,
    gradeLabel: 'Memuaskan',
    number: null,
  },
];
export const preview = (over: object = {}) => ({
  batch: { ...BATCH, state: 'closed', certification: 'submitted' },
  certification: 'submitted',
  returnedReason: null,
  submittedBy: 'Rahmat Hidayat',
  submittedAt: '2026-11-20T02:00:00Z',
  steps: [],
  publishAt: null,
  publishedAt: null,
  deeds: may('verify', 'return'),
  ownSubmission: false,
  early: null,
  ungraded: 0,
  passes: PASSES,
  fails: [
    {
      enrolmentId: 'e3',
      name: 'Joko',
      unmet: [
        unmet('attendance', 80, 50),
        unmet('post_test', 70, null),
        unmet('final_assignment', 70, 55),
        unmet('survey', 1, 0),
      ],
      attendancePercent: 50,
      attested: false,
      number: null,
    },
  ],
  trainers: [],
  kinds: [kind()],
  templates: [],
  names: { longest: 'Siti Aminah', shortest: 'Budi', unprintable: [] },
  settings: { publishUndoMinutes: 10, skMinAttendance: 50 },
  progress: NOTHING_MADE,
  ...over,
});
export const progress = (over: object) => ({ ...preview().progress, ...over });
export const done = (step: string, by = 'Sri') => ({
  step,
  by,
  onBehalfOf: null,
  at: '2026-11-21T02:00:00Z',
});
export const CERTIFICATE = {
  id: 'z1',
  number: '0001/STTP',
  code: 'ABC',
  kind: 'STTP',
  state: 'issued',
  holderName: 'Siti Aminah',
  businessName: null,
  courseTitle: 'Fotografi',
  batchLabel: 'Angkatan I',
  jp: 30,
  gradeLabel: null,
  issuedOn: '2026-11-21',
  verifyUrl: '/v/ABC',
  pdfUrl: null,
  pdfBytes: null,
  sha256: null,
  stuck: false,
};
export const ADDRESS = `/kantor/angkatan/${BATCH.id}/sertifikat`;
export const READ = `GET /api/manage/batches/${BATCH.id}/certification`;
export const SUBMIT = `POST /api/manage/batches/${BATCH.id}/certification/submit`;
export const APPROVE = `POST /api/manage/batches/${BATCH.id}/certification/approve`;
export const RETURN = `POST /api/manage/batches/${BATCH.id}/certification/return`;
export const LIST = `GET /api/manage/batches/${BATCH.id}/certificates?page=1&pageSize=10`;
export const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('dinas'),
  [READ]: preview(),
  [LIST]: pageOf([]),
  ...over,
});

export const VERIFY = `POST /api/manage/batches/${BATCH.id}/certification/verify`;
export const PUBLISH = `POST /api/manage/batches/${BATCH.id}/certification/publish`;
export const UNPUBLISH = `POST /api/manage/batches/${BATCH.id}/certification/unpublish`;
export const KINDS = `PUT /api/manage/batches/${BATCH.id}/certification/kinds`;
/** The same word opens a question and answers it. */
export const tap = (name: string) =>
  fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement);
