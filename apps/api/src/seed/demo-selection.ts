import type { INestApplicationContext } from '@nestjs/common';
import { PhoneAccountsService } from '../accounts/phone-accounts.service.js';
import { ApplicantList } from '../applications/applicant-list.service.js';
import { ApplicationsService } from '../applications/applications.service.js';
import { NominationsService } from '../applications/nominations.service.js';
import { OfferFilling } from '../applications/offer-filling.service.js';
import { OffersService } from '../applications/offers.service.js';
import { RankingService } from '../applications/ranking.service.js';
import { ReviewService } from '../applications/review.service.js';
import { SelectionsService } from '../applications/selections.service.js';
import { BatchMovesService } from '../batches/batch-moves.service.js';
import { BatchesService } from '../batches/batches.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { PeopleService } from '../people/people.service.js';
import { fromToday } from './days.js';
import { apply, demoApplicant, type DemoApplicant } from './demo-applicants.js';
import { expireOffer } from './demo-selection.queries.js';
import { inventPeople } from './invented-people.js';

/** After those of the other classes: nobody is in two of them. */
const FIRST_PERSON = 200;
const SITI = '+6281200000001';
const FOURTEEN_DAYS = 336;

async function openBatch(
  app: INestApplicationContext,
  organiser: Actor,
  courseId: string,
  { startsIn, capacity }: { startsIn: number; capacity: number },
): Promise<string> {
  const { id } = await app.get(BatchesService, { strict: false }).create(organiser, {
    courseId,
    mode: 'blended',
    admission: 'selection',
    capacity,
    startsOn: fromToday(startsIn, 8).day,
    endsOn: fromToday(startsIn + 21, 8).day,
    registrationOpensAt: null,
    registrationClosesAt: fromToday(startsIn - 7, 20).at,
    assignmentDueAt: null,
    place: 'Kelas A, lantai 3',
    trainerIds: [],
  });
  await app.get(BatchMovesService, { strict: false }).move(organiser, id, 'open');
  const selections = app.get(SelectionsService, { strict: false });
  const { settings } = await selections.read(id);
  await selections.change(organiser, id, {
    ...settings,
    rules: [...settings.rules, { kind: 'sizes', sizes: ['micro', 'small'] }],
    offerHours: FOURTEEN_DAYS,
    announcedAt: fromToday(startsIn - 5, 10).at,
  });
  return id;
}

/** All documents of somebody: accepted, or the first one returned with a reason. */
async function check(
  app: INestApplicationContext,
  organiser: Actor,
  batchId: string,
  id: string,
  verdict: 'accepted' | 'returned',
): Promise<void> {
  const review = app.get(ReviewService, { strict: false });
  const one = { application: id, sort: 'standing', direction: 'asc', page: 1, pageSize: 1 } as const;
  const { items } = await app.get(ApplicantList, { strict: false }).page(batchId, one);
  for (const document of items[0]?.documents ?? []) {
    const reason = verdict === 'returned' ? 'Tulisannya tidak terbaca. Foto ulang di tempat terang.' : '';
    await review.check(organiser, document.id, { verdict, reason });
    if (verdict === 'returned') return;
  }
}

/** One angkatan that takes applications, with somebody in each state before the result. */
async function seedOpen(
  app: INestApplicationContext,
  organiser: Actor,
  courseId: string,
  people: readonly DemoApplicant[],
): Promise<void> {
  const batchId = await openBatch(app, organiser, courseId, { startsIn: 40, capacity: 20 });
  const [draft, ...others] = people;
  if (draft) await apply(app, draft, batchId, 'draft');
  for (const [index, person] of others.entries()) {
    const id = await apply(app, person, batchId, 'sent', index % 2 ? 'Koperasi Wanita Sejahtera' : null);
    if (index === 0) await check(app, organiser, batchId, id, 'returned');
    if (index === 1 || index === 2) await check(app, organiser, batchId, id, 'accepted');
    if (index === 3) await app.get(ApplicationsService, { strict: false }).withdraw(person.actor, id);
  }
}

/** One with its result: seats taken, declined and run out, one offer to Siti, and a reserve. */
async function seedAnnounced(
  app: INestApplicationContext,
  organiser: Actor,
  courseId: string,
  people: readonly DemoApplicant[],
  siti: DemoApplicant | null,
): Promise<void> {
  const batchId = await openBatch(app, organiser, courseId, { startsIn: 26, capacity: 4 });
  for (const person of siti ? [siti, ...people] : people) {
    const id = await apply(app, person, batchId, 'sent', person === siti ? 'Koperasi Tempe Sanan' : null);
    await check(app, organiser, batchId, id, 'accepted');
    // Nobody else is: her points put her first, whatever the lot.
    if (person === siti)
      await app.get(NominationsService, { strict: false }).nominate(organiser, id, {
        kind: 'cooperative',
        cooperative: 'Koperasi Tempe Sanan',
        letter: '07/KTS/2026',
      });
  }
  const ranking = app.get(RankingService, { strict: false });
  await ranking.publish(organiser, (await ranking.run(organiser, batchId)).id);
  await answerOffers(app, batchId, people);
}

async function answerOffers(
  app: INestApplicationContext,
  batchId: string,
  people: readonly DemoApplicant[],
): Promise<void> {
  const applications = app.get(ApplicationsService, { strict: false });
  const offers = app.get(OffersService, { strict: false });
  let turn = 0;
  for (const { actor } of people) {
    const offer = (await applications.place(actor, batchId)).application?.offer;
    if (!offer) continue;
    turn += 1;
    if (turn === 1) await offers.confirm(actor, offer.id);
    if (turn === 2) await offers.decline(actor, offer.id);
    if (turn === 3) await expireOffer(app.get(Transactions, { strict: false }).reader, offer.id);
  }
  await app.get(OfferFilling, { strict: false }).sweep();
}

/** Two angkatan with a selection, so that every screen of it shows something. For a course that is new. */
export async function seedDemoSelection(
  app: INestApplicationContext,
  organiser: Actor,
  courseId: string,
): Promise<void> {
  const people: DemoApplicant[] = [];
  const invented = inventPeople(FIRST_PERSON + 15).slice(FIRST_PERSON);
  for (const [index, person] of invented.entries())
    people.push(await demoApplicant(app, person, index, index === 14 ? 'medium' : 'micro'));
  await seedOpen(app, organiser, courseId, people.slice(0, 7));
  await seedAnnounced(app, organiser, courseId, people.slice(7), await demoSiti(app));
}

/** The peserta of the demonstration, where there is one. */
async function demoSiti(app: INestApplicationContext): Promise<DemoApplicant | null> {
  const em = app.get(Transactions, { strict: false }).reader;
  const accountId = await app.get(PhoneAccountsService, { strict: false }).find(em, SITI);
  if (!accountId) return null;
  const { businesses } = await app.get(PeopleService, { strict: false }).profile(accountId);
  const businessId = businesses[0]?.id;
  return businessId ? { actor: { accountId, sessionId: '', roles: ['peserta'] }, businessId } : null;
}
