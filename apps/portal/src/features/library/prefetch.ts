import type { QueryClient } from '@tanstack/react-query';
import { worksQuery } from './api/works.js';
import { toWorkFilter } from './filter.js';

interface Page {
  readonly client: QueryClient;
  readonly search: URLSearchParams;
}

/** Loaded on demand, so that the table of routes stays small on the first page of a learner. */
export const prefetchLibrary = ({ client, search }: Page): Promise<unknown> =>
  client.ensureQueryData(worksQuery(toWorkFilter(search)));
