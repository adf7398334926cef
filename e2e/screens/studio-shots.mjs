import { readFile } from 'node:fs/promises';
import { inRoot } from '../../tools/paths.mjs';
import { addParagraph } from '../browser/lib/courses.mjs';

const GIFT = inRoot('apps', 'api', 'src', 'bank', 'formats', 'fixtures', '50-soal.gift.txt');
const editorOf = (page) => page.getByRole('textbox', { name: 'Isi pelajaran' });

/** Screens of trainers: the studio, the bank of questions, the library of media, and what classes make of them. */
export function studioShots({ author: { client }, course, seat, reading, seeded }) {
  const { cookie } = client;
  const studio = `/kantor/studio/${course.id}`;
  const lesson = `${studio}/pelajaran/${reading.id}`;
  const batch = `/kantor/angkatan/${seat.batchId}`;
  const shots = [
    { name: 'studio-tree', path: studio, act: chooseTwo },
    { name: 'studio-data', path: `${studio}/data` },
    { name: 'studio-rubric', path: `${studio}/tugas-akhir`, act: toHeading('Rubrik penilaian') },
    { name: 'studio-review', path: `${studio}/tinjauan` },
    { name: 'editor', path: lesson, act: (page) => editorOf(page).getByRole('img').waitFor() },
    { name: 'editor-insert', path: lesson, act: openMenu },
    { name: 'editor-history', path: lesson, act: openHistory },
    { name: 'editor-conflict', path: lesson, act: conflict(client, reading) },
    { name: 'bank', path: `/kantor/bank-soal?pelatihan=${course.id}` },
    { name: 'bank-question', path: '/kantor/bank-soal/baru', act: newQuestion(course) },
    { name: 'bank-import', path: `/kantor/bank-soal/impor?pelatihan=${seeded}`, act: lookAtFile },
    { name: 'media', path: '/kantor/media' },
    { name: 'version-move', path: batch, act: openMove },
  ];
  return shots.map((shot) => ({ cookie, ...shot }));
}

const toHeading = (name) => (page) =>
  page.getByRole('heading', { name }).evaluate((heading) => heading.scrollIntoView({ block: 'center' }));

async function chooseTwo(page) {
  await page.locator('[data-type="lesson"]').nth(1).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('2 pelajaran dipilih').waitFor();
}

async function openMenu(page) {
  await editorOf(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await page.getByRole('listbox', { name: 'Sisipkan' }).waitFor();
}

async function openHistory(page) {
  await page.getByRole('button', { name: 'Riwayat' }).click();
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
}

/** A colleague saves while one writes. */
const conflict =
  (client, { id }) =>
  async (page) => {
    await editorOf(page).waitFor();
    await addParagraph(client, id, 'Kalimat rekan.');
    await page.getByLabel('Judul pelajaran').fill('Judul yang lebih jelas');
    await page.getByText('Dua orang menulis bersamaan').waitFor();
    await page.getByRole('region', { name: 'Punya saya' }).locator('ins').first().waitFor();
  };

const newQuestion =
  ({ title }) =>
  async (page) => {
    await page.getByLabel('Untuk pelatihan').selectOption({ label: title });
    await page.getByLabel('Pertanyaan').fill('Cahaya mana yang paling lembut?');
    await page.getByRole('textbox', { name: 'Pilihan 1', exact: true }).fill('Cahaya jendela pagi');
    await page.getByRole('radio', { name: 'Pilihan 1 benar' }).check();
    await page.evaluate(() => scrollTo(0, 0));
  };

async function lookAtFile(page) {
  const buffer = await readFile(GIFT);
  const file = { name: '50-soal.gift.txt', mimeType: 'text/plain', buffer };
  await page.getByLabel('Berkas soal').setInputFiles(file);
  const result = page.getByText(/soal dapat diimpor, 3 bermasalah/);
  await result.waitFor();
  await result.evaluate((element) => element.scrollIntoView({ block: 'center' }));
}

async function openMove(page) {
  await page.getByRole('button', { name: 'Lihat perubahannya' }).click();
  await page.getByRole('dialog', { name: /^Pindahkan ke versi/ }).waitFor();
}
