import type { INestApplicationContext } from '@nestjs/common';
import { AvailabilityService } from '../consultations/availability.service.js';
import { ConsultantsService } from '../consultations/consultants.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { fromToday } from './days.js';
import { PLACE, closedCase, guidanceCase, licenceCase, photoCase, type Desk } from './demo-case-files.js';
import * as queries from './demo-consultations.queries.js';
import { inventPeople } from './invented-people.js';

const SITI = '+6281200000001';
const SLAMET = '+6281200000002';
/** Not tomorrow: a demonstration sends nobody a reminder. */
const BOOKED_FROM = 2;

const week = (days: readonly number[]) =>
  days.flatMap((weekday) => [
    { weekday, opens: '09:00', closes: '12:00' },
    { weekday, opens: '13:00', closes: '15:00' },
  ]);

/**
 * Two who advise, people with appointments, case files and a queue of today, so that every screen has something to
 * show. Hours that were set stay.
 */
export async function seedDemoConsultations(
  app: INestApplicationContext,
  organiser: Actor,
  trainerId: string,
): Promise<void> {
  const consultants = app.get(ConsultantsService, { strict: false });
  const { items } = await consultants.list();
  if (items.some(({ hours }) => hours.length > 0)) return;
  const { items: services } = await app.get(AvailabilityService, { strict: false }).services();
  const idOf = (name: string) => services.find((service) => service.name === name)?.id ?? '';
  const set = (id: string, serviceIds: string[], days: readonly number[]) =>
    consultants.set(organiser, id, {
      active: true,
      place: PLACE,
      onlineLink: null,
      serviceIds,
      hours: week(days),
    });
  await set(
    trainerId,
    services.map(({ id }) => id),
    [1, 2, 3, 4],
  );
  await set(organiser.accountId, [idOf('Legalitas usaha'), idOf('Keuangan usaha')], [1, 3, 5]);
  await seedFiles(app, { trainerId, organiserId: organiser.accountId, idOf });
}

async function seedFiles(app: INestApplicationContext, desk: Desk): Promise<void> {
  const transactions = app.get(Transactions, { strict: false });
  const invented = inventPeople(4).map(({ phone }) => phone);
  const [siti, slamet, ...others] = await queries.findLearners(transactions.reader, [
    SITI,
    SLAMET,
    ...invented,
  ]);
  const times = await freeTimes(app, desk);
  await transactions.run(async (em) => {
    if (siti) await photoCase(em, desk, siti, times.shift());
    if (slamet) await guidanceCase(em, desk, slamet, times.shift());
    for (const accountId of others.slice(0, 3)) await licenceCase(em, desk, accountId, times.shift());
    if (others[3]) await closedCase(em, desk, others[3]);
    await queries.insertQueue(em, desk.idOf('Foto produk'), { served: 3, waiting: 2, desk: desk.trainerId });
    await queries.insertQueue(em, desk.idOf('Legalitas usaha'), {
      served: 5,
      waiting: 4,
      desk: desk.organiserId,
    });
  });
}

/** The trainer's, as long as the longest service takes, so that any service fits. */
async function freeTimes(
  app: INestApplicationContext,
  { trainerId, organiserId, idOf }: Desk,
): Promise<string[]> {
  const { days } = await app
    .get(AvailabilityService, { strict: false })
    .slots(idOf('Bimbingan usaha'), { from: fromToday(BOOKED_FROM, 8).day, without: organiserId });
  return days
    .flatMap(({ slots }) => slots)
    .filter(({ consultantId }) => consultantId === trainerId)
    .map(({ startsAt }) => startsAt);
}
