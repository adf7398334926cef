import { signedIn } from '../lib/courses.mjs';
import { letterTo, linkIn } from '../lib/letters.mjs';
import * as landing from '../pages/invitation.mjs';
import * as person from '../pages/staff-person.mjs';

const WHY_LOOK = 'Membantu mencari menu angkatan.';
const WHY_RESET = 'HP hilang di terminal, sudah ditelepon.';

/**
 * Admin: somebody is invited, joins with a password and an authenticator of their own, is looked at, gets a new
 * authenticator from two people, and is shut out.
 */
export async function invitation(stage) {
  const { world, size } = stage;
  const sekar = {
    name: `Sekar Wulandari ${size.width}`,
    email: `sekar-${size.width}@uji.test`,
    password: 'tujuh cangkir wedang jahe',
    role: 'panitia',
  };
  const { client } = await signedIn(world, 'admin', 'Bagus Prasetyo');
  const bagus = await stage.visitor('Bagus', { cookie: client.cookie });
  const guest = await stage.visitor('Sekar');
  await landing.invite(bagus, sekar);
  const joined = await landing.accept(guest, linkIn(await letterTo(world, sekar.email)), sekar);
  await landing.signInWith(guest, { ...sekar, ...joined });
  await hasOnlyTheInvitedRights(guest);
  await person.looksAs(bagus, { name: sekar.name, reason: WHY_LOOK });
  await isTold(guest);
  await getsNewAuthenticator(stage, { bagus, guest, sekar, joined });
  await isShutOut({ bagus, guest, sekar });
  await bagus.leave();
  await guest.leave();
}

async function hasOnlyTheInvitedRights(guest) {
  const { page } = guest;
  const menu = page.getByRole('navigation', { name: 'Ruang kerja', includeHidden: true });
  const words = await menu.getByRole('link', { includeHidden: true }).allInnerTexts();
  const has = (word) => words.some((one) => one.trim() === word);
  guest.check('the menu of an organiser', has('Angkatan') && has('Pengingat'), words.join());
  guest.check('and nothing else in it', !has('Jejak audit') && !has('Bank soal'), words.join());
  await guest.open('/kantor/jejak-audit');
  await guest.sees('what others do is not there', page.getByText(/tidak ditemukan/i).first());
  const answer = await page.request.get('/api/manage/accounts');
  guest.check('nor for a program', [403, 404].includes(answer.status()), `${answer.status()}`);
  await guest.open('/kantor/angkatan');
  await guest.heading('Angkatan');
}

/** Who was looked at reads it, with the reason. */
async function isTold(guest) {
  const { page } = guest;
  await guest.open('/kantor');
  await guest.heading(/Selamat datang/);
  const menu = page.getByRole('button', { name: 'Menu' });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('link', { name: 'Kotak masuk (1)' }).click();
  await guest.heading('Kotak masuk');
  await guest.sees('being looked at is announced', page.getByText('Admin melihat layar Anda'));
  await guest.sees('with its reason', page.getByText(new RegExp(WHY_LOOK)));
  await guest.audit('inbox of staff');
}

/** Asked for by one, approved by another, done by the person, whose devices and old authenticator are out. */
async function getsNewAuthenticator(stage, { bagus, guest, sekar, joined }) {
  const { world } = stage;
  const before = world.post.mails.filter(({ to }) => to === sekar.email).length;
  await person.asksForReset(bagus, { name: sekar.name, reason: WHY_RESET });
  await person.tells(bagus, /dilihat layarnya oleh admin/i);
  await person.tells(bagus, /selesai dilihat layarnya/i);
  const { client } = await signedIn(world, 'admin', 'Ratih Kumala');
  const ratih = await stage.visitor('Ratih', { cookie: client.cookie });
  await person.approvesReset(ratih, { ...sekar, reason: WHY_RESET });
  await ratih.leave();
  const again = await landing.setUpAgain(guest, linkIn(await letterTo(world, sekar.email, before)), sekar);
  await landing.isRefused(guest, 'the old authenticator is worth nothing', { ...sekar, ...joined });
  await landing.signInOnPaper(guest, sekar, joined.codes[0]);
  await guest.sees('nor are the old codes', guest.page.getByText(/kode autentikator salah/));
  await landing.signInOnPaper(guest, sekar, again.codes[0]);
  await guest.heading(/Selamat datang/);
  Object.assign(sekar, again);
}

/** From one moment to the next. */
async function isShutOut({ bagus, guest, sekar }) {
  await guest.open('/kantor/angkatan');
  await guest.heading('Angkatan');
  await person.deactivates(bagus, sekar.name);
  guest.expectRefusals(401);
  await guest.open('/kantor/angkatan');
  await guest.page.waitForURL(/\/masuk/);
  guest.check('the next tap leads to the door', true);
  await landing.isRefused(guest, 'which stays shut', sekar);
}
