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
  | 'certificate_request'
  | 'reminder'
  | 'question'
  | 'submission'
  | 'evidence_file'
  | 'attempt';

export type Scope =
  /** Nothing of any class or person: the same for everybody with the role. */
  | { readonly kind: 'open' }
  /** A list whose query keeps to the actor's reach by itself. `whole`: of whole classes, so a region alone leads nowhere. */
  | { readonly kind: 'filtered'; readonly whole?: true }
  /**
   * One class, or something in it. `people`: whether the answer tells of all its people, of those within the reach, or
   * of none.
   */
  | { readonly kind: 'subject'; readonly subject: SubjectKind; readonly people: 'all' | 'filtered' | 'none' };

const open: Scope = { kind: 'open' };
const filtered: Scope = { kind: 'filtered' };
const wholeClasses: Scope = { kind: 'filtered', whole: true };
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
  'GET /me/recovery-codes': open,
  'POST /me/recovery-codes': open,
  'GET /manage/units': open,
  'GET /manage/holidays': open,
  'GET /manage/size-rules': open,
  'GET /manage/retention-rules': open,
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
  // A deed on rows within the limit; one's own work, row by row within the limit of the day it is done.
  'POST /manage/bulk-preview': filtered,
  'POST /manage/bulk-jobs': filtered,
  'GET /manage/bulk-jobs': filtered,
  'GET /manage/bulk-jobs/:id': filtered,
  'GET /manage/bulk-jobs/:id/items': filtered,
  'GET /manage/bulk-jobs/:id/errors': filtered,
  'GET /manage/bulk-jobs/:id/file': filtered,
  'POST /manage/bulk-jobs/:id/retry': filtered,
  'POST /manage/bulk-jobs/:id/undo': filtered,
  'POST /manage/bulk-jobs/:id/cancel': filtered,
  // One's own files, for classes within the limit.
  'GET /manage/participant-imports': wholeClasses,
  'POST /manage/participant-imports': wholeClasses,
  'GET /manage/participant-imports/sample': wholeClasses,
  'GET /manage/participant-imports/batches': wholeClasses,
  'GET /manage/participant-imports/:id': wholeClasses,
  'POST /manage/participant-imports/:id/check': wholeClasses,
  'GET /manage/participant-imports/:id/rows': wholeClasses,
  'GET /manage/participant-imports/:id/errors': wholeClasses,
  'GET /manage/participant-imports/:id/seating': wholeClasses,
  'POST /manage/participant-imports/:id/confirm': wholeClasses,
  'POST /manage/participant-imports/:id/undo': wholeClasses,
  'GET /manage/batches': filtered,
  'POST /manage/batches': wholeClasses,
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
  'GET /manage/batches/:id/photos': of('batch'),
  'POST /manage/batches/:id/photos': of('batch'),
  'PUT /manage/batches/:id/photos/:photo': of('batch'),
  'PUT /manage/batches/:id/photo-order': of('batch'),
  'DELETE /manage/batches/:id/photos/:photo': of('batch'),
  'POST /manage/batches/:id/photos/:photo/restore': of('batch'),
  'GET /manage/batches/:id/photos/:photo': of('batch'),
  'GET /manage/batches/:id/attempts': of('batch'),
  'GET /manage/batches/:id/evaluation': of('batch', 'none'),
  'GET /manage/batches/:id/evaluation/file': of('batch'),
  'GET /manage/batches/:id/item-analysis': of('batch', 'none'),
  'GET /manage/batches/:id/learning-gain': of('batch'),
  'GET /manage/batches/:id/report': of('batch'),
  'GET /manage/batches/:id/report/file': of('batch'),
  // One's own duties; the classes that wait for them keep to the reach.
  'GET /manage/certification/duties': filtered,
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
  'GET /manage/schedule': filtered,
  'GET /manage/schedule/free-slots': open,
  'GET /manage/trainer-ledger': wholeClasses,
  'GET /manage/trainer-ledger/sessions': wholeClasses,
  'GET /manage/trainer-ledger/file': wholeClasses,
  'GET /manage/reminders': filtered,
  'POST /manage/reminders/:id/retry': of('reminder'),
  'GET /manage/by-hand': filtered,
  'POST /manage/by-hand/take': filtered,
  // What one holds in hand: taking it was limited.
  'POST /manage/by-hand/release': filtered,
  'POST /manage/by-hand/:id/sent': filtered,
  'DELETE /manage/by-hand/:id/sent': filtered,
  'GET /manage/consultants': open,
  'GET /manage/consultations': filtered,
  'GET /manage/consultation-visits': filtered,
  'POST /manage/consultations/:id/finish': filtered,
  'POST /manage/consultations/:id/move': filtered,
  'POST /manage/consultations/:id/cancel': filtered,
  'GET /manage/consultation-cases': filtered,
  'GET /manage/consultation-cases/:id': filtered,
  'POST /manage/consultation-cases/:id/notes': filtered,
  'POST /manage/consultation-cases/:id/actions': filtered,
  'POST /manage/consultation-cases/:id/outcome': filtered,
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
  'GET /manage/certificates': filtered,
  'GET /manage/certificates/:id': of('certificate'),
  'GET /manage/certificate-requests': filtered,
  'POST /manage/certificate-requests/:id/decide': of('certificate_request'),
  'POST /manage/certificates/:id/replace': of('certificate'),
  'POST /manage/certificates/:id/void': of('certificate'),
  'POST /manage/certificates/:id/revoke': of('certificate'),
  'PUT /manage/application-documents/:id': of('application_document'),
  // Here come owners and officers: an officer with a limit counts as one within it only.
  'GET /application-documents/:id': of('application_document'),
  'GET /certificates/:id': of('certificate'),
  'GET /certificates/:id/pdf': of('certificate'),
  'GET /certificates/:id/requests': of('certificate'),
  'POST /certificates/:id/correction': of('certificate'),
  'POST /certificates/:id/duplicate': of('certificate'),
  'GET /evidence-files/:id': of('evidence_file'),
  'GET /consultations/:id/photo': filtered,
  'GET /products/:id/photos/:photo': filtered,
  'GET /shops/:id/screenshot': filtered,
  'PUT /manage/class-sessions/:id/trainers/:trainerId/jp': of('class_session'),
  'GET /manage/questions': filtered,
  'POST /manage/questions/:id/answers': of('question'),
  'POST /manage/questions/:id/answers/:answer/choose': of('question'),
  'DELETE /manage/questions/:id/answers/:answer': of('question'),
  'POST /manage/questions/:id/hide': of('question'),
  'POST /manage/questions/:id/show': of('question'),
  'GET /manage/grading': filtered,
  'GET /manage/grading/:id': of('submission'),
  'POST /manage/grading/:id': of('submission'),
  'POST /manage/grading/:id/corrections': of('submission'),
  'POST /manage/attempts/:id/extend': of('attempt'),
};

/** What names a class, or something that is everybody's in it: the people of a region are never all of them. */
const CLASSES: ReadonlySet<SubjectKind> = new Set(['batch', 'class_session', 'ranking_run']);

const ofWholeClasses = (scope: Scope): boolean =>
  scope.kind === 'filtered'
    ? !!scope.whole
    : scope.kind === 'subject' && scope.people === 'all' && CLASSES.has(scope.subject);

interface Limit {
  readonly region: string | null;
}

/** Of some limits, those that count here: people of a region are no whole class. */
export function countingHere<L extends Limit>(scope: Scope, limits: readonly L[]): readonly L[] {
  return ofWholeClasses(scope) ? limits.filter(({ region }) => region === null) : limits;
}

/** What of the office is there for somebody with limited roles. */
export function routesWithin(limits: readonly Limit[]): string[] {
  return Object.entries(SCOPES)
    .filter(([key, scope]) => key.includes(' /manage/') && countingHere(scope, limits).length > 0)
    .map(([key]) => key);
}

/** How a route keeps to the limits of a role; undefined: it does not, so nobody with a limit gets there. */
export function scopeOf(route: string): Scope | undefined {
  return SCOPES[route as RouteKey];
}
