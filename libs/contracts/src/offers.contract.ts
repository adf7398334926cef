import { z } from 'zod';
import { Id, Instant, Ok } from './common.js';
import type { RouteTable } from './route.js';

/** A seat that is kept for one person until a moment. */
export const Offer = z.object({
  id: Id,
  state: z.enum(['open', 'confirmed', 'declined', 'expired', 'called_off']),
  expiresAt: Instant,
});

const byId = z.object({ id: Id });

export const offerRoutes = {
  'POST /offers/:id/confirm': {
    summary: 'Re-register: the offer becomes a seat',
    params: byId,
    response: z.object({ enrolmentId: Id }),
  },
  'POST /offers/:id/decline': {
    summary: 'Decline the offer; the next person gets one',
    params: byId,
    response: Ok,
  },
} as const satisfies RouteTable;
