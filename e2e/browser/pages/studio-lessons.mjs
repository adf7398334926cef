import { pick } from './studio-questions.mjs';
import { textField, untilSaved } from './studio.mjs';
import { toRow } from './studio-tree.mjs';

/** From the tree into a lesson, and back when it is written and saved. */
export async function writeLesson(keyboard, title, write) {
  const { visitor, page } = keyboard;
  await toRow(keyboard, title);
  await keyboard.press('Enter');
  await textField(page, 'Judul pelajaran').waitFor();
  await write(keyboard);
  await untilSaved(page);
  await visitor.audit(`editor, ${title}`);
  await keyboard.enter(visitor.link('Susunan').first(), { back: true });
  await page.getByRole('treegrid').waitFor();
}

/** A block from the menu behind "/". */
async function insert(keyboard, word, label) {
  const { page } = keyboard;
  await keyboard.type(`/${word}`);
  await page.getByRole('option', { name: label, selected: true }).waitFor();
  await keyboard.press('Enter');
  await page.getByRole('listbox', { name: 'Sisipkan' }).waitFor({ state: 'detached' });
}

/** Heading, list, box and a question, all by the slash menu. */
export const writeReading = (question) => async (keyboard) => {
  const { visitor, page } = keyboard;
  const text = textField(page, 'Isi pelajaran');
  await keyboard.to(text);
  await keyboard.type('Canting menuang malam ke kain.');
  await keyboard.press('Enter');
  await keyboard.type('/');
  await page.getByRole('listbox', { name: 'Sisipkan' }).waitFor();
  await visitor.audit('editor, what can be inserted', { within: '[role=listbox]' });
  await keyboard.press('Backspace');
  await insert(keyboard, 'besar', /Judul besar/);
  await keyboard.type('Tiga bagian');
  await keyboard.press('Enter');
  await insert(keyboard, 'butir', /Daftar butir/);
  await keyboard.type('Cucuk');
  await keyboard.press('Enter');
  await keyboard.type('Nyamplung');
  await keyboard.press('Enter', 'Enter');
  await insert(keyboard, 'tips', /Kotak tips/);
  await keyboard.type('Uji malam di kain perca dulu.');
  await keyboard.press('Enter', 'Enter');
  await insert(keyboard, 'soal', /Soal/);
  await page.getByRole('dialog', { name: 'Pilih soal' }).waitFor();
  await keyboard.tick(page.getByRole('dialog').getByRole('radio', { name: question }));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await text.getByRole('group', { name: 'Soal' }).waitFor();
  await keyboard.type('Sekarang lihat videonya.');
  await keyboard.fill(page.getByLabel('Poin kunci'), 'Cucuk menuang, nyamplung menampung.');
};

export async function writeVideo(keyboard) {
  const { visitor, page } = keyboard;
  await keyboard.enter(visitor.button('Pakai alamat YouTube'));
  const dialog = page.getByRole('dialog', { name: 'Video YouTube' });
  await keyboard.fill(textField(dialog, 'Alamat video'), 'https://youtu.be/aqz-KE-bpKQ');
  await keyboard.fill(textField(dialog, 'Judul video'), 'Mencanting pelan-pelan');
  await visitor.audit('editor, video by its address');
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await keyboard.to(textField(page, 'Naskah'));
  await keyboard.type('Pegang canting miring sedikit.');
}

export const writeQuiz = (questions) => async (keyboard) => {
  await pick(keyboard, keyboard.page.getByRole('region', { name: 'Soal', exact: true }), questions);
};

export async function writeTask(keyboard) {
  const { page } = keyboard;
  await keyboard.to(textField(page, 'Petunjuk tugas'));
  await keyboard.type('Foto kain Anda dari atas, di dekat jendela.');
  await keyboard.fill(page.getByLabel('Periksa sebelum mengirim'), 'Kain tidak terlipat');
}
