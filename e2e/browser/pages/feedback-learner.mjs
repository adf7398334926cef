import { photoOf } from '../lib/task-class.mjs';

export const taskPath = ({ enrolment }, code) => `/kelas/${enrolment.id}/tugas/${code}`;

const SIZES = [
  [1200, 800, '#c8553d'],
  [800, 1200, '#3d6f5c'],
];

/** One upright and one lying photo and a story, handed in. */
export async function handInTwo(siti, path, story) {
  const { page } = siti;
  await siti.open(path);
  await page.getByRole('heading', { name: /^Foto: 0 dari 2/ }).waitFor();
  for (const [index, size] of SIZES.entries()) {
    const file = { name: `foto-${index}.jpg`, mimeType: 'image/jpeg', buffer: await photoOf(...size) };
    await page.getByLabel('Tambah foto').setInputFiles(file);
    await page.getByRole('heading', { name: `Foto: ${index + 1} dari 2` }).waitFor();
  }
  await page.getByLabel('Cerita Anda').fill(story);
  await send(siti);
  await siti.sees('handed in', page.getByText('Tugas terkirim').first());
}

async function send(siti) {
  await siti.button('Kirim tugas').click();
  await siti.button('Ya, kirim').click();
}

/** Where each pin stands on the photo that is on the screen, in shares of its box. */
function placesOf(figure) {
  const box = figure.querySelector('img').getBoundingClientRect();
  return [...figure.querySelectorAll('svg g')].map((pin) => {
    const { left, top, width, height } = pin.querySelector('circle').getBoundingClientRect();
    return {
      number: Number(pin.textContent),
      x: (left + width / 2 - box.left) / box.width,
      y: (top + height / 2 - box.top) / box.height,
    };
  });
}

const near = (one, other) =>
  one.number === other.number && Math.abs(one.x - other.x) < 0.01 && Math.abs(one.y - other.y) < 0.01;

/** The grade, with every remark at its place on the right photo. @param pins those of one photo */
export async function readsFeedback(siti, path, { title, pins }) {
  const { page } = siti;
  await siti.open(path);
  await siti.sees('the grade stands first', page.getByText(title));
  const figure = page
    .getByRole('figure')
    .filter({ has: page.getByRole('img', { name: /dengan 2 catatan/ }) });
  await figure.scrollIntoViewIfNeeded();
  // A lazy photo begins to load only once it is in sight.
  const photo = await figure.locator('img').elementHandle();
  await page.waitForFunction((image) => image.complete && image.naturalWidth > 0, photo);
  const places = await figure.evaluate(placesOf);
  siti.check(
    'each pin is where the trainer put it',
    places.length === pins.length &&
      places.every((place, at) => near(place, { number: at + 1, ...pins[at] })),
    JSON.stringify(places),
  );
  const words = await figure.getByRole('listitem').allTextContents();
  siti.check(
    'and says the same in words',
    words.join() === pins.map(({ body }) => body).join(),
    words.join(),
  );
}

/** Photos and story of the first time are there to be mended; there is one more time. */
export async function revises(siti, story) {
  const { page } = siti;
  await siti.sees(
    'photos of the first time are there',
    page.getByRole('heading', { name: 'Foto: 2 dari 2' }),
  );
  await siti.sees('one more time is said', page.getByText('Kesempatan tersisa 1 kali.'));
  await siti.audit('task, graded, to be mended');
  await page.getByLabel('Cerita Anda').fill(story);
  await send(siti);
  await siti.sees('handed in again', page.getByText('Tugas terkirim').first());
}

/** No third time. */
export async function seesItClosed(siti, path, title) {
  const { page } = siti;
  await siti.open(path);
  await siti.sees('the second grade stands first', page.getByText(title));
  siti.check('there is no third time', (await siti.button('Kirim tugas').count()) === 0);
  await siti.audit('task, graded, closed');
}

/** All that was ever said: the corrected grade with its reason, and the first time with its pins. */
export async function seesHistory(siti, path, { title, former, reason, pins }) {
  const { page } = siti;
  await siti.open(path);
  await siti.sees('the corrected grade stands first', page.getByText(title));
  await page.getByText('Nilai sebelum dikoreksi (1)').click();
  const before = page.getByRole('listitem').filter({ hasText: `Dikoreksi karena: ${reason}` });
  await siti.sees('the grade before, and why it changed', before.filter({ hasText: former }));
  const first = page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Kiriman ke-1' }) });
  await siti.sees('the first time is kept, with its pins', first.getByText(pins[1].body));
  await siti.audit('task, history of grades');
}
