import { totp } from '../../../tools/totp.mjs';

/** Reads the newest code for a phone from the development outbox. @param digits the last digits of the phone */
async function codeFor(page, digits) {
  const answer = await page.request.get('/api/dev/outbox');
  const { items } = await answer.json();
  const newest = items
    .filter(({ to }) => to.endsWith(digits))
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return /\b\d{6}\b/.exec(newest[0].text)[0];
}

/** `081234567890` as people write it: `0812-3456 7890`. */
const handwritten = (phone) => `${phone.slice(0, 4)}-${phone.slice(4, 8)} ${phone.slice(8)}`;

/** From the phone step to the page behind it; first with a wrong code, which must end in a kind sentence. */
export async function registerByPhone(visitor, phone) {
  const { page } = visitor;
  await visitor.heading('Masuk atau daftar');
  await visitor.audit('sign-in, phone');
  await page.getByLabel('Nomor HP').fill(handwritten(phone));
  await visitor.button('Kirim kode').click();
  await visitor.heading('Masukkan kode');
  const code = await codeFor(page, phone.slice(-9));
  visitor.expectRefusals(422);
  await page.getByLabel('Kode enam angka').fill(code === '111111' ? '222222' : '111111');
  await visitor.sees(
    'a wrong code gets a kind sentence',
    page.getByText('Kode salah. Periksa lagi enam angka'),
  );
  await visitor.audit('sign-in, wrong code');
  await page.getByLabel('Kode enam angka').fill(code);
}

/** @param account its `code` when the authenticator's newest one was used already */
export async function signInStaffByForm(visitor, account) {
  const { page } = visitor;
  await visitor.open('/masuk/petugas');
  await visitor.heading('Masuk petugas');
  await visitor.audit('staff sign-in');
  await page.getByLabel('E-mail').fill(account.login);
  await page.getByLabel('Kata sandi').fill(account.password);
  await page.getByLabel('Kode autentikator').fill(account.code ?? totp(account.totp));
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await visitor.heading(/Selamat datang/);
}
