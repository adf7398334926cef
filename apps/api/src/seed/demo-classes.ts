import { readFile, readdir } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { BatchMovesService } from '../batches/batch-moves.service.js';
import { BatchesService } from '../batches/batches.service.js';
import { ClassSessionsService } from '../batches/class-sessions.service.js';
import { CourseImportService } from '../courses/course-import.service.js';
import { CoursesService } from '../courses/courses.service.js';
import type { Actor } from '../http/access.js';
import { seedDemoAttendance } from './demo-attendance.js';
import { seedDemoConsultations } from './demo-consultations.js';
import { fromToday } from './days.js';
import { seedDemoOutcomes } from './demo-outcomes.js';
import { roomNamed, seedDemoBookings } from './demo-rooms.js';
import { seedDemoSelection } from './demo-selection.js';
import { seedPastClass } from './past-class.js';

const CURRICULA = 'apps/api/seed/curricula';
/** The course that was given once already. */
const PAST = 'penjualan-online';
/** The course with a class under way. */
const UNDER_WAY = 'desain-kemasan';
/** How the first angkatan of each course is given; the fourth one is always open. */
const plans: Record<string, { startsIn: number; place: string; room?: string }> = {
  'penjualan-online': { startsIn: 10, place: 'Aula mini, lantai 3', room: 'Aula Mini' },
  'fotografi-produk': { startsIn: 17, place: 'Kelas B, lantai 3', room: 'Kelas B' },
  'desain-kemasan': { startsIn: 24, place: 'Kelas A, lantai 3', room: 'Kelas A' },
};

async function openFirstBatch(
  app: INestApplicationContext,
  organiser: Actor,
  trainerId: string,
  course: { id: string; slug: string },
) {
  const plan = plans[course.slug] ?? { startsIn: 14, place: 'Aula mini, lantai 3' };
  const batches = app.get(BatchesService, { strict: false });
  const batch = await batches.create(organiser, {
    courseId: course.id,
    mode: 'blended',
    capacity: 25,
    startsOn: fromToday(plan.startsIn, 8).day,
    endsOn: fromToday(plan.startsIn + 21, 8).day,
    registrationOpensAt: null,
    registrationClosesAt: fromToday(plan.startsIn - 1, 20).at,
    assignmentDueAt: fromToday(plan.startsIn + 19, 20).at,
    place: plan.place,
    trainerIds: [trainerId],
    minSeats: 15,
    allowances: [
      { name: 'Transport', amount: 75_000 },
      { name: 'Makan siang', amount: null },
      { name: 'Modul cetak', amount: null },
    ],
    note: 'Bawa dua produk Anda untuk latihan.',
  });
  const sessions = app.get(ClassSessionsService, { strict: false });
  for (const [index, days] of [0, 7, 14].entries()) {
    await sessions.add(organiser, batch.id, {
      title: `Tatap muka ${index + 1}`,
      startsAt: fromToday(plan.startsIn + days, 9).at,
      endsAt: fromToday(plan.startsIn + days, 12).at,
      place: plan.place,
      roomId: plan.room ? await roomNamed(app, plan.room) : null,
      // One trainer gives all three courses, and some of their days are the same.
      trainerIds: course.slug === PAST ? [trainerId] : [],
      jp: 4,
    });
  }
  await app.get(BatchMovesService, { strict: false }).move(organiser, batch.id, 'open');
}

/** One class that anyone can start today, at their own pace. */
async function openSelfPaced(
  app: INestApplicationContext,
  organiser: Actor,
  trainerId: string,
  courseId: string,
) {
  const batches = app.get(BatchesService, { strict: false });
  const batch = await batches.create(organiser, {
    courseId,
    mode: 'self_paced',
    capacity: null,
    startsOn: null,
    endsOn: null,
    registrationOpensAt: null,
    registrationClosesAt: null,
    assignmentDueAt: null,
    place: null,
    trainerIds: [trainerId],
  });
  await app.get(BatchMovesService, { strict: false }).move(organiser, batch.id, 'open');
}

/** Imports and publishes the three curricula; a course that is new gets an open angkatan. Run again it changes nothing. */
export async function seedDemoClasses(
  app: INestApplicationContext,
  organiser: Actor,
  trainerId: string,
): Promise<void> {
  const importer = app.get(CourseImportService, { strict: false });
  const courses = app.get(CoursesService, { strict: false });
  for (const file of (await readdir(CURRICULA)).filter((name) => name.endsWith('.json')).sort()) {
    const source: unknown = JSON.parse(await readFile(`${CURRICULA}/${file}`, 'utf8'));
    const outcome = await importer.import(organiser, source);
    if (outcome.outcome !== 'created') continue;
    await courses.publish(organiser, outcome.courseId, outcome.versionId);
    // First, as it began first: angkatan are numbered in their order.
    if (outcome.slug === PAST) {
      await seedDemoOutcomes(app, organiser, { courseId: outcome.courseId, trainerId });
      await seedPastClass(app, organiser, { courseId: outcome.courseId, trainerId });
    }
    if (outcome.slug === UNDER_WAY)
      await seedDemoAttendance(app, organiser, { courseId: outcome.courseId, trainerId });
    await openFirstBatch(app, organiser, trainerId, { id: outcome.courseId, slug: outcome.slug });
    if (outcome.slug === 'desain-kemasan') await seedDemoSelection(app, organiser, outcome.courseId);
    if (outcome.slug === 'fotografi-produk') await openSelfPaced(app, organiser, trainerId, outcome.courseId);
  }
  await seedDemoBookings(app, organiser);
  await seedDemoConsultations(app, organiser, trainerId);
}
