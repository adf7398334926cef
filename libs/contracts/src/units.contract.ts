import { z } from 'zod';
import { Id, Instant, line, Ok } from './common.js';
import type { RouteTable } from './route.js';

const Words = z.object({
  code: z
    .string({ error: 'Kode unit belum diisi.' })
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9-]{1,20}$/, {
      error: 'Kode unit memakai huruf, angka, dan tanda hubung, paling banyak 20.',
    }),
  name: line('Nama unit', 3, 120),
});

/** A unit, and what belongs to it itself: not to the units below. */
export const OfficeUnit = z
  .object({
    id: Id,
    code: z.string(),
    name: z.string(),
    /** Null: nothing is above it. */
    parentId: Id.nullable(),
    /** Null: open. */
    closedAt: Instant.nullable(),
    classes: z.int(),
    /** Of these, not over yet. */
    openClasses: z.int(),
    /** With a role today or later. */
    people: z.int(),
    /** Invited with a role here, not accepted yet. */
    invited: z.int(),
  })
  .meta({ id: 'OfficeUnit' });
export type OfficeUnit = z.infer<typeof OfficeUnit>;

const byId = z.object({ id: Id });

export const unitRoutes = {
  'GET /manage/office-units': {
    summary: 'All units, closed ones too, with what belongs to them',
    response: z.object({ items: z.array(OfficeUnit) }),
  },
  'POST /manage/units': {
    summary: 'Add a unit',
    status: 201,
    body: Words.extend({ parentId: Id.nullable() }),
    response: z.object({ id: Id }),
  },
  'PUT /manage/units/:id': {
    summary: 'Rename a unit; where it stands and what belongs to it stay',
    params: byId,
    body: Words,
    response: Ok,
  },
  'POST /manage/units/:id/close': {
    summary: 'Close a unit to which nothing current belongs any more',
    params: byId,
    response: Ok,
  },
  'POST /manage/units/:id/reopen': { summary: 'Open a closed unit again', params: byId, response: Ok },
} as const satisfies RouteTable;
