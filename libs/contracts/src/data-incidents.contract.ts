import { z } from 'zod';
import { Id, Instant, Paging, line, pageOf, paragraph } from './common.js';
import type { RouteTable } from './route.js';

const IncidentText = {
  title: line('Judul', 5, 120),
  happened: paragraph('Kejadian', 4000).min(10, { error: 'Tulis apa yang terjadi.' }),
  dataKinds: paragraph('Data yang terdampak', 1000).min(3, { error: 'Tulis data apa yang terdampak.' }),
  measures: paragraph('Penanganan', 4000),
};
export const Incident = z
  .object({
    id: Id,
    title: z.string(),
    happened: z.string(),
    dataKinds: z.string(),
    measures: z.string(),
    foundAt: Instant,
    /** 3 x 24 hours after it was found (UU 27/2022 art. 46). */
    dueAt: Instant,
    state: z.enum(['open', 'closed']),
    people: z.int(),
    peopleTold: z.int(),
    peopleToldAt: Instant.nullable(),
    authorityToldAt: Instant.nullable(),
    lessons: z.string().nullable(),
    closedAt: Instant.nullable(),
    revision: z.int(),
  })
  .meta({ id: 'Incident' });
export type Incident = z.infer<typeof Incident>;

const byId = z.object({ id: Id });

export const dataIncidentRoutes = {
  'GET /manage/incidents': {
    summary: 'Register of data incidents',
    query: Paging,
    response: pageOf(Incident),
  },
  'POST /manage/incidents': {
    summary: 'Note an incident; its clock of 3 x 24 hours runs from when it was found',
    body: z.object({ ...IncidentText, foundAt: Instant }),
    response: Incident,
    status: 201,
  },
  'GET /manage/incidents/:id': { summary: 'One incident', params: byId, response: Incident },
  'GET /manage/incidents/:id/letter': {
    summary: 'The written notice to the authority as PDF',
    params: byId,
    raw: 'download',
    response: z.unknown(),
  },
  'PUT /manage/incidents/:id': {
    summary: 'Mend what is known about it',
    params: byId,
    body: z.object({ ...IncidentText, revision: z.int() }),
    response: Incident,
  },
  'POST /manage/incidents/:id/people': {
    summary: 'Add those who are affected: of a class, of a region, or everybody',
    params: byId,
    body: z.discriminatedUnion('of', [
      z.object({ of: z.literal('class'), batchId: Id }),
      z.object({
        of: z.literal('region'),
        code: z.string().regex(/^\d{2}(\.\d{2}){0,2}(\.\d{4})?$/, { error: 'Wilayah tidak dikenal.' }),
      }),
      z.object({ of: z.literal('everybody') }),
    ]),
    response: Incident,
  },
  'GET /manage/incidents/:id/people': {
    summary: 'Those who are affected',
    params: byId,
    query: Paging,
    response: pageOf(z.object({ id: Id, name: z.string(), toldAt: Instant.nullable() })),
  },
  'POST /manage/incidents/:id/tell': {
    summary: 'Tell those who are affected and were not told yet',
    params: byId,
    response: Incident,
  },
  'POST /manage/incidents/:id/authority-told': {
    summary: 'Note that the authority was told in writing',
    params: byId,
    response: Incident,
  },
  'POST /manage/incidents/:id/close': {
    summary: 'Close it, with what was learnt',
    params: byId,
    body: z.object({
      lessons: paragraph('Pelajaran', 4000).min(10, { error: 'Tulis apa yang dipelajari.' }),
    }),
    response: Incident,
  },
  'GET /me/incidents': {
    summary: 'Incidents that touched my data',
    response: z.object({
      items: z.array(
        z.object({
          id: Id,
          title: z.string(),
          happened: z.string(),
          dataKinds: z.string(),
          measures: z.string(),
          foundAt: Instant,
          toldAt: Instant,
        }),
      ),
    }),
  },
} as const satisfies RouteTable;
