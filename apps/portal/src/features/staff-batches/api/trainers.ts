import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';

/** Accounts that can train. */
export const trainersQuery = () => apiQuery('GET /manage/trainers');
export const useTrainers = () => useQuery(trainersQuery());
