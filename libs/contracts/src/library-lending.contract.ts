import { z } from 'zod';
import { Day, Id, Instant, Paging, line, pageOf } from './common.js';
import { ManagedWorkDetail } from './library-works.contract.js';
import type { RouteTable } from './route.js';

export const Loan = z
  .object({
    id: Id,
    workId: Id,
    title: z.string(),
    code: z.string(),
    borrowerName: z.string().nullable(),
    lentAt: Instant,
    dueOn: Day,
    returnedAt: Instant.nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'Loan' });
export type Loan = z.infer<typeof Loan>;

const byId = z.object({ id: Id });

/** The desk where printed books go out and come back. */
export const libraryLendingRoutes = {
  'POST /manage/library/borrowers': {
    summary: 'Find a peserta by name or phone. A POST, so that neither stands in an address',
    body: z.object({ q: line('Nama atau nomor HP', 3, 80) }),
    response: z.object({
      items: z.array(
        z.object({ accountId: Id, name: z.string(), regencyName: z.string(), phoneTail: z.string() }),
      ),
    }),
  },
  'POST /manage/library/copies/:id/loans': {
    summary: 'Lend a copy',
    status: 201,
    params: byId,
    body: z.object({ accountId: Id, dueOn: Day }),
    response: ManagedWorkDetail,
  },
  'POST /manage/library/loans/:id/return': {
    summary: 'Take a copy back; whoever waits first gets it',
    params: byId,
    response: ManagedWorkDetail,
  },
  'POST /manage/library/loans/:id/extend': {
    summary: 'Lend for longer',
    params: byId,
    body: z.object({ dueOn: Day }),
    response: ManagedWorkDetail,
  },
  'GET /manage/library/loans': {
    summary: 'Who has which copy, the most urgent first',
    query: Paging.extend({ show: z.enum(['open', 'overdue', 'all']).default('open') }),
    response: pageOf(Loan),
  },
} as const satisfies RouteTable;
