import { apiQuery } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';

export type ScormSession = ResponseOf<'GET /enrolments/:id/lessons/:code/scorm'>;
export type ScormResult = ScormSession['result'];
export type ScormCommit = RequestOf<'PUT /enrolments/:id/lessons/:code/scorm'>['body'];
export type ScormPackage = ResponseOf<'GET /manage/scorm/:id'>;

/** The package of a lesson of my class, and where I stopped. */
export const scormQuery = (id: string, code: string) =>
  apiQuery('GET /enrolments/:id/lessons/:code/scorm', { params: { id, code } });

/** An uploaded package and its state. */
export const packageQuery = (id: string) => apiQuery('GET /manage/scorm/:id', { params: { id } });

/** Packages that were uploaded before. */
export const packagesQuery = (q: string) =>
  apiQuery('GET /manage/scorm', { query: { page: 1, pageSize: 10, ...(q !== '' && { q }) } });
