import { readFile } from 'node:fs/promises';
import { inRoot } from '../../../tools/paths.mjs';
import { freshCurriculum, keysOf } from '../../journey/course.mjs';
import { publishDraft, seatIn, signedIn } from '../lib/courses.mjs';
import { textField } from '../pages/studio.mjs';

const GIFT = inRoot('apps', 'api', 'src', 'bank', 'formats', 'fixtures', '50-soal.gift.txt');
const FAULTY_LINES = ['32', '96', '167'];

let serial = (Date.now() % 100_000_000) + 50_000;

/** Questions come in from a file with faults, and a wrong key is corrected after somebody answered. */
export async function questionBank(stage) {
  const { world } = stage;
  const { client } = await signedIn(world, 'pelatih', 'Dewi Lestari');
  const { client: reviewer } = await signedIn(world, 'dinas', 'Hari Santoso');
  const { courseId, curriculum } = await publishedCourse(client, reviewer);
  const dewi = await stage.visitor('Dewi', { cookie: client.cookie });
  const file = await giftFor(curriculum);
  await importGift(dewi, courseId, file);
  await importAgain(dewi, file);
  await searchBank(dewi, courseId);
  await correctKey(dewi, { world, courseId, curriculum });
  await dewi.leave();
}

async function publishedCourse(client, reviewer) {
  serial += 1;
  const curriculum = await freshCurriculum(serial);
  const { courseId } = await client.call('POST /manage/courses/import', { body: curriculum });
  await publishDraft(client, reviewer, courseId);
  return { courseId, curriculum };
}

/** The file of 50 questions, for the bab of this course. */
async function giftFor({ modul: [{ kode }] }) {
  const text = (await readFile(GIFT, 'utf8')).replaceAll('FP-', `${kode.split('-')[0]}-`);
  return { name: '50-soal.gift.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
}

async function importGift(dewi, courseId, file) {
  const { page } = dewi;
  await dewi.open(`/kantor/bank-soal?pelatihan=${courseId}`);
  await page.getByRole('main').getByRole('link', { name: 'Impor soal' }).click();
  await dewi.heading('Impor soal');
  const input = page.getByLabel('Berkas soal');
  await input.waitFor();
  await dewi.audit('import of questions, empty');
  await input.setInputFiles(file);
  await dewi.sees('what is right and wrong', page.getByText('47 soal dapat diimpor, 3 bermasalah'));
  const faults = page.getByRole('heading', { name: '3 yang perlu diperbaiki di berkas' });
  await faults.waitFor();
  const words = await faults.locator('xpath=..').innerText();
  const named = FAULTY_LINES.filter((line) => new RegExp(`\\b${line}\\b`).test(words));
  dewi.check('the three lines are named', named.length === 3, words.slice(0, 300));
  await dewi.audit('import of questions, looked at');
  await dewi.button('Impor 47 soal yang benar').click();
  await dewi.sees('47 come in', page.getByText('47 soal baru, 0 berubah, 0 tetap. 3 soal bermasalah'));
  await dewi.audit('import of questions, done');
}

async function importAgain(dewi, file) {
  const { page } = dewi;
  await dewi.button('Impor berkas lain').click();
  await page.getByLabel('Berkas soal').setInputFiles(file);
  await dewi.sees('the same file changes nothing', page.getByText('47 soal sudah sama.', { exact: false }));
  const offers = await dewi.button(/^Impor \d+ soal/).count();
  dewi.check('nothing is left to import', offers === 0, `${offers} buttons`);
}

async function searchBank(dewi, courseId) {
  const { page } = dewi;
  await dewi.open(`/kantor/bank-soal?pelatihan=${courseId}`);
  await page
    .getByRole('checkbox', { name: /^Pilih soal/ })
    .first()
    .waitFor();
  await dewi.audit('question bank');
  await page
    .getByRole('checkbox', { name: /^Pilih soal/ })
    .first()
    .check();
  await page
    .getByText(/^1 soal dipilih/)
    .first()
    .waitFor();
  await dewi.audit('question bank, one chosen');
}

/** A learner answers a quiz with what the trainer's key calls wrong; the trainer then corrects that key. */
async function correctKey(dewi, { world, courseId, curriculum }) {
  const quiz = curriculum.modul[0].pelajaran.find(({ jenis }) => jenis === 'kuis');
  const question = curriculum.bank_soal.find(({ id }) => id === quiz.soal[0]);
  const { attempt, right } = await answered(await seatIn(world, courseId), { quiz, question, curriculum });
  const { page } = dewi;
  await openQuestion(dewi, courseId, question);
  await dewi.audit('question');
  await dewi.button('Perbaiki kunci').click();
  const dialog = page.getByRole('dialog', { name: 'Perbaiki kunci' });
  await dialog.getByText(/1 pengerjaan dinilai ulang/).waitFor();
  await dialog.getByRole('radio', { name: right.teks, exact: false }).check();
  await textField(dialog, 'Alasan').fill('Kunci tertukar.');
  await dewi.audit('question, correct the key');
  await dewi.button('Perbaiki dan hitung ulang').click();
  await dewi.sees('the score is counted again', page.getByText('1 nilai berubah'));
  await dewi.audit('question, corrected');
  const after = await attempt();
  dewi.check('the learner has the point', after.score === 100, `score ${after.score}`);
}

/** Everything right but one answer. Gives a way to read the attempt, and the option that was taken. */
async function answered({ client, enrolmentId }, { quiz, question, curriculum }) {
  const keys = keysOf(curriculum);
  const taken = question.opsi.find(({ id }) => ![question.kunci].flat().includes(id));
  const { id, questions } = await client.call('POST /enrolments/:id/quizzes/:code/attempts', {
    params: { id: enrolmentId, code: quiz.kode },
  });
  for (const { code } of questions) {
    const choice = code === question.id ? [taken.id] : [keys.get(code)].flat();
    await client.call('PUT /attempts/:id/answers/:question', {
      params: { id, question: code },
      body: { choice },
    });
  }
  await client.call('POST /attempts/:id/submit', { params: { id } });
  return { attempt: () => client.call('GET /attempts/:id', { params: { id } }), right: taken };
}

async function openQuestion(dewi, courseId, { id, pertanyaan }) {
  await dewi.open(`/kantor/bank-soal?pelatihan=${courseId}&cari=${encodeURIComponent(id)}`);
  await dewi.link(pertanyaan).click();
  await dewi.heading(`Soal ${id}`);
}
