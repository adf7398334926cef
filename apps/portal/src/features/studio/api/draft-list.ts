import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type DraftSummary = ResponseOf<'GET /studio/courses'>['items'][number];

/** Where every draft stands. @param wanted false for people who may not ask */
export const useDraftList = (wanted: boolean) =>
  useQuery({ ...apiQuery('GET /studio/courses'), enabled: wanted });

const LISTS = [keyOf('GET /manage/courses'), keyOf('GET /studio/courses')];

export const useCreateCourse = (onMade: (id: string) => void) =>
  useApiMutation('POST /studio/courses', { invalidates: LISTS, onSuccess: ({ id }) => onMade(id) });

export const useCopyCourse = (onMade: (id: string) => void) =>
  useApiMutation('POST /studio/courses/:id/copy', { invalidates: LISTS, onSuccess: ({ id }) => onMade(id) });
