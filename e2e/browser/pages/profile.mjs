const choose = async (page, label, option) => {
  const select = page.getByRole('combobox', { name: label });
  await select.locator('option', { hasText: option }).first().waitFor({ state: 'attached' });
  const value = await select.locator('option', { hasText: option }).first().getAttribute('value');
  await select.selectOption(value);
};

/** Data diri with the region picker down to the village. */
export async function fillPerson(visitor, person) {
  const { page } = visitor;
  await page.getByLabel('Nama lengkap').fill(person.name);
  await choose(page, 'Kabupaten atau kota', 'Malang');
  await page
    .getByRole('combobox', { name: 'Kecamatan' })
    .locator('option')
    .nth(1)
    .waitFor({ state: 'attached' });
  await page.getByRole('combobox', { name: 'Kecamatan' }).selectOption({ index: 1 });
  const village = page.getByRole('combobox', { name: 'Desa atau kelurahan' });
  await village.locator('option').nth(1).waitFor({ state: 'attached' });
  await village.selectOption({ index: 1 });
  await page.getByRole('radio', { name: 'Perempuan' }).check();
  await choose(page, /Ragam disabilitas/, 'Tidak ingin menjawab');
  await page.getByRole('checkbox', { name: /Saya setuju/ }).check();
  await visitor.audit('person, filled in');
  await visitor.button('Simpan, lanjut').click();
}

export async function fillBusiness(visitor, name) {
  const { page } = visitor;
  await visitor.heading('Data usaha');
  await visitor.audit('business, empty');
  await page.getByLabel('Nama usaha').fill(name);
  await page.getByRole('searchbox', { name: 'Cari bidang usaha' }).fill('keripik');
  const fields = page.getByRole('group', { name: 'Pilih yang paling dekat' });
  await fields.getByRole('radio').first().check();
  await page.getByRole('radio', { name: /mikro/i }).check();
  await page.getByRole('checkbox', { name: /WhatsApp/ }).check();
  await visitor.audit('business, filled in');
  await visitor.button('Simpan, lanjut').click();
}

/** An impossible NIK first: born in month 13. */
export async function fillNik(visitor, nik) {
  const { page } = visitor;
  await visitor.heading('Nomor induk kependudukan');
  await visitor.audit('NIK, empty');
  const field = page.getByRole('textbox', { name: 'NIK' });
  visitor.expectRefusals(422);
  await field.fill('3573034513859901');
  await visitor.button('Simpan, lanjut').click();
  const sentence = page.getByText(/tanggal lahir|Tanggal lahir|Periksa lagi/).first();
  await visitor.sees('an impossible NIK is refused with what to mend', sentence);
  visitor.check(
    'the refused NIK is still in its field',
    (await field.inputValue()).includes('3573034513859901'),
  );
  visitor.check('the field is marked', (await field.getAttribute('aria-invalid')) === 'true');
  await visitor.audit('NIK, refused');
  await field.fill(nik);
  await visitor.button('Simpan, lanjut').click();
}
