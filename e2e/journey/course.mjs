import { readFile } from 'node:fs/promises';
import { inRoot } from '../../tools/paths.mjs';
import { expect, say } from './steps.mjs';

/** The seeded photography curriculum under a name and codes of its own, so that a journey can be played any number of times. */
export async function freshCurriculum(stamp) {
  const text = await readFile(inRoot('apps', 'api', 'seed', 'curricula', 'fotografi-produk.json'), 'utf8');
  const code = `J${stamp.toString(36).toUpperCase()}`;
  const renamed = JSON.parse(text.replaceAll('"FP', `"${code}`));
  return {
    ...renamed,
    slug: `uji-${stamp.toString(36)}`,
    judul: `Uji perjalanan ${stamp.toString(36)}`,
    judul_pendek: 'Uji perjalanan',
  };
}

/** The trainer imports a curriculum (twice: the second time changes nothing), the officer reviews and publishes it. */
export async function publishCourse({ trainer, officer }, stamp) {
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
  return { courseId: imported.courseId, keys: keysOf(curriculum) };
}

/** Question code → right choice, as the trainer's own file says. */
export function keysOf(curriculum) {
  return new Map(curriculum.bank_soal.map((question) => [question.id, question.kunci]));
}
