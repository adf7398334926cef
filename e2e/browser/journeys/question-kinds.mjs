import { randomUUID } from 'node:crypto';
import { copiedCourse, lessonOf, publishDraft, seatIn, signedIn } from '../lib/courses.mjs';
import { addQuestions } from '../lib/question-kinds.mjs';
import { bigPicture } from '../lib/recordings.mjs';
import { uploadMedia } from '../lib/uploads.mjs';
import { answerRightly } from '../pages/question-kinds.mjs';

/** A timed quiz of every kind of question; in the middle of it the trainer gives more time. */
export async function questionKinds(stage) {
  const { world } = stage;
  const [author, reviewer] = await Promise.all([
    signedIn(world, 'pelatih', 'Dewi Lestari'),
    signedIn(world, 'pelatih', 'Rina Wulandari'),
  ]);
  const course = await copiedCourse(world, author.client, 'Semua jenis soal');
  const quiz = await timedQuiz(author.client, course);
  await publishDraft(author.client, reviewer.client, course.id);
  const seat = await seatIn(world, course.id);
  await world.pool.query('insert into batch_trainers (batch_id, account_id) values ($1, $2)', [
    seat.batchId,
    author.account.id,
  ]);
  const learner = await stage.visitor('learner', { cookie: seat.cookie });
  const trainer = await stage.visitor('trainer', { cookie: author.client.cookie });
  await learner.open(`/kelas/${seat.enrolmentId}/kuis/${quiz.code}`);
  await learner.button('Mulai').click();
  await learner.page.getByRole('timer').waitFor();
  await giveTime(trainer, seat);
  await learner.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await learner.sees('more time is told', learner.page.getByText('Waktu Anda ditambah 15 menit.'));
  while (await answerRightly(learner));
  await learner.heading('Selamat, Anda lulus');
  await learner.sees('full marks', learner.page.getByText('Nilai Anda 100'));
  await learner.page.getByText('Lihat jawaban dan penjelasan').click();
  await learner.audit('quiz, every kind explained');
  await howItWent(trainer, seat);
  await learner.leave();
  await trainer.leave();
}

/** The first quiz of the course asks one question of every kind, within ten minutes. */
async function timedQuiz(client, course) {
  const imageId = await uploadMedia(client, { kind: 'image', name: 'meja.jpg', bytes: await bigPicture() });
  const questions = await addQuestions(client, course, imageId);
  const quiz = lessonOf(course, 'quiz');
  const params = { id: quiz.id };
  const { revision, title, minutes, body } = await client.call('GET /studio/lessons/:id', { params });
  await client.call('PUT /studio/lessons/:id', {
    params,
    body: {
      revision,
      title,
      minutes,
      body: { ...body, questions, minutes: 10, shuffle: false },
      saveId: randomUUID(),
    },
  });
  return quiz;
}

async function giveTime(trainer, { batchId }) {
  const { page } = trainer;
  await trainer.open(`/kantor/angkatan/${batchId}/tes-berjalan`);
  await page.getByText('1 sedang mengerjakan').waitFor();
  await trainer.audit('attempts under way');
  await page.getByRole('button', { name: /^Tambah waktu/ }).click();
  await page.getByLabel('Berapa menit?').fill('15');
  await trainer.audit('attempts under way, more time');
  await trainer.button('Tambah 15 menit').click();
  await trainer.sees('the time is given', page.getByText(/mendapat waktu sampai/));
}

/** What the class's answers say about the questions, and what the class gained. */
async function howItWent(trainer, { batchId }) {
  for (const [path, heading, words] of [
    ['analisis-soal', 'Analisis soal', '6 soal'],
    ['kenaikan-nilai', 'Kenaikan nilai', 'Belum ada yang dapat dibandingkan'],
  ]) {
    await trainer.open(`/kantor/angkatan/${batchId}/${path}`);
    await trainer.heading(heading);
    await trainer.page.getByText(words, { exact: true }).waitFor();
    await trainer.audit(path);
  }
}
