import { copiedCourse, lessonOf, signedIn } from '../lib/courses.mjs';
import { openEditor, textField, toEndOf, untilSaved } from '../pages/studio.mjs';

const TEXT = 'Isi pelajaran';

/** Two trainers write in one lesson: no word is lost, whatever is chosen, and neither is what was written offline. */
export async function twoEditors(stage) {
  const { world } = stage;
  const [ani, budi] = await Promise.all([
    signedIn(world, 'pelatih', 'Ani Rahayu'),
    signedIn(world, 'pelatih', 'Budi Hartono'),
  ]);
  const course = await copiedCourse(world, ani.client, 'Dua penyunting');
  const place = { course, lesson: lessonOf(course, 'reading'), client: ani.client };
  const first = await stage.visitor('Ani', { cookie: ani.client.cookie });
  const second = await stage.visitor('Budi', { cookie: budi.client.cookie });
  second.expectRefusals(409);
  for (const visitor of [first, second]) await openEditor(visitor, course.id, place.lesson.id);
  await mergedByHand(first, second, place);
  await theirsTaken(first, second, place);
  await writtenOffline(first, place);
  await second.leave();
  await first.leave();
}

/** What the server has of the lesson, as text to look for words in. */
async function onServer({ client, lesson }) {
  const stored = await client.call('GET /studio/lessons/:id', { params: { id: lesson.id } });
  return JSON.stringify(stored.body);
}

async function write(visitor, sentence) {
  await toEndOf(visitor.page, TEXT);
  await visitor.page.keyboard.press('Enter');
  await visitor.page.keyboard.type(sentence);
}

/** Differences are marked word by word, and told to screen readers in between. */
const side = (page, name, words) => page.getByRole('region', { name }).filter({ hasText: words });

/** Both write at the end; the second one is shown both texts and puts them together. */
async function mergedByHand(first, second, place) {
  await write(first, 'Kalimat dari Ani.');
  await untilSaved(first.page);
  await write(second, 'Kalimat dari Budi.');
  const { page } = second;
  await second.sees('the second one is told', page.getByText('Dua orang menulis bersamaan'));
  await second.sees('my words are shown', side(page, 'Punya saya', /Kalimat dari.*Budi/));
  await second.sees('and theirs', side(page, 'Yang baru dari Ani Rahayu', /Kalimat dari.*Ani/));
  await second.audit('lesson, two texts');
  await second.button('Gabungkan sendiri').click();
  await untilSaved(page);
  const text = await onServer(place);
  second.check(
    'both texts are kept',
    text.includes('Kalimat dari Ani.') && text.includes('Kalimat dari Budi.'),
    text.slice(-400),
  );
  await second.audit('lesson, put together');
}

/** The second one lets the newer text stand: their own is in the history. */
async function theirsTaken(first, second, place) {
  await openEditor(first, place.course.id, place.lesson.id);
  await write(first, 'Tambahan dari Ani.');
  await untilSaved(first.page);
  await write(second, 'Tambahan dari Budi.');
  const { page } = second;
  await second.button('Pakai yang baru').click();
  await page.getByText('Dua orang menulis bersamaan').waitFor({ state: 'detached' });
  await second.sees('theirs stands', textField(page, TEXT).getByText('Tambahan dari Ani.'));
  const text = await onServer(place);
  second.check('mine does not', !text.includes('Tambahan dari Budi.'), text.slice(-400));
  await second.button('Riwayat').click();
  const mine = page.getByRole('dialog').getByRole('button', { name: /Budi Hartono · Setelah dua/ });
  await mine.first().waitFor();
  await second.audit('lesson, history');
  await mine.nth(1).click();
  await second.sees(
    'mine is in the history',
    page.getByRole('dialog').filter({ hasText: /Tambahan dari.*Budi/ }),
  );
  await second.audit('lesson, compared');
}

/** Without a signal the words stay on this device, also when the page is closed, and are sent when there is one. */
async function writtenOffline(first, place) {
  await openEditor(first, place.course.id, place.lesson.id);
  first.expectOffline();
  await first.context.setOffline(true);
  await write(first, 'Ditulis tanpa sinyal.');
  await first.sees('it says where the words are', first.page.getByText(/^Menunggu sinyal\. Tulisan Anda/));
  await first.audit('lesson, offline');
  const closed = first.page;
  first.watch(await first.context.newPage());
  await closed.close();
  await first.context.setOffline(false);
  await openEditor(first, place.course.id, place.lesson.id);
  await first.sees('the words are back', textField(first.page, TEXT).getByText('Ditulis tanpa sinyal.'));
  await untilSaved(first.page);
  const text = await onServer(place);
  first.check('and arrived', text.includes('Ditulis tanpa sinyal.'), text.slice(-400));
}
