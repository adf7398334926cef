import { buffer } from 'node:stream/consumers';
import { readSheet } from 'read-excel-file/node';

/** The office's import of participants, as somebody at a desk goes through it. */

export async function openImports(rini) {
  await rini.open('/kantor/impor-peserta');
  await rini.heading('Impor peserta');
  await rini.page.getByLabel('Berkas peserta').waitFor();
}

/** Sends a file and waits for its columns. */
export async function sendPeople(rini, file) {
  await rini.page.getByLabel('Berkas peserta').setInputFiles(file);
  await rini.heading(file.name);
  await rini.button('Periksa semua baris').waitFor();
}

/** Has every row checked; @param words the counts of the preview */
export async function checkRows(rini, words) {
  await rini.button('Periksa semua baris').click();
  await rini.sees(`the preview says "${words}"`, rini.page.getByText(words, { exact: true }));
}

export async function giveConsent({ page }) {
  await page.getByRole('radio', { name: /Tertulis/ }).check();
  await page.getByRole('textbox', { name: 'Dikumpulkan oleh' }).fill('Dinas Koperasi Kota Malang');
  await page.getByLabel('Disetujui pada (WIB)').fill('2026-01-05T10:00');
  await page.getByRole('textbox', { name: 'Tempat bukti disimpan' }).fill('Map impor 4');
}

/** Says by hand which column means what; a header that nobody knows is not guessed. */
export async function matchColumn({ page }, field, header) {
  const select = page.getByLabel(field, { exact: true });
  const label = await select.locator('option', { hasText: header }).textContent();
  await select.selectOption({ label });
}

/** Rows of the file with what could not be taken, the header first. */
export async function errorSheet({ page }) {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Unduh \d+ baris salah/ }).click();
  return readSheet(await buffer(await (await waiting).createReadStream()));
}
