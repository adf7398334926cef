import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';

const DAY_MS = 86_400_000;

/** Regions below `parent` (`35`, `35.73`, `35.73.01`); nothing is asked while there is no parent. */
export const useRegions = (parent: string | undefined) =>
  useQuery({
    ...apiQuery('GET /regions', { query: { parent: parent ?? '35' } }),
    enabled: parent !== undefined,
    staleTime: DAY_MS,
  });
