import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

const DAY_MS = 86_400_000;

export type BusinessField = ResponseOf<'GET /business-fields'>['items'][number];

/** KBLI codes that small businesses choose from. */
export const useBusinessFields = () => useQuery({ ...apiQuery('GET /business-fields'), staleTime: DAY_MS });
