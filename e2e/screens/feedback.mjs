import { randomUUID } from 'node:crypto';
import { enrolNewPeople, openClassOf, sendFinal } from '../browser/lib/classes.mjs';
import { courseId } from '../browser/lib/courses.mjs';
import { classWithPeerReview } from '../browser/lib/task-class.mjs';

const PINS = [
  { x: 0.28, y: 0.72, body: 'Bayangan di sini terlalu keras.' },
  { x: 0.5, y: 0.5, body: 'Label ini belum terbaca.' },
];
const LESSON = 'FP-1-1';

/** Two learners: the task of one is graded with pins, the other's waits; one asked and noted under a lesson. */
export async function prepareFeedback(world, teacher, photo) {
  const { people, task } = await classWithPeerReview(world, teacher);
  const [graded, waiting] = people;
  const stories = [
    'Cahaya jendela pagi dan alas karton putih.',
    'Keripik tempe di teras, dengan kain polos.',
  ];
  for (const [index, { client, enrolment }] of people.entries())
    await sendFinal(client, enrolment.id, { photo, text: stories[index] });
  const { items } = await teacher.client.call('GET /manage/grading');
  const idOf = ({ name }) => items.find(({ participantName }) => participantName === name).submissionId;
  await grade(teacher.client, idOf(graded));
  const path = `/kelas/${graded.enrolment.id}/tugas/${task}`;
  const asked = await prepareQuestion(world, teacher);
  return { teacher, graded, waitingId: idOf(waiting), path, asked };
}

async function grade(client, id) {
  const params = { id };
  const { rubric, submission } = await client.call('GET /manage/grading/:id', { params });
  const [{ id: fileId }] = submission.files;
  await client.call('POST /manage/grading/:id', {
    params,
    body: {
      levels: rubric.map(({ name: criterion }) => ({ criterion, score: 2 })),
      comment: 'Sudutnya sudah baik. Lembutkan cahayanya.',
      pins: PINS.map((pin) => ({ fileId, ...pin })),
    },
  });
}

async function prepareQuestion(world, { account, client }) {
  const course = await courseId(world, 'fotografi-produk');
  const batch = await openClassOf(world, { courseId: course, trainerId: account.id });
  const [person, other] = await enrolNewPeople(world, batch.id, 2);
  const id = randomUUID();
  await person.client.call('POST /enrolments/:id/questions', {
    params: { id: person.enrolment.id },
    body: { id, lessonCode: LESSON, text: 'Apakah lensa boleh dibersihkan dengan tisu basah?' },
  });
  await client.call('POST /manage/questions/:id/answers', {
    params: { id },
    body: { id: randomUUID(), text: 'Jangan. Pakai kain kacamata yang kering.' },
  });
  await other.client.call('POST /enrolments/:id/questions', {
    params: { id: other.enrolment.id },
    body: { id: randomUUID(), lessonCode: LESSON, text: 'Berapa jarak HP dari produk?' },
  });
  await person.client.call('PUT /enrolments/:id/notes/:code', {
    params: { id: person.enrolment.id, code: LESSON },
    body: { text: 'Bersihkan lensa dulu.\nLalu nyalakan garis bantu: 3 × 3 kotak.', base: 0 },
  });
  return { ...person, path: `/kelas/${person.enrolment.id}/pelajaran/${LESSON}` };
}
