import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';

/** Classes to filter by: a trainer gets only their own. */
export const useMyBatches = () => useQuery(apiQuery('GET /manage/batches', { query: { pageSize: 100 } }));
