import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { BatchMovesService } from '../batches/batch-moves.service.js';
import { BatchesService } from '../batches/batches.service.js';
import { ClassSessionsService } from '../batches/class-sessions.service.js';
import { Transactions } from '../database/transactions.js';
import { CompletionService } from '../enrolments/completion.service.js';
import type { Actor } from '../http/access.js';
import { fromToday } from './days.js';
import { inventAnswers, numbersFrom, percentRight, spread } from './invented-answers.js';
import { inventPeople } from './invented-people.js';
import * as queries from './past-class.queries.js';
import { silenceAfterwards } from './silent-class.js';

const LEARNERS = 30;
const SEED = 20_261_122;
const FIRST_DAY = -42;
const LAST_DAY = -21;
const PLACE = 'Aula mini, lantai 3';
const MOST_PRESENT = 0.95;

/** Before the class people know less than afterwards, and not everybody gains alike. */
const BEFORE = -0.5;
const GAIN = 1.9;
const GAIN_SPREAD = 0.5;

/**
 * A class that is over, with thirty invented people: item analysis and learning gain have something to show. The
 * product itself says who completed it. Run again it changes nothing.
 */
export async function seedPastClass(
  app: INestApplicationContext,
  organiser: Actor,
  { courseId, trainerId }: { courseId: string; trainerId: string },
): Promise<void> {
  const transactions = app.get(Transactions, { strict: false });
  const people = inventPeople(LEARNERS);
  if (await queries.isKnown(transactions.reader, people[0]?.phone ?? '')) return;
  const batchId = await openPastBatch(app, organiser, { courseId, trainerId });
  await silenceAfterwards(app, organiser, batchId);
  const completion = app.get(CompletionService, { strict: false });
  await transactions.run(async (em, ring) => {
    const facts = await queries.findClassFacts(em, batchId);
    if (!facts) throw new Error('the class that is over has no final assignment');
    const enrolments = await queries.insertLearners(em, batchId, people, fromToday(FIRST_DAY - 5, 10).at);
    const learned = inventLearning(enrolments, facts);
    await queries.insertAttempts(em, learned.attempts);
    const at = fromToday(LAST_DAY, 14).at;
    await queries.insertDeeds(em, learned.deeds, { trainerId, assignmentId: facts.assignmentId, at });
    await completion.refreshMany(em, ring, enrolments);
  });
  await app.get(BatchMovesService, { strict: false }).move(organiser, batchId, 'close');
}

async function openPastBatch(
  app: INestApplicationContext,
  organiser: Actor,
  { courseId, trainerId }: { courseId: string; trainerId: string },
): Promise<string> {
  const batches = app.get(BatchesService, { strict: false });
  const { id } = await batches.create(organiser, {
    courseId,
    mode: 'blended',
    capacity: LEARNERS,
    startsOn: fromToday(FIRST_DAY, 8).day,
    endsOn: fromToday(LAST_DAY, 8).day,
    registrationOpensAt: null,
    registrationClosesAt: fromToday(FIRST_DAY - 1, 20).at,
    assignmentDueAt: fromToday(LAST_DAY - 1, 20).at,
    place: PLACE,
    trainerIds: [trainerId],
  });
  const sessions = app.get(ClassSessionsService, { strict: false });
  for (const [index, day] of [FIRST_DAY, FIRST_DAY + 10, LAST_DAY].entries()) {
    const [startsAt, endsAt] = [fromToday(day, 9).at, fromToday(day, 12).at];
    const title = `Tatap muka ${index + 1}`;
    await sessions.add(organiser, id, {
      title,
      startsAt,
      endsAt,
      place: PLACE,
      roomId: null,
      trainerIds: [trainerId],
      jp: 4,
    });
  }
  await app.get(BatchMovesService, { strict: false }).move(organiser, id, 'open');
  await app.get(BatchMovesService, { strict: false }).move(organiser, id, 'start');
  return id;
}

/** Two people are not whole: one came after the pre test, one stopped before the end. */
function inventLearning(enrolments: readonly string[], facts: queries.ClassFacts) {
  const random = numbersFrom(SEED);
  const attempts: queries.InventedAttempt[] = [];
  const deeds = enrolments.map((enrolmentId, index): queries.InventedDeeds => {
    const ability = spread(random);
    const gain = GAIN + GAIN_SPREAD * spread(random);
    const stopped = index === LEARNERS - 1;
    for (const asked of facts.asked) {
      const share = asked.code === 'pre' ? 0 : asked.code === 'post' ? 1 : 0.8;
      const answers = inventAnswers(asked.items, ability + BEFORE + share * gain, random);
      if (asked.code === 'pre' ? index === LEARNERS - 2 : stopped) continue;
      attempts.push({ ...attemptOf(asked, answers), enrolmentId });
    }
    const attendance = [0, 1, 2].map(
      () => (random() < MOST_PRESENT ? 'present' : 'sick') as 'present' | 'sick',
    );
    if (stopped) return { enrolmentId, attendance, grade: null, learned: false, ratings: null };
    return {
      enrolmentId,
      attendance,
      grade: gradeOf(facts, ability + gain, random),
      learned: true,
      ratings: ratingsOf(random),
    };
  });
  return { attempts, deeds };
}

function attemptOf({ items, ...asked }: queries.Asked, answers: queries.InventedAttempt['answers']) {
  const score = percentRight(answers);
  return {
    id: randomUUID(),
    ...asked,
    questionIds: items.map(({ id }) => id),
    at: fromToday(asked.code === 'pre' ? FIRST_DAY : LAST_DAY, asked.code === 'pre' ? 10 : 11).at,
    score,
    passed: asked.passingScore === null ? null : score >= asked.passingScore,
    answers,
  };
}

/** Every criterion at one of its two or three best levels. */
function gradeOf({ rubric, passingScore }: queries.ClassFacts, skill: number, random: () => number) {
  let sum = 0;
  const levels = rubric.map(({ name, weightPercent, levels: offered }) => {
    const best = offered.map(({ score }) => score).sort((a, b) => b - a);
    const score = best[random() < 0.25 + 0.2 * skill ? 0 : 1] ?? best[0] ?? 0;
    sum += (weightPercent * score) / (best[0] || 1);
    return { criterion: name, score };
  });
  const score = Math.round(sum * 100) / 100;
  return { levels, score, passed: score >= passingScore };
}

/** The nine elements of PermenPANRB 14/2017, 3 or 4 of 4. */
function ratingsOf(random: () => number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`U${n + 1}`, random() < 0.6 ? 4 : 3]));
}
