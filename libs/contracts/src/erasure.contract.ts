import { z } from 'zod';
import { Day, Id, Instant, Ok, Paging, line, pageOf } from './common.js';
import type { RouteTable } from './route.js';

export const ErasureState = z.enum(['waiting', 'cooling', 'refused', 'taken_back', 'done']);
const ErasureRequest = z.object({
  id: Id,
  state: ErasureState,
  requestedAt: Instant,
  answer: z.string().nullable(),
  /** From then on it can no longer be taken back. */
  dueAt: Instant.nullable(),
});
const Held = z.object({ title: z.string(), why: z.string() });

export const ErasurePlan = z
  .object({
    /** Null: may ask. */
    refusal: z.string().nullable(),
    removed: z.array(z.string()),
    kept: z.array(Held),
    /** What has to be settled first. */
    conflicts: z.array(z.string()),
    coolingDays: z.int(),
    request: ErasureRequest.nullable(),
  })
  .meta({ id: 'ErasurePlan' });
export type ErasurePlan = z.infer<typeof ErasurePlan>;

export const ManagedErasure = ErasureRequest.extend({
  accountId: Id,
  name: z.string(),
  phoneEnds: z.string().nullable(),
  conflicts: z.array(z.string()),
  decidedByName: z.string().nullable(),
  doneAt: Instant.nullable(),
}).meta({ id: 'ManagedErasure' });
export type ManagedErasure = z.infer<typeof ManagedErasure>;

export const RetentionRule = z
  .object({
    code: z.string(),
    label: z.string(),
    days: z.int(),
    basis: z.string(),
    validFrom: Day,
    current: z.boolean(),
    /** What may be decided, in days, and why not less or more. */
    min: z.int(),
    max: z.int(),
    why: z.string(),
  })
  .meta({ id: 'RetentionRule' });

export const erasureRoutes = {
  'GET /me/erasure': {
    summary: 'What would be erased, what stays and why, and my request',
    response: ErasurePlan,
  },
  'POST /me/erasure/code': {
    summary: 'Send a code to my phone, to prove that it is me who asks',
    response: z.object({ resendAfterSeconds: z.int(), expiresInSeconds: z.int() }),
  },
  'POST /me/erasure': {
    summary: 'Ask for my data to be erased',
    body: z.object({
      code: z.string().regex(/^\d{6}$/, { error: 'Kode terdiri dari enam angka.' }),
      understood: z.literal(true, { error: 'Centang dulu bahwa Anda sudah membaca akibatnya.' }),
    }),
    response: ErasurePlan,
    status: 201,
  },
  'DELETE /me/erasure': { summary: 'Take the request back', response: ErasurePlan },
  'GET /manage/erasures': {
    summary: 'Requests for erasure',
    query: Paging.extend({ state: ErasureState.optional() }),
    response: pageOf(ManagedErasure),
  },
  'POST /manage/erasures/:id/decide': {
    summary: 'Approve or refuse a request for erasure',
    params: z.object({ id: Id }),
    body: z.discriminatedUnion('decision', [
      z.object({ decision: z.literal('approve') }),
      z.object({ decision: z.literal('refuse'), answer: line('Alasan', 10, 500) }),
    ]),
    response: Ok,
  },
  'GET /manage/retention-rules': {
    summary: 'How long what is kept',
    response: z.object({ items: z.array(RetentionRule) }),
  },
  'POST /manage/retention-rules': {
    summary: 'Set another time from a day on',
    body: z.object({
      code: z.string().regex(/^[a-z_]{3,40}$/, { error: 'Aturan ini tidak dikenal.' }),
      validFrom: Day,
      days: z
        .int({ error: 'Tulis jumlah hari dengan angka.' })
        .min(1, { error: 'Paling sedikit 1 hari.' })
        .max(36_500),
      basis: line('Dasar', 5, 300),
    }),
    response: z.object({ items: z.array(RetentionRule) }),
    status: 201,
  },
} as const satisfies RouteTable;
