import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type NoteListItem = ResponseOf<'GET /me/notes'>['items'][number];

/** All my notes. */
export const notesQuery = () => apiQuery('GET /me/notes');
export const useNotes = () => useQuery({ ...notesQuery(), staleTime: 0 });

/** My note on one lesson. Always asked anew: another device may have written. */
export const noteQuery = (id: string, code: string) =>
  apiQuery('GET /enrolments/:id/notes/:code', { params: { id, code } });
export const useServerNote = (id: string, code: string) => useQuery({ ...noteQuery(id, code), staleTime: 0 });
