import { ANSWERS } from '../browser/pages/question-kinds.mjs';
import { saveOneBab } from './shots.mjs';
import { settled } from './take.mjs';

const button = (page, name) => page.getByRole('button', { name });
const centre = (locator) => locator.evaluate((element) => element.scrollIntoView({ block: 'center' }));
const press = (name) => (page) => button(page, name).first().click();

/** The office: accounts, courses, glossary, grading, questions, library. */
export function officeLearningShots({ teacher, waitingId }, { course }) {
  const { cookie } = teacher.client;
  const shots = [
    { name: 'courses', path: '/kantor/pelatihan' },
    { name: 'course-import', path: '/kantor/pelatihan/impor' },
    { name: 'own-password', path: '/kantor/akun', act: press('Ganti kata sandi') },
    { name: 'glossary', path: '/kantor/glosarium' },
    { name: 'glossary-new', path: '/kantor/glosarium', act: press('Tambah istilah') },
    { name: 'grading-queue', path: '/kantor/penilaian' },
    { name: 'grading-pins', path: `/kantor/penilaian/${waitingId}`, act: pin },
    { name: 'questions', path: '/kantor/pertanyaan' },
    { name: 'library-manage', path: '/kantor/pustaka' },
    { name: 'library-new', path: '/kantor/pustaka/baru' },
    { name: 'studio-tests', path: `/kantor/studio/${course.id}/tes` },
  ];
  return shots.map((shot) => ({ cookie, ...shot }));
}

/** Learning: help with reading, asking, notes, feedback, kinds of questions, and what is there without a signal. */
export function helpShots({ graded, path, asked }, { seat, quiz, course }) {
  const mine = [
    { name: 'lesson-glossary', act: explainWord },
    { name: 'lesson-reading-help', act: press('Bantuan baca') },
    { name: 'lesson-questions', act: openPanel('Tanya pelatih', 'Pertanyaan Anda') },
    { name: 'lesson-note', act: openPanel('Catatan saya', 'Catatan saya') },
    { name: 'notes', path: '/catatan' },
    { name: 'data-saver', path: '/unduhan', act: (page) => centre(page.getByLabel('Hemat data')) },
  ].map((shot) => ({ path: asked.path, cookie: asked.cookie, ...shot }));
  const kinds = Object.keys(ANSWERS).slice(1);
  return [
    ...mine,
    { name: 'feedback-pins', path, cookie: graded.cookie, act: toPins },
    {
      name: 'lesson-not-saved',
      path: `/kelas/${seat.enrolmentId}`,
      cookie: seat.cookie,
      act: openWithoutSignal(`/kelas/${seat.enrolmentId}/pelajaran/${lastReading(course)}`),
    },
    { name: 'peer-review', path: `${path}/ulasan`, cookie: graded.cookie, act: drawWork },
    ...KINDS.map((name, at) => ({
      name: `quiz-${name}`,
      path: `/kelas/${seat.enrolmentId}/kuis/${quiz.code}`,
      cookie: seat.cookie,
      act: untilQuestion(kinds[at]),
    })),
  ];
}

/** The photo stands above what its pins say. */
async function toPins(page) {
  const pins = page.getByText('Label ini belum terbaca.').first();
  await pins.waitFor();
  await settled(page);
  await pins.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  // Photos are fetched when they come into view.
  await page.waitForTimeout(500);
  await settled(page);
}

const lastReading = ({ modules }) =>
  modules.flatMap(({ lessons }) => lessons).findLast(({ kind }) => kind === 'reading').code;

/** Another bab is on the phone, this lesson is not. */
const openWithoutSignal = (lesson) => async (page) => {
  await saveOneBab(page);
  await page.context().setOffline(true);
  await page.goto(lesson);
  await page.getByRole('heading', { name: 'Pelajaran ini belum disimpan di HP' }).waitFor();
};

const KINDS = ['ordering', 'numeric', 'short-answer', 'hotspot', 'multiple'];

/** Books and recordings. */
export const shelfShots = ({ pdf, epub, episode }) => [
  {
    name: 'reader-pdf',
    path: `/pustaka/${pdf}/baca`,
    act: (page) => page.getByRole('group', { name: /^Halaman 1 dari / }).waitFor(),
  },
  {
    name: 'reader-epub',
    path: `/pustaka/${epub}/baca`,
    act: (page) => page.frameLocator('iframe[title="Isi buku"]').getByRole('heading').first().waitFor(),
  },
  { name: 'podcast-player', path: `/pustaka/${episode}`, act: listen },
];

async function listen(page) {
  await press(/^Putar \(/)(page);
  await page.getByLabel('Kecepatan').waitFor();
  await press('Jeda')(page);
  await page.getByLabel('Kecepatan').evaluate((element) => element.scrollIntoView({ block: 'center' }));
}

async function pin(page) {
  const slider = page.getByRole('slider', { name: 'Letak catatan di foto' });
  await press('Beri catatan di foto ini')(page);
  await slider.press('ArrowDown');
  await slider.press('Enter');
  await page.getByLabel('Catatan pada foto', { exact: true }).fill('Label ini belum terbaca.');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Catatan pada foto ini' }).getByText('Label ini').waitFor();
  await centre(page.getByRole('list', { name: 'Catatan pada foto ini' }));
}

async function explainWord(page) {
  await page.getByRole('main').getByRole('link', { name: 'tripod' }).first().click();
  await page.getByRole('dialog', { name: 'tripod' }).waitFor();
}

const openPanel = (name, label) => async (page) => {
  await press(name)(page);
  await page.getByLabel(label).first().waitFor();
  await settled(page);
  await centre(page.getByLabel(label).first());
};

async function drawWork(page) {
  const work = page.getByRole('heading', { name: 'Teman 1' });
  const take = button(page, 'Ambil tugas teman');
  await work.or(take).first().waitFor();
  if (!(await work.count())) await take.click();
  await work.waitFor();
  await work.evaluate((element) => element.scrollIntoView());
}

/** Answers rightly until this question is on the screen; the attempt under way opens where it stood. */
const untilQuestion = (wanted) => async (page) => {
  const begin = button(page, 'Mulai');
  const heading = page.getByRole('heading', { level: 1, name: /^Soal \d+ dari \d+$/ });
  await begin.or(heading).first().waitFor();
  if (await begin.count()) await begin.click();
  for (;;) {
    const found = await page.waitForFunction(
      (texts) => texts.find((text) => document.querySelector('main').innerText.includes(text)),
      Object.keys(ANSWERS),
    );
    const text = await found.jsonValue();
    if (text === wanted) return;
    await ANSWERS[text](page);
    await press('Periksa jawaban')(page);
    await press('Lanjut')(page);
    await page.getByText(text).waitFor({ state: 'detached' });
  }
};
