import { z } from 'zod';
import { Id, Ok } from './common.js';
import type { RouteTable } from './route.js';

const Feed = z.object({ url: z.string() }).meta({ id: 'CalendarFeed' });

export const calendarRoutes = {
  'GET /me/calendar': {
    summary: 'Address of my calendar, if I made one',
    response: z.object({ feed: Feed.nullable() }),
  },
  'POST /me/calendar': {
    summary: 'Make an address for my calendar; the same one until it is revoked',
    response: Feed,
  },
  'DELETE /me/calendar': { summary: 'Revoke the address of my calendar', response: Ok },
  'GET /me/class-sessions/:id/calendar': {
    summary: 'One session of mine as an iCalendar file',
    params: z.object({ id: Id }),
    response: z.unknown(),
    raw: 'download',
  },
  'GET /me/consultations/:id/calendar': {
    summary: 'One appointment of mine, as who asks or who advises, as an iCalendar file',
    params: z.object({ id: Id }),
    response: z.unknown(),
    raw: 'download',
  },
} as const satisfies RouteTable;
