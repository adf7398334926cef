import { textField } from './studio.mjs';

/** Writes one question into the bank of a course. */
export async function writeQuestion(keyboard, courseId, question) {
  const { visitor, page } = keyboard;
  await visitor.open(`/kantor/bank-soal/baru?pelatihan=${courseId}`);
  await keyboard.choose(page.getByLabel('Jenis soal'), question.kind);
  await keyboard.fill(textField(page, 'Pertanyaan'), question.text);
  await keyboard.tick(page.getByRole('radio', { name: 'Pilihan 1 benar' }));
  for (const [at, words] of (question.options ?? []).entries())
    await keyboard.fill(textField(page, `Pilihan ${at + 1}`), words);
  await keyboard.fill(textField(page, 'Penjelasan bila benar'), 'Betul, itu bagian canting.');
  await keyboard.fill(textField(page, 'Penjelasan bila belum tepat'), 'Lihat lagi gambar canting.');
  await keyboard.choose(page.getByLabel('Bab', { exact: true }), 'Mengenal');
  await page.getByText('Soal lengkap dan dapat disimpan').waitFor();
  await visitor.audit(`new question, ${question.kind}`);
  await keyboard.enter(visitor.button('Simpan soal'));
  await page.waitForURL(/\/kantor\/bank-soal\/[0-9a-f-]{36}$/);
}

/** Ticks questions in a picker. */
export async function pick(keyboard, root, texts) {
  for (const text of texts) {
    const box = root.getByRole('checkbox', { name: text });
    await keyboard.tick(box);
    await root.getByRole('region', { name: 'Soal yang dipilih' }).getByText(text).waitFor();
  }
}
