import { settled } from './take.mjs';

/** Screens that anybody sees. */
export const publicShots = ({ certificate }) => [
  { name: 'home', path: '/' },
  { name: 'course', path: '/pelatihan/fotografi-produk', sizes: ['phone'] },
  { name: 'verify', path: `/v/${certificate}`, sizes: ['phone'] },
  { name: 'library', path: '/pustaka' },
  { name: 'podcast', path: '/podcast' },
];

/** Screens of learners. */
export const learnerShots = ({ enrolment, cookie }, { seat, video, quiz }) => [
  { name: 'class', path: `/kelas/${enrolment.id}`, sizes: ['phone'], cookie },
  { name: 'lesson', path: `/kelas/${enrolment.id}/pelajaran/FP-1-1`, sizes: ['phone'], cookie },
  {
    name: 'lesson-video',
    path: `/kelas/${seat.enrolmentId}/pelajaran/${video.code}`,
    cookie: seat.cookie,
    act: (page) => page.getByRole('link', { name: /^Putar: / }).waitFor(),
  },
  {
    name: 'quiz-matching',
    path: `/kelas/${seat.enrolmentId}/kuis/${quiz.code}`,
    cookie: seat.cookie,
    act: beginQuiz,
  },
  {
    name: 'saved',
    path: `/kelas/${seat.enrolmentId}`,
    cookie: seat.cookie,
    act: saveOneBab,
  },
];

/** The second time the attempt under way opens by itself. */
async function beginQuiz(page) {
  const begin = page.getByRole('button', { name: 'Mulai' });
  const question = page.getByLabel('Tripod');
  await begin.or(question).first().waitFor();
  if (await begin.count()) await begin.click();
  await question.selectOption({ label: 'Menahan HP' });
}

/** The first one; ends on the page of what is saved. */
export async function saveOneBab(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await settled(page);
  const bab = page
    .locator('details')
    .filter({ has: page.getByRole('button', { name: /^Simpan bab ke HP/ }) });
  if (!(await bab.first().evaluate((element) => element.open))) await bab.first().locator('summary').click();
  await bab
    .first()
    .getByRole('button', { name: /^Simpan bab ke HP/ })
    .click();
  await page.getByText('Tersimpan di HP.').first().waitFor();
  await page.goto('/unduhan');
  await settled(page);
}

/** Screens of those who organise classes. */
export const officeShots = ({ organiser: { cookie } }, { batchId, pastId }) => [
  { name: 'batches', path: '/kantor/angkatan', sizes: ['laptop'], cookie },
  {
    name: 'certification',
    path: `/kantor/angkatan/${batchId}/sertifikat`,
    sizes: ['laptop'],
    cookie,
  },
  {
    name: 'item-analysis',
    path: `/kantor/angkatan/${pastId}/analisis-soal?kuis=post`,
    cookie,
    act: (page) => page.getByText(/^12 dari \d+ soal$/).evaluate((element) => element.scrollIntoView()),
  },
  { name: 'learning-gain', path: `/kantor/angkatan/${pastId}/kenaikan-nilai`, cookie },
];
