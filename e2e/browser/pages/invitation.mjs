import { totp } from '../../../tools/totp.mjs';
import { signInStaffByForm } from './sign-in.mjs';

const STEP_MS = 30_000;

/** A code that was typed somewhere signs nobody in: the next one, which the server takes early for clocks that are off. */
export const nextCode = (secret) => totp(secret, Date.now() + STEP_MS);

/** Name, e-mail and one role; ends on the page of accounts. */
export async function invite(visitor, { name, email, role }) {
  const { page } = visitor;
  await visitor.open('/kantor/akun');
  await visitor.heading('Akun petugas');
  await visitor.audit('accounts of the office');
  await visitor.button('Undang petugas').click();
  const dialog = page.getByRole('dialog');
  visitor.expectRefusals(422);
  await dialog.getByRole('button', { name: 'Kirim undangan' }).click();
  await visitor.sees('an empty invitation gets a sentence', dialog.getByText(/^Nama .*(huruf|diisi)/));
  await dialog.getByLabel('Nama').fill(name);
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByLabel('Peran').selectOption(role);
  await visitor.audit('inviting somebody');
  await dialog.getByRole('button', { name: 'Kirim undangan' }).click();
  await visitor.sees('where the link went', page.getByText(`Tautan dikirim ke ${email}.`));
  const row = page.getByRole('table', { name: 'Undangan yang belum dijawab' }).getByRole('row', { name });
  await visitor.sees('the invitation waits in a list', row);
  await visitor.audit('an invitation that waits');
}

/** Types the secret into an authenticator. Gives it. */
const secretOn = async (page) => (await page.locator('.hint code').innerText()).trim();

const send = async ({ page }, { password, code, button }) => {
  await page.getByLabel(/^Kata sandi/).fill(password);
  await page.getByLabel('Enam angka dari autentikator').fill(code);
  await page.getByRole('button', { name: button }).click();
};

/** Reads the codes for a bad day off the page that is shown once. */
async function recoveryCodes(visitor, screen) {
  const { page } = visitor;
  await visitor.heading('Selesai');
  await visitor.audit(screen);
  const codes = await page.locator('ol.codes li').allInnerTexts();
  visitor.check('eight different recovery codes', new Set(codes).size === 8, codes.length);
  return codes;
}

/** The link of an invitation: a weak password, a wrong code, then both right. Gives what the person now has. */
export async function accept(visitor, link, { name, password }) {
  const { page } = visitor;
  await visitor.open(link);
  await visitor.heading(`Selamat datang, ${name}`);
  await visitor.audit('invitation');
  visitor.expectRefusals(422);
  await send(visitor, { password: 'passwordpassword', code: '123456', button: 'Buat akun' });
  await visitor.sees('a password that is easy to guess is refused', page.locator('#password-salah'));
  await visitor.audit('invitation, weak password');
  const secret = await secretOn(page);
  const right = totp(secret);
  await send(visitor, { password, code: right === '000000' ? '111111' : '000000', button: 'Buat akun' });
  await visitor.sees(
    'a code that does not fit gets a sentence',
    page.getByText(/Kode autentikator belum cocok/),
  );
  visitor.check('the authenticator is still the same', (await secretOn(page)) === secret);
  await send(visitor, { password, code: totp(secret), button: 'Buat akun' });
  const codes = await recoveryCodes(visitor, 'recovery codes');
  await isSpent(visitor, link);
  return { secret, codes };
}

/** Once used, a link says the same as one that never was. */
async function isSpent(visitor, link) {
  // The browser logs the page that is not there as a refusal.
  visitor.expectRefusals(404, 410, 422);
  await visitor.open(link);
  await visitor.heading('Tautan tidak berlaku');
  await visitor.audit('link that was used');
}

/** The link for a new authenticator: the own password opens it, no other. */
export async function setUpAgain(visitor, link, { name, password }) {
  const { page } = visitor;
  await visitor.open(link);
  await visitor.heading(`Halo, ${name}`);
  await visitor.audit('new authenticator');
  const button = 'Simpan autentikator';
  await send(visitor, { password: `${password}?`, code: totp(await secretOn(page)), button });
  await visitor.sees(
    'a letter alone is not enough',
    page.getByText(/Kata sandi salah. Autentikator Anda tidak/),
  );
  const secret = await secretOn(page);
  await send(visitor, { password, code: totp(secret), button });
  const codes = await recoveryCodes(visitor, 'recovery codes again');
  await isSpent(visitor, link);
  return { secret, codes };
}

export const signInWith = (visitor, { email, password, secret }) =>
  signInStaffByForm(visitor, { login: email, password, code: nextCode(secret) });

async function fillStaffForm({ page }, { email, password }) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Kata sandi').fill(password);
}

const press = ({ page }) => page.getByRole('button', { name: 'Masuk', exact: true }).click();

/** Ends with the sentence that does not say what was wrong. */
export async function isRefused(visitor, what, account) {
  const { page } = visitor;
  await visitor.open('/masuk/petugas');
  await visitor.heading('Masuk petugas');
  await fillStaffForm(visitor, account);
  await page.getByLabel('Kode autentikator').fill(nextCode(account.secret));
  await press(visitor);
  await visitor.sees(what, page.getByText(/kode autentikator salah/));
}

/** Without the phone: one of the codes on paper. */
export async function signInOnPaper(visitor, account, code) {
  const { page } = visitor;
  await visitor.open('/masuk/petugas');
  await visitor.heading('Masuk petugas');
  await visitor.button('HP hilang? Pakai kode pemulihan').click();
  await fillStaffForm(visitor, account);
  await page.getByLabel('Kode pemulihan').fill(code);
  await visitor.audit('sign-in with a recovery code');
  await press(visitor);
}
