/** The register of all certificates, as somebody at a desk finds and chooses in it. */

export const registered = ({ page }, count) => page.getByText(`${count} sertifikat`, { exact: true });
export const chosen = ({ page }, count) => page.getByText(`${count} sertifikat dipilih`, { exact: true });

export async function openRegister(visitor) {
  await visitor.open('/kantor/sertifikat');
  await visitor.heading('Register sertifikat');
  await registeredSome(visitor).waitFor();
  const bar = await visitor.page.getByRole('region', { name: 'Yang dipilih' }).isVisible();
  visitor.check('nothing is offered while nothing is chosen', !bar);
}

const registeredSome = ({ page }) => page.getByText(/^(Lebih dari )?[\d.]+ sertifikat$/);

export async function search(visitor, words, count) {
  await visitor.page.getByRole('searchbox', { name: 'Cari' }).fill(words);
  await visitor.sees(`${count} are found`, registered(visitor, count));
}

/** Presses the boxes of some rows of this page, counted from 0. */
export async function press({ page }, ...rows) {
  for (const row of rows)
    await page
      .getByRole('checkbox', { name: /^Pilih sertifikat / })
      .nth(row)
      .click();
}

export async function turn(visitor, word) {
  const { page } = visitor;
  const first = page.getByRole('row').nth(1);
  const before = await first.textContent();
  await visitor.link(word).click();
  await page.waitForFunction(
    (text) =>
      document.querySelector('tbody > tr')?.textContent !== text &&
      !document.querySelector('[aria-busy=true]'),
    before,
  );
}

/** Has a deed for what is chosen looked at. Gives the dialog with its counts. */
export async function ask({ page }, deed) {
  const bar = page.getByRole('region', { name: 'Yang dipilih' });
  await bar.getByRole('button', { name: deed, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/dipilih\./).waitFor();
  return dialog;
}

/** Says yes; ends on the page of the work. Gives its address. */
export async function confirm(visitor, dialog, words) {
  await dialog.getByRole('button', { name: words, exact: true }).click();
  await visitor.page.waitForURL(/\/kantor\/pekerjaan-massal\/[0-9a-f-]{36}$/);
  return visitor.page.url();
}
