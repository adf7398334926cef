import type { INestApplicationContext } from '@nestjs/common';
import { BatchMovesService } from '../batches/batch-moves.service.js';
import { BatchesService } from '../batches/batches.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { fromToday } from './days.js';
import { seedPortfolio } from './demo-portfolio.js';
import * as queries from './demo-outcomes.queries.js';
import { inventPeople } from './invented-people.js';
import { insertLearners, isKnown } from './past-class.queries.js';
import { silenceAfterwards } from './silent-class.js';

/** After those of the other classes. */
const FIRST_PERSON = 300;
const LEARNERS = 24;
/** A year and some days ago: every question has been asked. */
const FIRST_DAY = -400;
const LAST_DAY = -380;
const ASKED: readonly (readonly [milestone: number, day: number, answering: number])[] = [
  [0, FIRST_DAY, 24],
  [3, LAST_DAY + 91, 19],
  [6, LAST_DAY + 183, 17],
  [12, LAST_DAY + 367, 14],
];
const BEFORE = ['sd_60jt', 'sd_300jt', 'sd_2m', 'sd_60jt', 'sd_900jt', 'sd_15m'] as const;
/** From the sixth month on, of every sixth person: two grow out of their size, one shrinks, one would rather not say. */
const AFTER = ['sd_300jt', 'sd_900jt', 'sd_15m', 'sd_300jt', null, 'sd_2m'] as const;

/** A class of last year whose graduates told how their businesses went on. All of it is invented; run again it changes nothing. */
export async function seedDemoOutcomes(
  app: INestApplicationContext,
  organiser: Actor,
  { courseId, trainerId }: { courseId: string; trainerId: string },
): Promise<void> {
  const transactions = app.get(Transactions, { strict: false });
  const people = inventPeople(FIRST_PERSON + LEARNERS).slice(FIRST_PERSON);
  if (await isKnown(transactions.reader, people[0]?.phone ?? '')) return;
  const batchId = await openClass(app, organiser, { courseId, trainerId });
  await silenceAfterwards(app, organiser, batchId);
  const enrolments = await transactions.run(async (em) => {
    const made = await insertLearners(em, batchId, people, fromToday(FIRST_DAY - 5, 10).at);
    await queries.completeAll(em, batchId, fromToday(LAST_DAY, 15).at);
    await queries.insertAnswers(em, inventAnswers(made, organiser.accountId));
    return made;
  });
  await app.get(BatchMovesService, { strict: false }).move(organiser, batchId, 'close');
  await seedPortfolio(app, { enrolments, trainerId });
  await queries.tellNobody(transactions.reader, batchId);
}

async function openClass(
  app: INestApplicationContext,
  organiser: Actor,
  { courseId, trainerId }: { courseId: string; trainerId: string },
): Promise<string> {
  const { id } = await app.get(BatchesService, { strict: false }).create(organiser, {
    courseId,
    mode: 'blended',
    capacity: LEARNERS,
    startsOn: fromToday(FIRST_DAY, 8).day,
    endsOn: fromToday(LAST_DAY, 8).day,
    registrationOpensAt: null,
    registrationClosesAt: fromToday(FIRST_DAY - 1, 20).at,
    assignmentDueAt: fromToday(LAST_DAY - 1, 20).at,
    place: 'Aula mini, lantai 3',
    trainerIds: [trainerId],
    note: 'Kelas contoh tahun lalu. Semua peserta dan jawabannya karangan.',
  });
  const moves = app.get(BatchMovesService, { strict: false });
  await moves.move(organiser, id, 'open');
  await moves.move(organiser, id, 'start');
  return id;
}

/** Fewer answer each time, the first ones always: as it goes. */
function inventAnswers(enrolments: readonly string[], officerId: string): queries.InventedAnswer[] {
  return ASKED.flatMap(([milestone, day, answering]) =>
    enrolments.slice(0, answering).map((enrolmentId, index): queries.InventedAnswer => {
      const late = milestone >= 6;
      const online = milestone > 0 && index % 3 !== 2;
      const exported = late && index === 5;
      return {
        enrolmentId,
        milestone,
        salesBand: (late ? AFTER : BEFORE)[index % BEFORE.length] ?? null,
        workers: 1 + (index % 4) + (late ? 1 : 0),
        channels: online ? ['toko', 'whatsapp', 'shopee'] : ['toko', 'whatsapp'],
        firstOnlineOn: online ? fromToday(LAST_DAY + 10 + index, 8).day : null,
        firstExportOn: exported ? fromToday(LAST_DAY + 120, 8).day : null,
        firstExportCountry: exported ? 'MY' : null,
        officerId: milestone > 0 && index % 5 === 4 ? officerId : null,
        at: fromToday(day + (index % 6), 9 + (index % 8)).at,
      };
    }),
  );
}
