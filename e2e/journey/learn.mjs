import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { inLanes } from '../lib/lanes.mjs';
import { say } from './steps.mjs';

async function answerAll(client, attempt, choiceOf) {
  for (const question of attempt.questions) {
    await client.call('PUT /attempts/:id/answers/:question', {
      params: { id: attempt.id, question: question.code },
      body: { choice: choiceOf(question.code) },
    });
  }
  return client.call('POST /attempts/:id/submit', { params: { id: attempt.id } });
}

async function takeQuiz(client, enrolmentId, code, choiceOf) {
  const attempt = await client.call('POST /enrolments/:id/quizzes/:code/attempts', {
    params: { id: enrolmentId, code },
  });
  return answerAll(client, attempt, choiceOf);
}

async function sendAssignment(client, enrolmentId, code, photo) {
  const params = { id: enrolmentId, code };
  const assignment = await client.call('GET /enrolments/:id/assignments/:code', { params });
  const wanted = assignment.evidence
    .filter(({ kind }) => kind === 'photo')
    .reduce((sum, { min }) => sum + min, 0);
  for (let index = 0; index < wanted; index += 1) {
    await client.upload(
      'POST /enrolments/:id/assignments/:code/files',
      { params },
      photo,
      `foto-${index}.jpg`,
    );
  }
  if (assignment.evidence.some(({ kind }) => kind === 'text')) {
    await client.call('PUT /enrolments/:id/assignments/:code/draft', {
      params,
      body: { text: 'Cahaya jendela pagi, alas karton putih, dua sudut.' },
    });
  }
  await client.call('POST /enrolments/:id/assignments/:code/send', { params });
}

/** Plays one participant's whole learning: pre test, every lesson, quiz and practice, post test, final assignment, survey. */
async function learnEverything(client, enrolmentId, { keys, photo }) {
  const choiceOf = (code) => keys.get(code);
  const params = { id: enrolmentId };
  await takeQuiz(client, enrolmentId, 'pre', choiceOf);
  const detail = await client.call('GET /enrolments/:id', { params });
  const lessons = detail.modules.flatMap((module) => module.lessons);
  const read = lessons.filter(({ kind }) => ['reading', 'video', 'audio', 'in_person'].includes(kind));
  const events = read.map(({ code }) => ({
    id: randomUUID(),
    lessonCode: code,
    kind: 'completed',
    position: 1,
    occurredAt: new Date().toISOString(),
  }));
  await client.call('POST /enrolments/:id/events', { params, body: { events } });
  // A bad line sends twice: the second time counts nothing.
  const again = await client.call('POST /enrolments/:id/events', { params, body: { events } });
  if (again.accepted !== 0 || again.duplicates !== events.length)
    throw new Error('repeated events were counted twice');
  for (const { code, kind } of lessons) {
    if (kind === 'quiz') await takeQuiz(client, enrolmentId, code, choiceOf);
    if (kind === 'photo_assignment') await sendAssignment(client, enrolmentId, code, photo);
  }
  const post = await takeQuiz(client, enrolmentId, 'post', choiceOf);
  if (post.score !== 100) throw new Error(`post test scored ${post.score} with every answer right`);
  await sendAssignment(client, enrolmentId, detail.finalAssignment.code, photo);
  const rating = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`U${index + 1}`, 4]));
  await client.call('POST /enrolments/:id/survey', { params, body: { ratings: rating, comment: '' } });
}

/** Grades every sent final assignment of a batch: the ones of `failing` get the lowest level, the rest the highest. */
export async function gradeAll(trainer, batchId, failing) {
  let graded = 0;
  for (;;) {
    const { items } = await trainer.call('GET /manage/grading', { query: { batch: batchId, pageSize: 100 } });
    if (!items.length) return graded;
    for (const item of items) {
      const { rubric } = await trainer.call('GET /manage/grading/:id', { params: { id: item.submissionId } });
      const levels = rubric.map(({ name, levels: all }) => {
        const scores = all.map(({ score }) => score);
        return {
          criterion: name,
          score: failing.has(item.participantName) ? Math.min(...scores) : Math.max(...scores),
        };
      });
      await trainer.call('POST /manage/grading/:id', {
        params: { id: item.submissionId },
        body: { levels, comment: 'Dinilai.' },
      });
      graded += 1;
    }
  }
}

/** Everybody learns, five at a time. */
export async function learnAll(learners, keys) {
  const photo = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#c8553d' } })
    .jpeg()
    .toBuffer();
  await inLanes(learners, 5, (one) => learnEverything(one.client, one.enrolment.id, { keys, photo }));
  say(`${learners.length} people took both tests, every lesson, quiz and assignment`);
}
