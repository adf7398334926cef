import { z } from 'zod';
import { Id, Instant, Paging, line, pageOf } from './common.js';
import type { RouteTable } from './route.js';

/** An explanation stays short enough to be read at a glance. */
const MOST_WORDS = 20;

export const Term = z
  .object({
    /** As it is shown. */
    name: z.string(),
    /** Plain words, at most twenty. */
    meaning: z.string(),
    /** Other ways to write it. */
    also: z.array(z.string()),
  })
  .meta({ id: 'Term' });
export type Term = z.infer<typeof Term>;

export const ManagedTerm = z
  .object({ ...Term.shape, id: Id, hidden: z.boolean(), revision: z.int(), updatedAt: Instant })
  .meta({ id: 'ManagedTerm' });
export type ManagedTerm = z.infer<typeof ManagedTerm>;

export const TermInput = z.object({
  name: line('Istilah', 2, 60),
  meaning: line('Arti', 3, 200).refine((text) => text.split(' ').length <= MOST_WORDS, {
    error: `Arti paling banyak ${MOST_WORDS} kata.`,
  }),
  also: z
    .array(line('Tulisan lain', 2, 60))
    .max(6, { error: 'Tulisan lain paling banyak 6.' })
    .default([]),
});
export type TermInput = z.infer<typeof TermInput>;

export const glossaryRoutes = {
  'GET /glossary': {
    summary: 'Terms that lessons explain, in the order of the alphabet',
    response: z.object({ items: z.array(Term) }),
  },
  'GET /manage/glossary': {
    summary: 'All terms, hidden ones too',
    query: Paging.extend({
      q: z.string().trim().max(80).optional(),
      show: z.enum(['all', 'shown', 'hidden']).default('all'),
    }),
    response: pageOf(ManagedTerm),
  },
  'POST /manage/glossary': {
    summary: 'Add a term; a word that another term has is refused',
    status: 201,
    body: TermInput,
    response: ManagedTerm,
  },
  'PUT /manage/glossary/:id': {
    summary: 'Change, hide or show a term; somebody else having changed it meanwhile is a conflict',
    params: z.object({ id: Id }),
    body: TermInput.extend({ hidden: z.boolean(), revision: z.int() }),
    response: ManagedTerm,
  },
} as const satisfies RouteTable;
