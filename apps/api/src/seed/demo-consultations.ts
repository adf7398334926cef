import type { INestApplicationContext } from '@nestjs/common';
import { AvailabilityService } from '../consultations/availability.service.js';
import { ConsultantsService } from '../consultations/consultants.service.js';
import type { Actor } from '../http/access.js';

/** Monday to Thursday, morning and afternoon. */
const HOURS = [1, 2, 3, 4].flatMap((weekday) => [
  { weekday, opens: '09:00', closes: '12:00' },
  { weekday, opens: '13:00', closes: '15:00' },
]);

/** The trainer advises on everything, so that the demonstration has times to book. Hours that were set stay. */
export async function seedDemoConsultations(
  app: INestApplicationContext,
  organiser: Actor,
  trainerId: string,
): Promise<void> {
  const consultants = app.get(ConsultantsService, { strict: false });
  const { items } = await consultants.list();
  if (items.some(({ hours }) => hours.length > 0)) return;
  const services = await app.get(AvailabilityService, { strict: false }).services();
  await consultants.set(organiser, trainerId, {
    active: true,
    place: 'Ruang konsultasi, lantai 1',
    onlineLink: null,
    serviceIds: services.items.map(({ id }) => id),
    hours: HOURS,
  });
}
