import { addParagraph, copiedCourse, lessonOf, publishDraft, seatIn, signedIn } from '../lib/courses.mjs';

const NEW = 'Kalimat versi dua.';

/** Who is enrolled keeps the version they began with, until a trainer moves the class and knows what that changes. */
export async function newVersion(stage) {
  const { world } = stage;
  const [author, reviewer] = await Promise.all([
    signedIn(world, 'pelatih', 'Dewi Lestari'),
    signedIn(world, 'pelatih', 'Rina Wulandari'),
  ]);
  const course = await copiedCourse(world, author.client, 'Dua versi');
  await publishDraft(author.client, reviewer.client, course.id);
  const seat = await seatIn(world, course.id);
  await world.pool.query('insert into batch_trainers (batch_id, account_id) values ($1, $2)', [
    seat.batchId,
    author.account.id,
  ]);
  const lesson = lessonOf(course, 'reading');
  await addParagraph(author.client, lesson.id, NEW);
  await publishDraft(author.client, reviewer.client, course.id);
  const learner = await stage.visitor('learner', { cookie: seat.cookie });
  const path = `/kelas/${seat.enrolmentId}/pelajaran/${lesson.code}`;
  await learner.open(path);
  await learner.heading(lesson.title);
  const early = await learner.page.getByText(NEW).count();
  learner.check('the class keeps its version', early === 0, `${early} times the new words`);
  const trainer = await stage.visitor('trainer', { cookie: author.client.cookie });
  await moveClass(trainer, seat, lesson);
  await learner.open(path);
  await learner.sees('after the move the new words are there', learner.page.getByText(NEW));
  await trainer.leave();
  await learner.leave();
}

async function moveClass(trainer, { batchId }, lesson) {
  const { page } = trainer;
  await trainer.open(`/kantor/angkatan/${batchId}`);
  await trainer.sees('a newer version is told', page.getByText('Versi baru tersedia'));
  await trainer.audit('class, newer version');
  await trainer.button('Lihat perubahannya').click();
  const dialog = page.getByRole('dialog', { name: 'Pindahkan ke versi 2?' });
  await trainer.sees('what changes is named', dialog.getByText(lesson.title));
  await trainer.audit('class, move to the version');
  await trainer.button('Pindahkan angkatan').click();
  await trainer.sees('the class has moved', page.getByText(/sekarang memakai versi 2\./));
}
