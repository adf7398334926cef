import { z } from 'zod';
import { Day, Id, Ok, line, paragraph } from './common.js';
import { ById } from './consultation-facts.js';
import type { RouteTable } from './route.js';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Tulis jam seperti 09:00.' });

const ConsultantHours = z.object({
  /** 1 is Monday, 7 Sunday; clock times in WIB. */
  weekday: z.int().min(1, { error: 'Pilih hari.' }).max(7, { error: 'Pilih hari.' }),
  opens: clock,
  closes: clock,
});

const Consultant = z
  .object({
    id: Id,
    name: z.string(),
    /** False: may advise, but nobody has set hours for them yet, or they pause. */
    active: z.boolean(),
    place: z.string(),
    onlineLink: z.string().nullable(),
    serviceIds: z.array(Id),
    hours: z.array(ConsultantHours),
    leaves: z.array(z.object({ id: Id, startsOn: Day, endsOn: Day, reason: z.string() })),
  })
  .meta({ id: 'Consultant' });

/** Who advises on what, when, and when not. */
export const consultantRoutes = {
  'GET /manage/consultants': {
    summary: 'Everybody who may advise, with services, hours and leave',
    response: z.object({ items: z.array(Consultant) }),
  },
  'PUT /manage/consultants/:id': {
    summary: 'Set services, weekly hours and place of a consultant; one’s own, or anybody’s for organisers',
    params: ById,
    body: z.object({
      active: z.boolean(),
      place: line('Tempat', 3, 120),
      onlineLink: z
        .url({ protocol: /^https$/, error: 'Tautan online harus dimulai dengan https://.' })
        .max(300, { error: 'Tautan paling banyak 300 huruf.' })
        .nullable(),
      serviceIds: z.array(Id).max(50, { error: 'Layanan terlalu banyak.' }),
      hours: z.array(ConsultantHours).max(50, { error: 'Jam terlalu banyak.' }),
    }),
    response: Consultant,
  },
  'POST /manage/consultants/:id/leaves': {
    summary: 'Days on which a consultant is away',
    params: ById,
    body: z.object({ startsOn: Day, endsOn: Day, reason: paragraph('Keterangan', 200) }),
    response: Consultant,
    status: 201,
  },
  'DELETE /manage/consultant-leaves/:id': {
    summary: 'A consultant is there after all',
    params: ById,
    response: Ok,
  },
} as const satisfies RouteTable;
