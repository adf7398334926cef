import { wib } from '../lib/world.mjs';

/** Opens a class that chooses its people. It begins in three days, so too few people are soon a matter to decide. */
export async function openSelectionClass(rahmat, trainer) {
  const { page } = rahmat;
  await rahmat.open('/kantor/angkatan');
  await rahmat.link('Angkatan baru').first().click();
  await rahmat.heading('Angkatan baru');
  const course = page.getByRole('combobox', { name: 'Pelatihan' });
  const photo = course.locator('option', { hasText: 'Foto' }).first();
  await photo.waitFor({ state: 'attached' });
  rahmat.expectRefusals(409, 422);
  await rahmat.button('Simpan angkatan').click();
  await rahmat.sees('an empty form says what is missing', page.getByText('Ada isian yang perlu diperbaiki'));
  await rahmat.audit('new class, refused');
  await course.selectOption(await photo.getAttribute('value'));
  await page.getByRole('combobox', { name: 'Metode' }).selectOption('blended');
  await fillFacts(rahmat, trainer);
  const seats = page.getByLabel('Jumlah kursi');
  await seats.fill('empat');
  await rahmat.button('Simpan angkatan').click();
  await page.locator('[aria-invalid=true]').first().waitFor();
  const kept = [await seats.inputValue(), await seats.getAttribute('aria-invalid')].join();
  rahmat.check('a wrong number is named and stays', kept === 'empat,true', kept);
  await seats.fill('4');
  await rahmat.audit('new class with selection, filled in');
  await rahmat.button('Simpan angkatan').click();
  await page.waitForURL(/\/kantor\/angkatan\/[0-9a-f-]{36}$/);
  await rahmat.heading(/Angkatan .+ Tahun/);
  await rahmat.sees('that people are chosen', page.getByText('Seleksi', { exact: true }));
  await rahmat.audit('class with selection, prepared');
  return new URL(page.url()).pathname;
}

async function fillFacts({ page }, trainer) {
  await page.getByLabel('Peserta paling sedikit').fill('3');
  await page.getByLabel('Tempat').fill('Gedung Latkop UKM');
  await page.getByLabel('Tanggal mulai').fill(wib(3));
  await page.getByLabel('Tanggal selesai').fill(wib(60));
  await page.getByRole('checkbox', { name: trainer.name }).check();
  await page.getByRole('radio', { name: 'Seleksi' }).check();
  await page.getByRole('button', { name: 'Tambah fasilitas' }).click();
  await page.getByLabel('Fasilitas 1').fill('Transport');
  await page.getByLabel('Rupiah (bila uang)').fill('75.000');
  await page.getByLabel('Perlengkapan yang dibawa peserta').fill('HP berkamera\nDua contoh produk');
  await page.getByLabel('Catatan untuk peserta').fill('Datang 15 menit lebih awal.');
}

/** Quotas, rules and documents. Four seats cannot be promised six times. */
export async function setRules(rahmat, batchUrl) {
  const { page } = rahmat;
  await rahmat.open(`${batchUrl}/seleksi`);
  await rahmat.heading('Seleksi peserta');
  await rahmat.sees('that nobody applied yet', page.getByText('Belum ada pendaftar'));
  await rahmat.audit('selection, nobody yet');
  await page.getByRole('tab', { name: 'Aturan' }).click();
  await page.getByLabel('Umur paling muda').fill('18');
  await page.getByLabel('Umur paling tua').fill('60');
  await page.getByLabel('Kuota: Penyandang disabilitas').fill('5');
  await page.getByLabel('Kuota: Anggota koperasi').fill('1');
  await page.getByText('Wilayah prioritas', { exact: true }).first().click();
  await page.getByRole('checkbox', { name: 'Pacitan' }).check();
  await rahmat.button('Simpan aturan').click();
  await rahmat.sees('that four seats are fewer than six', page.getByText(/kursi hanya 4/));
  await rahmat.audit('rules, refused');
  await page.getByLabel('Kuota: Penyandang disabilitas').fill('1');
  await page.getByLabel('Bobot: Anggota koperasi').fill('15');
  await rahmat.button('Simpan aturan').click();
  await rahmat.sees('the rules are saved', page.getByText('Aturan seleksi tersimpan.'));
  await page.reload();
  await page.getByRole('tab', { name: 'Aturan' }).click();
  const quota = await page.getByLabel('Kuota: Penyandang disabilitas').inputValue();
  rahmat.check('the quota is still there after a reload', quota === '1', quota);
  const document = page.getByRole('checkbox', { name: 'Surat pernyataan' });
  rahmat.check('three documents are asked for', await document.isChecked());
  await rahmat.audit('rules, saved');
  await page.getByRole('tab', { name: 'Hasil' }).click();
  await rahmat.sees('that nothing was ranked', page.getByText('Belum ada pemeringkatan'));
  await rahmat.audit('result, nothing yet');
}
