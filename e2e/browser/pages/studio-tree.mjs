import { rows, textField, titles, untilTitles } from './studio.mjs';

const FOCUSED = '[data-row][tabindex="0"]';

/** Goes to a row of the tree: with Tab into the tree, with arrows to the row. */
export async function toRow(keyboard, title) {
  const { page } = keyboard;
  await page.locator(`[data-row][aria-label*="${title},"]`).waitFor();
  await keyboard.to(page.locator(FOCUSED));
  await keyboard.press('Home');
  const count = await rows(page).count();
  for (let at = 0; at < count; at += 1) {
    const label = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
    if (label?.includes(`${title},`)) return;
    await keyboard.press('ArrowDown');
  }
  throw new Error(`no row "${title}" among ${(await titles(page)).join(' | ')}`);
}

/** Begins a course from the list of courses. Gives its id. */
export async function createCourse(keyboard, { title, code, slug }) {
  const { visitor, page } = keyboard;
  await visitor.open('/kantor/pelatihan');
  await keyboard.enter(visitor.button('Buat pelatihan'));
  const dialog = page.getByRole('dialog', { name: 'Buat pelatihan' });
  await keyboard.fill(textField(dialog, 'Judul'), title);
  await keyboard.fill(textField(dialog, 'Kode'), code);
  await keyboard.fill(textField(dialog, 'Alamat di katalog'), slug);
  await visitor.audit('new course');
  await keyboard.press('Enter');
  await page.waitForURL(/\/kantor\/studio\/[0-9a-f-]{36}$/);
  await visitor.heading(title);
  await visitor.audit('studio, new course');
  return page.url().split('/').at(-1);
}

/** Two bab with their lessons, added one after the other without leaving the field. */
export async function buildTree(keyboard) {
  const { visitor, page } = keyboard;
  await keyboard.fill(textField(page, 'Judul bab baru'), 'Mewarnai kain');
  await keyboard.press('Enter');
  await untilTitles(visitor, 'a bab is added', ['Bab 1', 'Bab 2: Mewarnai kain']);
  await toRow(keyboard, 'Bab 1');
  await keyboard.press('F2');
  await keyboard.fill(textField(page.getByRole('dialog'), 'Judul bab'), 'Mengenal canting');
  await visitor.audit('studio, rename a bab');
  await keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await addLessons(keyboard, 'Mengenal canting', [
    ['Bacaan', 'Bagian canting'],
    ['Kuis', 'Kuis canting'],
    ['Video', 'Cara mencanting'],
  ]);
  await addLessons(keyboard, 'Mewarnai kain', [['Tugas', 'Foto kain pertama']]);
  await untilTitles(
    visitor,
    'the lessons are added',
    TREE.toSpliced(2, 2, 'Kuis canting', 'Cara mencanting'),
  );
}

/** The whole tree, as it is to be in the end. */
const TREE = [
  'Bab 1: Mengenal canting',
  'Bagian canting',
  'Cara mencanting',
  'Kuis canting',
  'Bab 2: Mewarnai kain',
  'Foto kain pertama',
];

async function addLessons(keyboard, module, lessons) {
  const { visitor, page } = keyboard;
  await toRow(keyboard, module);
  await keyboard.press('n');
  const form = page.getByRole('form', { name: `Tambah pelajaran di bab ${module}` });
  for (const [kind, title] of lessons) {
    await keyboard.choose(form.getByLabel('Jenis'), kind);
    await keyboard.fill(textField(form, 'Judul pelajaran'), title, { back: true });
    await keyboard.press('Enter');
    await page.locator(`[data-row][aria-label^="${title},"]`).waitFor();
  }
  if (lessons.length > 1) await visitor.audit('studio, adding lessons');
  await keyboard.press('Escape');
}

/** Moved by keys, up and down, a lesson and a whole bab. */
export async function reorder(keyboard) {
  const { visitor, page } = keyboard;
  await toRow(keyboard, 'Kuis canting');
  await keyboard.press('Alt+ArrowDown');
  await untilTitles(visitor, 'a lesson moves down', TREE);
  await visitor.sees('the move is told', page.getByRole('status').filter({ hasText: 'Kuis canting' }));
  await toRow(keyboard, 'Mewarnai kain');
  await keyboard.press('Alt+ArrowUp');
  const [first, ...rest] = TREE;
  await untilTitles(visitor, 'a bab moves up', [
    'Bab 1: Mewarnai kain',
    TREE[5],
    'Bab 2: Mengenal canting',
    ...rest.slice(0, 3),
  ]);
  await keyboard.press('Alt+ArrowDown');
  await untilTitles(visitor, 'and down again', [first, ...rest]);
  await keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Tombol keyboard' });
  await keys.waitFor();
  // On a phone the list is longer than the screen and holds no control.
  if (visitor.size.width < 500)
    await visitor.sees('the keyboard scrolls a long text', keys.getByRole('group'));
  await visitor.audit('studio, keys');
  await keyboard.press('Escape');
  await toRow(keyboard, 'Bagian canting');
  await keyboard.press('Space', 'Shift+ArrowDown');
  await visitor.sees('several are chosen', page.getByText('2 pelajaran dipilih'));
  await visitor.audit('studio, several chosen');
  await keyboard.press('m');
  await page.getByRole('dialog', { name: /^Pindahkan/ }).waitFor();
  await visitor.audit('studio, move to');
  await keyboard.press('Escape', 'Escape');
}

/** Deleted things come back from the list and, within ten seconds and over a reload, by "Urungkan". */
export async function deleteAndUndo(keyboard) {
  const { visitor, page } = keyboard;
  const without = TREE.filter((title) => title !== 'Kuis canting');
  await toRow(keyboard, 'Kuis canting');
  await keyboard.press('Delete');
  await untilTitles(visitor, 'a lesson is deleted', without);
  await visitor.audit('studio, deleted');
  await fromList(keyboard);
  await untilTitles(visitor, 'it comes back from the list', TREE);
  for (let tries = 1; !(await undoneInTime(keyboard)) && tries < 3; tries += 1) {
    await page.reload();
    await fromList(keyboard);
    await page.locator('[data-row][aria-label^="Kuis canting,"]').waitFor();
  }
  await untilTitles(visitor, 'undone after a reload, at its old place', TREE);
}

async function fromList(keyboard) {
  const { visitor, page } = keyboard;
  await keyboard.enter(page.getByText(/^Baru dihapus/).locator('xpath=ancestor-or-self::summary'));
  await keyboard.enter(visitor.button('Kembalikan Kuis canting'));
}

/** Whether "Urungkan" was reached: a busy machine can need more than its ten seconds to load the page. */
async function undoneInTime(keyboard) {
  const { visitor, page } = keyboard;
  await toRow(keyboard, 'Kuis canting');
  const sent = page.waitForRequest((one) => one.url().endsWith('/remove'));
  await keyboard.press('Delete');
  // Sent, not answered: what was sent arrives although the page is left.
  await sent;
  await page.reload();
  return keyboard.enter(visitor.button('Urungkan')).then(
    () => true,
    () => false,
  );
}
