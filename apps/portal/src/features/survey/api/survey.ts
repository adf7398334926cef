import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type SurveyElement = ResponseOf<'GET /survey-elements'>['items'][number];
export type Ratings = RequestOf<'POST /enrolments/:id/survey'>['body']['ratings'];

/** The nine elements of PermenPANRB 14/2017. */
export const surveyElementsQuery = () => apiQuery('GET /survey-elements');

export const useSurveyElements = () => useQuery(surveyElementsQuery());

/** Rates a class, once. */
export const useSendSurvey = (onSent: () => void) =>
  useApiMutation('POST /enrolments/:id/survey', {
    invalidates: [keyOf('GET /enrolments/:id'), keyOf('GET /me/enrolments')],
    onSuccess: onSent,
  });
