import { pick } from './studio-questions.mjs';
import { textField, untilSaved } from './studio.mjs';

const HEAD = [
  ['Rumpun', 'Produksi'],
  ['Ringkasan', 'Belajar mencanting dari nol.'],
  ['Deskripsi', 'Kelas **singkat** untuk pemula.'],
  ['Tujuan', 'Peserta dapat membatik satu kain.'],
  ['Sasaran', 'Pelaku usaha batik.'],
];

/** The data of the course; every form saves by itself. */
export async function fillHead(keyboard) {
  const { visitor, page } = keyboard;
  await keyboard.enter(visitor.link('Data pelatihan'));
  await visitor.heading('Data pelatihan');
  for (const [label, words] of HEAD) await keyboard.fill(textField(page, label), words);
  await untilSaved(page);
  await visitor.audit('studio, data');
}

/** Nothing needs to change here; the centre's own numbers stand. */
export async function seeCompletion(keyboard) {
  const { visitor } = keyboard;
  await keyboard.enter(visitor.link('Kelulusan'));
  await visitor.heading('Kelulusan');
  await visitor.audit('studio, completion');
}

export async function chooseTests(keyboard, questions) {
  const { visitor, page } = keyboard;
  await keyboard.enter(visitor.link('Tes awal dan akhir'));
  await visitor.heading('Tes awal dan akhir');
  for (const name of ['Tes awal', 'Tes akhir']) {
    const part = page.getByRole('region', { name, exact: true });
    await keyboard.enter(part.getByRole('button', { name: 'Lihat dan pilih soal' }));
    await pick(keyboard, part, questions);
    if (name === 'Tes awal') await visitor.audit('studio, questions of a test');
    await keyboard.enter(part.getByRole('button', { name: 'Selesai memilih soal' }), { back: true });
  }
  await untilSaved(page);
  await visitor.audit('studio, tests');
}

/** The final assignment with a rubric of one criterion. */
export async function describeAssignment(keyboard) {
  const { visitor, page } = keyboard;
  await keyboard.enter(visitor.link('Tugas akhir'));
  await visitor.heading('Tugas akhir');
  await keyboard.fill(textField(page, 'Petunjuk'), 'Kirim foto kain batik Anda.');
  await keyboard.enter(visitor.button('Tambah kriteria'));
  await keyboard.fill(textField(page, 'Nama kriteria'), 'Kerapian');
  const descriptions = textField(page, 'Uraian');
  const count = await descriptions.count();
  for (let at = 0; at < count; at += 1)
    await keyboard.fill(descriptions.nth(at), `Garis malam pada tingkat ${count - at}.`);
  await untilSaved(page);
  await visitor.audit('studio, final assignment');
}
