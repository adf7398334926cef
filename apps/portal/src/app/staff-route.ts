import type { PageContext, Route } from './route.js';

/** Names of the functions that fetch a page's data, in app/staff-prefetch. */
type Prefetch = keyof (typeof import('./staff-prefetch/prefetch.js'))['prefetch'];

/** What all pages of the office share. How they fetch is loaded on demand, so that learners do not pay for it. */
export const staff = (name: Prefetch) =>
  ({
    visibility: 'private' as const,
    shell: 'staff' as const,
    prefetch: async (page: PageContext) =>
      (await import('./staff-prefetch/prefetch.js')).prefetch[name](page),
  }) satisfies Partial<Route>;
