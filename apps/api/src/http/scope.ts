import type { RouteKey } from '@sinau/contracts/routes.js';

/** What the id in a route's path names, so that its class and its person can be found. */
export type SubjectKind =
  | 'batch'
  | 'class_session'
  | 'application'
  | 'application_document'
  | 'ranking_run'
  | 'enrolment'
  | 'certificate'
  | 'submission'
  | 'evidence_file'
  | 'attempt';

export type Scope =
  /** Nothing of any class or person: the same for everybody with the role. */
  | { readonly kind: 'open' }
  /** A list whose query keeps to the actor's reach by itself. */
  | { readonly kind: 'filtered' }
  /**
   * One class, or something in it. `people`: whether the answer tells of all its people, of those within the reach, or
   * of none.
   */
  | { readonly kind: 'subject'; readonly subject: SubjectKind; readonly people: 'all' | 'filtered' | 'none' };

const open: Scope = { kind: 'open' };
const filtered: Scope = { kind: 'filtered' };
const of = (subject: SubjectKind, people: 'all' | 'filtered' | 'none' = 'all'): Scope => ({
  kind: 'subject',
  subject,
  people,
});

/**
 * What somebody with a limited role reaches. A route that is not named here does not exist for them: whoever adds one
 * says first how it keeps to units and regions.
 */
