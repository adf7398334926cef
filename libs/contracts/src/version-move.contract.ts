import { z } from 'zod';
import { Id } from './common.js';
import type { RouteTable } from './route.js';

/** What a move to another version means for a class. Codes of lessons; `kept` progress is carried over. */
export const VersionMove = z
  .object({
    batchId: Id,
    from: z.int(),
    to: z.int(),
    added: z.array(z.object({ code: z.string(), title: z.string() })),
    removed: z.array(z.object({ code: z.string(), title: z.string(), learnersDone: z.int() })),
    changed: z.array(z.object({ code: z.string(), title: z.string() })),
    learners: z.int(),
    /** Learners whose share of lessons done would fall because lessons were added. */
    learnersWithMore: z.int(),
    /** Why it cannot be done, if so. */
    obstacle: z.string().nullable(),
  })
  .meta({ id: 'VersionMove' });
export type VersionMove = z.infer<typeof VersionMove>;

const one = z.object({ id: Id });

export const versionMoveRoutes = {
  'GET /studio/batches/:id/version-move': {
    summary: 'What moving this class to the published version would change',
    params: one,
    response: VersionMove,
  },
  'POST /studio/batches/:id/version-move': {
    summary: 'Move the class to the published version; progress of lessons with the same code is kept',
    params: one,
    body: z.object({ to: z.int() }),
    response: VersionMove,
  },
} as const satisfies RouteTable;
