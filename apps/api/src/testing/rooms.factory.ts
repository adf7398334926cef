import type { RouteArguments } from '@sinau/contracts/routes.js';
import type { TestApi } from './test-api.js';

/** The id of one of the building's rooms, by the code of migration 0021. */
export async function roomOf(api: TestApi, code: string): Promise<string> {
  const [room] = await api.query<{ id: string }>('select id from rooms where code = $1', [code]);
  if (!room) throw new Error(`no room ${code}`);
  return room.id;
}

let days = 0;

/** A day of its own far in the future, so that specs do not meet: 09.00 to 12.00 WIB. */
export function meetingOn(
  changes: Partial<RouteArguments<'POST /manage/batches/:id/sessions'>['body']> = {},
): RouteArguments<'POST /manage/batches/:id/sessions'>['body'] {
  days += 1;
  const day = new Date(Date.UTC(2090, 0, 1) + days * 30 * 86_400_000).toISOString().slice(0, 10);
  return { title: 'Praktik', startsAt: `${day}T02:00:00Z`, endsAt: `${day}T05:00:00Z`, ...changes };
}
