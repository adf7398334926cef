import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

const KEY = 'GET /me/calendar';

export const useCalendar = () => useQuery(apiQuery(KEY));

export const useMakeCalendar = () => useApiMutation('POST /me/calendar', { invalidates: [keyOf(KEY)] });

export const useRevokeCalendar = () => useApiMutation('DELETE /me/calendar', { invalidates: [keyOf(KEY)] });
