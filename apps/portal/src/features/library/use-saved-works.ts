import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { RequestError } from '../../lib/api-errors.js';
import { isDeviceInUse } from '../../lib/local-api.js';
import type { Work } from './api/works.js';

const KEY = ['device', 'works'] as const;

/** Saved books and episodes of this device; its code is loaded only where something is kept. */
export const useSavedWorks = () =>
  useQuery<Work[], RequestError>({
    queryKey: KEY,
    queryFn: async () => (isDeviceInUse() ? (await import('./save-work.js')).savedWorks() : []),
    staleTime: 0,
  });

export const worksChanged = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: KEY });
