/** The page of one member of staff: rights, help, and what happened to the account. */

const HISTORY = 'Riwayat akun';

export async function openPerson(visitor, name) {
  const { page } = visitor;
  await visitor.open(`/kantor/akun?${new URLSearchParams({ cari: name })}`);
  await visitor.heading('Akun petugas');
  await page.getByRole('link', { name, exact: true }).click();
  await visitor.heading(name);
}

/** The log of this account has these words. */
export const tells = (visitor, words) =>
  visitor.sees(
    `its history says "${words.source}"`,
    visitor.page.getByRole('region', { name: HISTORY }).getByText(words),
  );

async function giveReason(visitor, { button, screen, reason, confirm }) {
  await visitor.button(button).click();
  const dialog = visitor.page.getByRole('dialog');
  await dialog.getByLabel('Alasan').fill(reason);
  await visitor.audit(screen);
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
}

/** Through somebody's eyes: what they see, and nothing that can be done. */
export async function looksAs(visitor, { name, reason }) {
  const { page } = visitor;
  await openPerson(visitor, name);
  await visitor.audit('one of the office');
  await giveReason(visitor, {
    button: 'Lihat sebagai',
    screen: 'looking as, asks first',
    reason,
    confirm: 'Lihat 15 menit',
  });
  await visitor.heading(/Selamat datang/);
  const banner = page.getByText(`Anda melihat sebagai ${name}`);
  await visitor.sees('every page says whose eyes these are', banner);
  await visitor.audit('looking as somebody else');
  await visitor.open('/kantor/akun');
  await visitor.heading('Akun Anda');
  await visitor.sees('on the next page too', banner);
  await changesNothing(visitor);
  await visitor.button('Selesai melihat').click();
  await visitor.heading('Akun petugas');
  visitor.check('oneself again', (await banner.count()) === 0);
}

async function changesNothing(visitor) {
  const { page } = visitor;
  await visitor.button('Ganti kata sandi').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kata sandi lama').fill('bukan kata sandinya');
  await dialog.getByLabel('Kata sandi baru', { exact: true }).fill('sebelas gajah berbaris');
  visitor.expectRefusals(403);
  await dialog.getByRole('button', { name: 'Simpan kata sandi' }).click();
  await visitor.sees('nothing can be changed', dialog.getByText(/sedang melihat sebagai orang lain/));
  await visitor.audit('looking as, a deed refused');
  await dialog.getByRole('button', { name: 'Tidak jadi' }).click();
}

/** The first of two people. */
export async function asksForReset(visitor, { name, reason }) {
  const { page } = visitor;
  await openPerson(visitor, name);
  await giveReason(visitor, {
    button: 'Minta reset autentikator',
    screen: 'reset of an authenticator, asks first',
    reason,
    confirm: 'Kirim permintaan',
  });
  await visitor.sees('it waits for another admin', page.getByText('Minta admin lain menyetujuinya.'));
  const own = await page.getByRole('button', { name: 'Setujui' }).count();
  visitor.check('who asked cannot approve', own === 0);
  await visitor.audit('reset that waits');
}

/** The second one. */
export async function approvesReset(visitor, { name, email, reason }) {
  const { page } = visitor;
  await openPerson(visitor, name);
  await visitor.sees('why it is asked for', page.getByText(new RegExp(reason)).first());
  await visitor.button('Setujui').click();
  await visitor.sees('the link went to the person', page.getByText(`Tautan dikirim ke ${email}.`));
  await visitor.sees('it is approved', page.getByText('Reset autentikator disetujui'));
  await visitor.audit('reset that was approved');
}

export async function deactivates(visitor, name) {
  const { page } = visitor;
  await visitor.open(`/kantor/akun?${new URLSearchParams({ cari: name })}`);
  await visitor.heading('Akun petugas');
  await page.getByRole('button', { name: `Nonaktifkan ${name}` }).click();
  const dialog = page.getByRole('dialog');
  await visitor.audit('closing an account, asks first');
  await dialog.getByRole('button', { name: 'Nonaktifkan', exact: true }).click();
  await visitor.sees('the account is closed', page.getByText('Akun dinonaktifkan.'));
  const row = page.getByRole('table', { name: 'Akun petugas' }).getByRole('row', { name });
  await visitor.sees('the table says so', row.getByText('Nonaktif', { exact: true }));
}
