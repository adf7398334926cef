import { freshCurriculum, keysOf } from './course.mjs';
import { expect, say, SEATS } from './story.mjs';

const inWib = (daysAhead, hour) => {
  const day = new Date(Date.now() + daysAhead * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
  return { day, at: new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`).toISOString() };
};

/** The trainer imports a curriculum, the officer reviews and publishes it, the organiser opens an angkatan of it. */
export async function openClass({ trainer, organiser, officer }, stamp) {
  const curriculum = await freshCurriculum(stamp);
  const imported = await trainer.call('POST /manage/courses/import', { body: curriculum });
  const twice = await trainer.call('POST /manage/courses/import', { body: curriculum });
  expect(twice.outcome, 'unchanged', 'importing the same curriculum twice');
  const params = { id: imported.courseId };
  await trainer.call('GET /studio/courses/:id', { params });
  await trainer.call('POST /studio/courses/:id/submit', { params });
  await officer.call('POST /studio/courses/:id/publish', { params });
  say(
    `curriculum published: ${imported.modules} modules, ${imported.lessons} lessons, ${imported.questions} questions`,
  );
  const { account } = await trainer.call('GET /me');
  const batch = await organiser.call('POST /manage/batches', {
    body: {
      courseId: imported.courseId,
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
  return { batch, sessions, courseId: imported.courseId, keys: keysOf(curriculum) };
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