const SCOPES: Partial<Record<RouteKey, Scope>> = {
  'PUT /me/password': open,
  'GET /manage/units': open,
  'GET /manage/courses': open,
  'GET /manage/rooms': open,
  'GET /manage/trainers': open,
  'GET /manage/glossary': open,
  'GET /manage/library/works': open,
  'GET /manage/library/works/:id': open,
  'GET /me/saved-views': open,
  'PUT /me/saved-views': open,
  'DELETE /me/saved-views/:id': open,
  'POST /manage/exports': filtered,
  // One's own work, which was limited when it was ordered.
  'GET /manage/bulk-jobs': filtered,
  'GET /manage/bulk-jobs/:id': filtered,
  'GET /manage/bulk-jobs/:id/file': filtered,
  'POST /manage/bulk-jobs/:id/cancel': filtered,
  'GET /manage/batches': filtered,
  'POST /manage/batches': filtered,
  'GET /manage/batches/:id': of('batch', 'none'),
  'PUT /manage/batches/:id': of('batch'),
  'POST /manage/batches/:id/move': of('batch'),
  'POST /manage/batches/:id/copy': of('batch'),
  'GET /manage/batches/:id/participants': of('batch', 'filtered'),
  'POST /manage/batches/:id/sessions': of('batch'),
  'PUT /manage/class-sessions/:id': of('class_session'),
  'POST /manage/class-sessions/:id/cancel': of('class_session'),
  'DELETE /manage/class-sessions/:id': of('class_session'),
  'GET /manage/class-sessions/:id/attendance': of('class_session'),
  'PUT /manage/class-sessions/:id/attendance': of('class_session'),
  'GET /manage/class-sessions/:id/check-in': of('class_session'),
  'GET /manage/batches/:id/applications': of('batch'),
  'GET /manage/batches/:id/applicants.xlsx': of('batch'),
  'GET /manage/batches/:id/selection': of('batch', 'none'),
  'PUT /manage/batches/:id/selection': of('batch'),
  'POST /manage/batches/:id/ranking-runs': of('batch'),
  'POST /manage/batches/:id/registrations': of('batch'),
  'POST /manage/batches/:id/registrations/look-up': of('batch'),
  'GET /manage/ranking-runs/:id': of('ranking_run'),
  'GET /manage/ranking-runs/:id/announcement': of('ranking_run'),
  'GET /manage/ranking-runs/:id/ranking.xlsx': of('ranking_run'),
  'POST /manage/ranking-runs/:id/publish': of('ranking_run'),
  'GET /manage/applications/:id/registration': of('application'),
  'POST /manage/applications/:id/documents': of('application'),
  'POST /manage/applications/:id/seen': of('application'),
  'POST /manage/applications/:id/send': of('application'),
  'PUT /manage/applications/:id/nomination': of('application'),
  'GET /manage/batches/:id/attendance-warnings': of('batch'),
  'GET /manage/batches/:id/attempts': of('batch'),
  'GET /manage/batches/:id/evaluation': of('batch', 'none'),
  'GET /manage/batches/:id/evaluation/file': of('batch'),
  'GET /manage/batches/:id/item-analysis': of('batch', 'none'),
  'GET /manage/batches/:id/learning-gain': of('batch'),
  'GET /manage/batches/:id/report': of('batch'),
  'GET /manage/batches/:id/report/file': of('batch'),
  'GET /manage/batches/:id/certification': of('batch'),
  'GET /manage/batches/:id/certificates': of('batch'),
  'POST /manage/batches/:id/certification/submit': of('batch'),
  'POST /manage/batches/:id/certification/approve': of('batch'),
  'POST /manage/batches/:id/certification/return': of('batch'),
  'POST /manage/batches/:id/certification/verify': of('batch'),
  'POST /manage/batches/:id/certification/sign': of('batch'),
  'POST /manage/batches/:id/certification/publish': of('batch'),
  'POST /manage/batches/:id/certification/unpublish': of('batch'),
  'PUT /manage/batches/:id/certification/kinds': of('batch'),
  'GET /manage/batches/:id/certificate-preview': of('batch'),
  'GET /manage/figures': filtered,
  'GET /manage/figures/funnel': filtered,
  'GET /manage/figures/yearly': filtered,
  'GET /manage/figures/rows': filtered,
  'GET /manage/figures/classes': filtered,
  'GET /manage/figures/file': filtered,
  'GET /manage/batches/:id/accountability-report': of('batch'),
  'PUT /manage/batches/:id/accountability-report/texts': of('batch'),
  'POST /manage/batches/:id/accountability-report': of('batch'),
  'GET /manage/governor-report': filtered,
  'POST /manage/governor-report': filtered,
  'GET /manage/reports': filtered,
  'GET /manage/reports/:id': filtered,
  'POST /manage/reports/:id/retry': filtered,
  'GET /manage/reports/:id/file': filtered,
  'GET /manage/region-statistics': open,
  'GET /manage/region-statistics/:id': open,
  'GET /manage/outcomes': filtered,
  'GET /manage/outcomes/rows': filtered,
  'GET /manage/outcomes/:id': of('enrolment'),
  'POST /manage/outcomes/:id/answers': of('enrolment'),
  'GET /manage/batches/:id/products': of('batch', 'filtered'),
  'GET /manage/shops': filtered,
  'POST /manage/shops/:id/verify': filtered,
  'POST /manage/shops/:id/return': filtered,
  'GET /manage/certificates/:id': of('certificate'),
  'POST /manage/certificates/:id/replace': of('certificate'),
  'POST /manage/certificates/:id/void': of('certificate'),
  'POST /manage/certificates/:id/revoke': of('certificate'),
  'PUT /manage/application-documents/:id': of('application_document'),
  // Here come owners and officers: an officer with a limit counts as one within it only.
  'GET /application-documents/:id': of('application_document'),
  'GET /certificates/:id': of('certificate'),
  'GET /certificates/:id/pdf': of('certificate'),
  'GET /evidence-files/:id': of('evidence_file'),
  'GET /products/:id/photos/:photo': filtered,
  'GET /shops/:id/screenshot': filtered,
  'PUT /manage/class-sessions/:id/trainers/:trainerId/jp': of('class_session'),
  'GET /manage/grading/:id': of('submission'),
  'POST /manage/grading/:id': of('submission'),
  'POST /manage/grading/:id/corrections': of('submission'),
  'POST /manage/attempts/:id/extend': of('attempt'),
};

/** How a route keeps to the limits of a role; undefined: it does not, so nobody with a limit gets there. */
export function scopeOf(route: string): Scope | undefined {
  return SCOPES[route as RouteKey];
}
