import { classHome, lessonPath } from './offline.mjs';

/** Without a signal: a lesson that was not saved, my notes and my start page say what there is, and soon. */
export async function whatIsNotHere(phone, seat) {
  const { page } = phone;
  await phone.context.setOffline(true);
  await phone.open('/beranda');
  await phone.sees('the start page has my class, offline', page.getByRole('heading', { name: 'Kelas saya' }));
  await phone.sees('and says how old that is', page.getByText(/^Data terakhir .*\d\d\.\d\d WIB$/));
  await phone.audit('start page, offline');
  await phone.open('/catatan');
  await phone.sees('the notes say that there is no signal', page.getByRole('main').getByText(/sinyal/i));
  await phone.audit('notes, offline');
  const begin = Date.now();
  await phone.open(lessonPath(seat, seat.elsewhere));
  await phone.sees(
    'a lesson that was not saved says so',
    page.getByRole('heading', { level: 1, name: 'Pelajaran ini belum disimpan di HP' }),
  );
  const seconds = (Date.now() - begin) / 1000;
  phone.check('and soon', seconds < 5, `${seconds} s`);
  await phone.sees('and what can be read instead', page.getByRole('link', { name: seat.lessons[0].title }));
  await phone.audit('a lesson that was not saved');
  await phone.context.setOffline(false);
  await phone.heading(seat.elsewhere.title);
  phone.check('it opens by itself with the signal', true);
}

const sessionsOf = async ({ pool }, { accountId }) => {
  const { rows } = await pool.query('select count(*)::int as n from account_sessions where account_id = $1', [
    accountId,
  ]);
  return rows[0].n;
};

/** What this browser keeps of one person. */
const keptOf = (page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: (await caches.keys()).filter((name) => name.startsWith('sinau-my')),
    keys: Object.keys(localStorage).filter((key) => key.startsWith('sinau.my.')),
  }));

/** Signs out in airplane mode: warned of unsent work, everything gone at once, the session ended with the signal. */
export async function leaveWithoutSignal(phone, seat, world) {
  const { page } = phone;
  await phone.context.setOffline(true);
  await phone.open(lessonPath(seat, seat.reading));
  await phone.heading(seat.reading.title);
  await page.evaluate(() =>
    localStorage.setItem(
      'sinau.my.notes',
      JSON.stringify({
        'e/A': {
          enrolmentId: 'e',
          code: 'A',
          courseTitle: '',
          lessonTitle: '',
          text: 'Belum terkirim',
          base: 0,
          waiting: true,
          at: '2026-11-22T00:00:00Z',
        },
      }),
    ),
  );
  await phone.open('/profil');
  const leave = phone.button('Keluar').last();
  await leave.click();
  const warning = page.getByRole('heading', { name: /^\d+ pekerjaan belum terkirim$/ });
  await phone.sees('unsent work is never lost silently', warning);
  await phone.audit('sign-out, unsent work');
  await phone.button('Tunggu, tetap masuk').click();
  await leave.click();
  await phone.button('Keluar, hapus semua').click();
  await page.waitForURL((url) => url.pathname === '/');
  const left = await keptOf(page);
  const nothing = Object.values(left).every((names) => names.length === 0);
  phone.check('signing out offline leaves no database, no cache and no key', nothing, JSON.stringify(left));
  phone.check('the session waits for the signal', (await sessionsOf(world, seat)) > 0);
  await phone.open(classHome(seat));
  await phone.sees('no page of the person opens', page.getByRole('heading', { level: 1, name: /sinyal/i }));
  phone.expectRefusals(401);
  await phone.context.setOffline(false);
  await phone.open(classHome(seat));
  await phone.heading('Masuk atau daftar');
  phone.check('with the signal the session has ended', (await sessionsOf(world, seat)) === 0);
  await phone.leave();
}
