import type { RouteKey } from '@sinau/contracts/routes.js';

/** What the id in a watched route names. */
export type WatchedSubject =
  | 'account'
  | 'application'
  | 'application_document'
  | 'enrolment'
  | 'submission'
  | 'evidence_file'
  | 'certificate'
  | 'consultation'
  | 'consultation_case'
  | 'shop'
  | 'attempt';
export type WatchedList = 'batch' | 'ranking_run' | 'bulk_job' | 'office';

export type Watched =
  /** One person's data are opened: one entry per officer, screen and quarter of an hour. */
  | { readonly kind: 'person'; readonly subject: WatchedSubject; readonly screen: string }
  /** A list is taken along: one entry per list, with its number of people. */
  | { readonly kind: 'list'; readonly of: WatchedList; readonly screen: string };

const person = (subject: WatchedSubject, screen: string): Watched => ({ kind: 'person', subject, screen });
const list = (of: WatchedList, screen: string): Watched => ({ kind: 'list', of, screen });

/**
 * Routes by which the office sees what one person has told or sent, or takes a list of people along. A new one of that
 * kind belongs here: watched-routes.spec.ts asks for it. Lists on a screen are not watched: they would fill the trail
 * with what belongs to everyday work, and say nothing about one person.
 */
export const WATCHED: Partial<Record<RouteKey, Watched>> = {
  'GET /manage/data-subjects/:id': person('account', 'Persetujuan dan jejak akses'),
  'GET /manage/accounts/:id': person('account', 'Akun'),
  'GET /manage/applications/:id/registration': person('application', 'Pendaftaran'),
  'POST /manage/applications/:id/seen': person('application', 'Pendaftaran'),
  'GET /application-documents/:id': person('application_document', 'Dokumen pendaftaran'),
  'GET /manage/outcomes/:id': person('enrolment', 'Perkembangan usaha'),
  'GET /manage/grading/:id': person('submission', 'Tugas'),
  'GET /evidence-files/:id': person('evidence_file', 'Foto dan berkas tugas'),
  'GET /manage/certificates/:id': person('certificate', 'Sertifikat'),
  'GET /consultations/:id/photo': person('consultation', 'Foto konsultasi'),
  'GET /manage/consultation-cases/:id': person('consultation_case', 'Berkas konsultasi'),
  'GET /shops/:id/screenshot': person('shop', 'Bukti toko daring'),
  'GET /manage/batches/:id/evaluation/file': list('batch', 'Evaluasi kelas diunduh'),
  'GET /manage/batches/:id/report/file': list('batch', 'Laporan kelas diunduh'),
  'GET /manage/ranking-runs/:id/ranking.xlsx': list('ranking_run', 'Peringkat pendaftar diunduh'),
  'GET /manage/bulk-jobs/:id/file': list('bulk_job', 'Daftar atau berkas massal diunduh'),
};
