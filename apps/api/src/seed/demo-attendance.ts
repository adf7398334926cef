import type { INestApplicationContext } from '@nestjs/common';
import type { AttendanceStatus } from '@sinau/contracts/attendance.contract.js';
import { AttendanceService } from '../attendance/attendance.service.js';
import { BatchMovesService } from '../batches/batch-moves.service.js';
import { BatchesService } from '../batches/batches.service.js';
import { ClassSessionsService } from '../batches/class-sessions.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { fromToday } from './days.js';
import { inventPeople } from './invented-people.js';
import { insertLearners, isKnown } from './past-class.queries.js';

const PLACE = 'Kelas C, lantai 3';
/** After the thirty of the class that is over. */
const FIRST = 30;
const LEARNERS = 8;
/** Four sessions are over, one is today, one comes. */
const DAYS = [-13, -9, -6, -2, 0, 5];
const OVER = 4;

/** Who missed what: one may still make it, for one it is too late. */
const MISSED: Readonly<Record<number, Readonly<Record<number, AttendanceStatus>>>> = {
  1: { 0: 'sick' },
  4: { 1: 'absent', 2: 'excused', 3: 'absent' },
};

/** A class under way whose lists are recorded, with a correction in the trail. Run again it changes nothing. */
export async function seedDemoAttendance(
  app: INestApplicationContext,
  organiser: Actor,
  { courseId, trainerId }: { courseId: string; trainerId: string },
): Promise<void> {
  const transactions = app.get(Transactions, { strict: false });
  const people = inventPeople(FIRST + LEARNERS).slice(FIRST);
  if (await isKnown(transactions.reader, people[0]?.phone ?? '')) return;
  const { batchId, sessionIds } = await openRunningClass(app, organiser, { courseId, trainerId });
  const enrolments = await transactions.run((em) =>
    insertLearners(em, batchId, people, fromToday(DAYS[0]! - 5, 10).at),
  );
  const trainer: Actor = { accountId: trainerId, sessionId: '', roles: ['pelatih'] };
  const attendance = app.get(AttendanceService, { strict: false });
  for (const [nth, sessionId] of sessionIds.slice(0, OVER).entries()) {
    const items = enrolments.map((enrolmentId, person) => ({
      enrolmentId,
      status: MISSED[person]?.[nth] ?? ('present' as const),
      occurredAt: fromToday(DAYS[nth]!, 9).at,
    }));
    await attendance.record(trainer, sessionId, { items });
  }
  const [first = ''] = sessionIds;
  const corrected = {
    enrolmentId: enrolments[1]!,
    status: 'excused' as const,
    reason: 'Surat izin menyusul',
  };
  await attendance.record(trainer, first, { items: [corrected] });
}

async function openRunningClass(
  app: INestApplicationContext,
  organiser: Actor,
  { courseId, trainerId }: { courseId: string; trainerId: string },
): Promise<{ batchId: string; sessionIds: string[] }> {
  const { id: batchId } = await app.get(BatchesService, { strict: false }).create(organiser, {
    courseId,
    mode: 'blended',
    capacity: 20,
    startsOn: fromToday(DAYS[0]!, 8).day,
    endsOn: fromToday(12, 8).day,
    registrationOpensAt: null,
    registrationClosesAt: fromToday(DAYS[0]! - 1, 20).at,
    assignmentDueAt: fromToday(10, 20).at,
    place: PLACE,
    trainerIds: [trainerId],
  });
  const sessions = app.get(ClassSessionsService, { strict: false });
  const sessionIds: string[] = [];
  for (const [index, day] of DAYS.entries()) {
    const { id } = await sessions.add(organiser, batchId, {
      title: `Tatap muka ${index + 1}`,
      startsAt: fromToday(day, 8).at,
      // All of today, so that checking in can be tried at any hour.
      endsAt: fromToday(day, day === 0 ? 22 : 12).at,
      place: PLACE,
      roomId: null,
      trainerIds: [trainerId],
      jp: 4,
    });
    sessionIds.push(id);
  }
  const moves = app.get(BatchMovesService, { strict: false });
  await moves.move(organiser, batchId, 'open');
  await moves.move(organiser, batchId, 'start');
  return { batchId, sessionIds };
}
