/** The certification desk without a mouse: Tab, Enter, arrows, and the keys of lists. */

const focusIn = ({ page }, selector) =>
  page.evaluate((wanted) => Boolean(document.activeElement?.closest('tr')?.querySelector(wanted)), selector);

/** Down the list with j until the class is there, then Enter. */
export async function findsClass(keys, batchId) {
  const { page, visitor } = keys;
  const link = `a[href$="${batchId}/sertifikat"]`;
  await visitor.open('/kantor/sertifikasi');
  await visitor.heading('Sertifikasi');
  await page.getByRole('button', { name: 'Pintasan' }).waitFor();
  for (let pages = 0; pages < 5 && (await page.locator(link).count()) === 0; pages += 1) {
    const before = page.url();
    await keys.enter(visitor.link('Berikutnya'));
    await page.waitForURL((url) => url.href !== before);
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  }
  for (let rows = 0; rows < 60 && !(await focusIn(keys, link)); rows += 1) await keys.press('j');
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Tandai sudah diperiksa' }).waitFor();
  visitor.check(
    'the list is walked through with j and opened with Enter',
    page.url().includes(batchId),
    page.url(),
  );
}

/** One step: its button, its question, its answer. */
export async function steps(keys, name, confirm = name) {
  const { page, visitor } = keys;
  const button = visitor.button(name).first();
  await keys.enter(button);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await keys.enter(dialog.getByRole('button', { name: confirm, exact: true }));
  await dialog.waitFor({ state: 'hidden' });
}

export async function waitsForAll({ page, visitor }, size) {
  const done = page.getByText('Semua sertifikat selesai dibuat.');
  await done.waitFor({ timeout: 45_000 }).catch(() => {});
  await visitor.sees('all of them are made', done);
  await visitor.sees('the count says so', page.getByText(`${size} dari ${size}`));
}

/** Published by mistake, and called back while that can still be done. */
export async function callsBack(keys) {
  const { page, visitor } = keys;
  await steps(keys, 'Terbitkan');
  await visitor.sees('how long it can be called back', page.getByText(/Dapat dibatalkan/));
  await visitor.audit('publication of fifty ordered');
  await keys.enter(visitor.button('Batalkan penerbitan'));
  await visitor.sees('it was called back', page.getByText(/Penerbitan dibatalkan/));
}

export async function publishes(keys, size) {
  const { page, visitor } = keys;
  await keys.enter(visitor.button('Terbitkan').first());
  const dialog = page.getByRole('dialog');
  await keys.to(dialog.getByRole('radio', { name: /menit lagi/ }));
  await keys.press('ArrowDown');
  const now = await dialog.getByRole('radio', { name: /^Sekarang juga/ }).isChecked();
  visitor.check('an arrow chooses the other time', now);
  await visitor.audit('publishing fifty, asks first');
  await keys.enter(dialog.getByRole('button', { name: 'Terbitkan', exact: true }));
  await dialog.waitFor({ state: 'hidden' });
  await visitor.sees('every step is done', page.getByText('Terbit, selesai'));
  await visitor.sees('all of them are listed', page.getByText(new RegExp(`^${size} sertifikat`)));
  await visitor.audit('fifty published');
}

/** Its keys: / to search, j and k for rows, x to choose, ? for help. */
export async function readsRegister(keys, batchId, size) {
  const { page, visitor } = keys;
  await visitor.open(`/kantor/sertifikat?angkatan=${batchId}`);
  await visitor.heading('Register sertifikat');
  await visitor.sees('the register has all of them', page.getByText(`${size} sertifikat`, { exact: true }));
  await page.getByRole('button', { name: 'Pintasan' }).waitFor();
  await keys.press('?');
  await page.getByRole('dialog').getByText('Baris berikutnya dan sebelumnya').waitFor();
  await visitor.audit('keys of lists');
  await keys.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await keys.press('j', 'j', 'x');
  await visitor.sees('x chooses the row', page.getByText('1 sertifikat dipilih'));
  await keys.press('j', 'x');
  await visitor.sees('and another one', page.getByText('2 sertifikat dipilih'));
  await keys.press('x', 'k', 'x');
  await page.getByText(/sertifikat dipilih/).waitFor({ state: 'detached' });
  await keys.press('/');
  const search = page.getByRole('searchbox', { name: 'Cari' });
  const there = await search.evaluate((element) => element === document.activeElement);
  visitor.check('/ leads to the search', there);
}

/** From the register into the file of one, and its end with a reason. */
export async function revokesOne(keys) {
  const { page, visitor } = keys;
  await keys.press('Escape');
  await keys.to(page.getByRole('checkbox', { name: 'Pilih semua di halaman ini' }));
  await keys.press('j', 'Enter');
  await page.getByRole('heading', { level: 1, name: /^Sertifikat / }).waitFor();
  await visitor.audit('file of a certificate');
  await keys.enter(visitor.button('Cabut').first());
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await keys.to(dialog.getByRole('radio', { name: 'Data di sertifikat salah' }));
  await keys.press('Space');
  await keys.fill(dialog.getByRole('textbox').last(), 'Nama tidak sesuai KTP.');
  await keys.tick(dialog.getByRole('checkbox', { name: /^Ya, cabut/ }));
  await visitor.audit('revoking one, asks first');
  await keys.enter(dialog.getByRole('button', { name: /^Cabut/ }));
  await dialog.waitFor({ state: 'hidden' });
  await visitor.sees('it says Dicabut', page.getByRole('main').getByText('Dicabut', { exact: true }));
  await visitor.audit('file of a revoked certificate');
}
