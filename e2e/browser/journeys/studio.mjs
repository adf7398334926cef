import { readFile } from 'node:fs/promises';
import { inRoot } from '../../../tools/paths.mjs';
import { courseId, courseName, signedIn } from '../lib/courses.mjs';
import { Keyboard } from '../lib/keyboard.mjs';
import { chooseTests, describeAssignment, fillHead, seeCompletion } from '../pages/studio-forms.mjs';
import { writeLesson, writeQuiz, writeReading, writeTask, writeVideo } from '../pages/studio-lessons.mjs';
import { writeQuestion } from '../pages/studio-questions.mjs';
import { answerReview, giveBack, publish, submit } from '../pages/studio-review.mjs';
import { buildTree, createCourse, deleteAndUndo, reorder } from '../pages/studio-tree.mjs';
import { rows, textField } from '../pages/studio.mjs';

const SEEDED = ['fotografi-produk', 'penjualan-online', 'desain-kemasan'];
const QUESTIONS = [
  { kind: 'Benar', text: 'Cucuk adalah ujung canting.' },
  {
    kind: 'Pilihan',
    text: 'Bagian mana yang menampung malam?',
    options: ['Nyamplung', 'Cucuk', 'Gagang', 'Kain'],
  },
];

/**
 * The studio: the seeded courses go through it unchanged, and a new one is built from nothing without a mouse, is
 * judged by somebody else, comes back, is handed in again and ends in the catalogue.
 */
export async function studio(stage) {
  const { world } = stage;
  const [author, reviewer] = await Promise.all([
    signedIn(world, 'pelatih', 'Dewi Lestari'),
    signedIn(world, 'pelatih', 'Rina Wulandari'),
  ]);
  const rina = await stage.visitor('Rina', { cookie: reviewer.client.cookie });
  for (const slug of SEEDED) await unchanged(rina, world, slug);
  const dewi = await stage.visitor('Dewi', { cookie: author.client.cookie });
  const keyboard = await Keyboard.of(dewi);
  const course = courseName('Membatik tulis');
  await buildCourse(keyboard, course);
  await review(keyboard, rina, course);
  dewi.check('all of it without a mouse', keyboard.pointers === 0, `${keyboard.pointers} pointer events`);
  await readIt(stage, course);
  await rina.leave();
  await dewi.leave();
}

/** Opened, a lesson opened, exported and imported again: the file is the seed's, and the import knows it. */
async function unchanged(visitor, world, slug) {
  const { page } = visitor;
  const id = await courseId(world, slug);
  await visitor.open(`/kantor/studio/${id}`);
  await rows(page).first().waitFor();
  if (slug === SEEDED[0]) await visitor.audit('studio, a whole course');
  await page.locator('[data-type="lesson"] a').first().click();
  await textField(page, 'Isi pelajaran').waitFor();
  await visitor.link('Susunan').first().click();
  await visitor.button('Unduh berkas').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh', exact: true }).click(),
  ]);
  const exported = await readFile(await download.path(), 'utf8');
  const seed = await readFile(inRoot('apps', 'api', 'seed', 'curricula', `${slug}.json`), 'utf8');
  const same = JSON.stringify(JSON.parse(exported)) === JSON.stringify(JSON.parse(seed));
  visitor.check(`${slug}: comes out of the studio as it went in`, same, `${exported.length} characters`);
  await visitor.open('/kantor/pelatihan/impor');
  const file = { name: `${slug}.json`, mimeType: 'application/json', buffer: Buffer.from(exported) };
  // A whole course is read and written on trial: on a busy machine that takes longer than anything on a page.
  const tried = page.waitForResponse((one) => one.url().includes('/courses/import'), { timeout: 60_000 });
  await page.getByLabel('Berkas kurikulum').setInputFiles(file);
  await tried;
  await visitor.sees(`${slug}: nothing to import`, page.getByText('Berkas ini sudah pernah diimpor'));
}

async function buildCourse(keyboard, course) {
  const { visitor } = keyboard;
  const id = await createCourse(keyboard, course);
  await buildTree(keyboard);
  await reorder(keyboard);
  await deleteAndUndo(keyboard);
  for (const question of QUESTIONS) await writeQuestion(keyboard, id, question);
  const texts = QUESTIONS.map(({ text }) => text);
  await visitor.open(`/kantor/studio/${id}`);
  await writeLesson(keyboard, 'Bagian canting', writeReading(texts[0]));
  await writeLesson(keyboard, 'Cara mencanting', writeVideo);
  await writeLesson(keyboard, 'Kuis canting', writeQuiz(texts));
  await writeLesson(keyboard, 'Foto kain pertama', writeTask);
  await fillHead(keyboard);
  await seeCompletion(keyboard);
  // The first one stands in a text, which tells its key to every reader.
  await chooseTests(keyboard, texts.slice(1));
  await describeAssignment(keyboard);
}

async function review(keyboard, reviewer, { title }) {
  const { visitor, page } = keyboard;
  await keyboard.enter(visitor.link(/^Tinjauan/));
  await visitor.sees('nothing is missing', page.getByText('Tidak ada. Semua isian sudah lengkap.'));
  await submit(keyboard, 'handed in');
  await giveBack(reviewer, { title, lesson: 'Bagian canting' });
  await answerReview(keyboard);
  await publish(reviewer, title);
}

/** Anybody finds the course in the catalogue and reads its first lesson. */
async function readIt(stage, { title, code, slug }) {
  const guest = await stage.visitor('guest');
  const { page } = guest;
  await guest.open('/pelatihan');
  await guest.sees('the catalogue shows it', page.getByRole('link', { name: title }));
  await guest.open(`/pelatihan/${slug}/pelajaran/${code}-1-1`);
  await guest.heading('Bagian canting');
  await guest.sees('a heading', page.getByRole('heading', { name: 'Tiga bagian' }));
  await guest.sees('a list', page.getByRole('listitem').filter({ hasText: 'Nyamplung' }));
  await guest.sees('a box', page.getByText('Uji malam di kain perca dulu.'));
  await guest.sees('a question', page.getByText(QUESTIONS[0].text));
  await guest.audit('lesson from the studio');
  await guest.leave();
}
