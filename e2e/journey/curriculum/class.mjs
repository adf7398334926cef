import { inWib } from '../../lib/wib.mjs';
import { publishCourse } from '../course.mjs';
import { expect, say } from '../steps.mjs';
import { SEATS } from './numbers.mjs';

/** The trainer imports a curriculum, the officer reviews and publishes it, the organiser opens an angkatan of it. */
export async function openClass(staff, stamp) {
  const { trainer, organiser } = staff;
  const { courseId, keys } = await publishCourse(staff, stamp);
  const { account } = await trainer.call('GET /me');
  const batch = await organiser.call('POST /manage/batches', {
    body: {
      courseId,
      mode: 'blended',
      capacity: SEATS,
      startsOn: inWib(0, 8).day,
      endsOn: inWib(14, 8).day,
      registrationOpensAt: null,
      registrationClosesAt: inWib(7, 20).at,
      assignmentDueAt: inWib(10, 20).at,
      place: 'Aula mini, lantai 3',
      trainerIds: [account.id],
    },
  });
  const sessions = [];
  for (const days of [1, 8]) {
    const body = {
      title: `Tatap muka hari ke-${days}`,
      startsAt: inWib(days, 9).at,
      endsAt: inWib(days, 12).at,
      place: 'Aula mini',
    };
    sessions.push(
      await organiser.call('POST /manage/batches/:id/sessions', { params: { id: batch.id }, body }),
    );
  }
  await organiser.call('POST /manage/batches/:id/move', { params: { id: batch.id }, body: { move: 'open' } });
  say(`angkatan opened: ${SEATS} seats, ${sessions.length} sessions`);
  return { batch, sessions, courseId, keys };
}

/** Everybody is present at every session. */
export async function attend(trainer, sessions, learners) {
  for (const { id } of sessions) {
    const items = learners.map(({ enrolment }) => ({ enrolmentId: enrolment.id, status: 'present' }));
    const { recorded } = await trainer.call('PUT /manage/class-sessions/:id/attendance', {
      params: { id },
      body: { items },
    });
    expect(recorded, learners.length, 'attendance rows');
  }
}
