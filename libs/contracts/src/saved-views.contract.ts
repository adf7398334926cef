import { z } from 'zod';
import { Id, Ok, line } from './common.js';
import type { RouteTable } from './route.js';

const SavedView = z
  .object({ id: Id, name: z.string(), query: z.string(), isDefault: z.boolean() })
  .meta({ id: 'SavedView' });
const tableKey = z.string().regex(/^[a-z-]{1,40}$/, { error: 'Daftar tidak dikenal.' });
const SavedViews = z.object({ items: z.array(SavedView) });

export const savedViewRoutes = {
  'GET /me/saved-views': {
    summary: 'Views of a list that one has named',
    query: z.object({ table: tableKey }),
    response: SavedViews,
  },
  'PUT /me/saved-views': {
    summary: 'Keep a view under a name; the same name again replaces it',
    body: z.object({
      table: tableKey,
      name: line('Nama tampilan', 1, 60),
      query: z.string().max(1000),
      isDefault: z.boolean().default(false),
    }),
    response: SavedViews,
  },
  'DELETE /me/saved-views/:id': { summary: 'Forget a view', params: z.object({ id: Id }), response: Ok },
} as const satisfies RouteTable;
