import { readCalendar } from '../../lib/ics.mjs';

/** Her calendar: one session as a file, and the address that follows all of them. */
export async function addCalendar(siti, classUrl, sessions) {
  const { page } = siti;
  await siti.open(classUrl);
  await page.getByRole('heading', { name: 'Jadwal sesi' }).waitFor();
  const one = page.getByRole('link', { name: `Simpan ke kalender ${sessions[1].title}` });
  const [file] = readCalendar(await textOf(page, await one.getAttribute('href')));
  siti.check('one session as a file', file.get('SUMMARY')?.includes(sessions[1].title), file.get('SUMMARY'));
  await siti.button('Tambahkan ke kalender').click();
  await siti.link('Buka di aplikasi kalender').waitFor();
  await siti.audit('class, with a calendar');
  const address = (await page.locator('code').first().textContent()).trim();
  const opened = await siti.link('Buka di aplikasi kalender').getAttribute('href');
  siti.check(
    'the calendar app gets the same address',
    opened === address.replace(/^https?:/, 'webcal:'),
    opened,
  );
  // Calendar programs bring no cookie.
  const events = readCalendar(await (await fetch(address)).text());
  const there = sessions.every(({ title }) => events.some((event) => event.get('SUMMARY')?.includes(title)));
  siti.check('every session is in the feed', there, events.map((event) => event.get('SUMMARY')).join(' | '));
  await siti.button('Cabut alamat ini').click();
  await siti.button('Tambahkan ke kalender').waitFor();
  const { status } = await fetch(address);
  siti.check('a revoked address answers nobody', status === 404, `${status}`);
}

const textOf = async (page, path) => (await page.request.get(path)).text();

/** Leaving and moving both ask first, and nothing happens to who thinks again. */
export async function thinkAgain(siti, classUrl) {
  const { page } = siti;
  await siti.open(classUrl);
  await siti.button('Pindah angkatan').click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await siti.audit('move to another angkatan, asks first');
  await dialog.getByRole('button', { name: 'Tetap di sini' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await siti.button('Mundur dari kelas').click();
  await dialog.waitFor();
  await siti.audit('leave the class, asks first');
  await dialog.getByRole('button', { name: 'Tetap ikut' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await siti.sees('the seat is still hers', siti.button('Mundur dari kelas'));
}

/** Moves to another angkatan after reading what comes along, then leaves that one. */
export async function moveOnAndLeave(siti, classUrl, { label }) {
  const { page } = siti;
  await siti.open(classUrl);
  await siti.button('Pindah angkatan').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: new RegExp(`^${label},`) }).check();
  await siti.sees('what comes along', dialog.getByText(/Ikut pindah|Tidak ikut pindah/));
  await siti.audit('move to another angkatan, chosen');
  await dialog.getByRole('button', { name: 'Pindah', exact: true }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/kelas/') && url.pathname !== classUrl);
  await siti.sees('the other angkatan', page.getByRole('main').getByText(label).first());
  await siti.button('Mundur dari kelas').click();
  await dialog.getByRole('button', { name: 'Ya, mundur' }).click();
  await siti.sees('that she has left', page.getByText('Anda sudah mundur dari kelas ini').first());
  await siti.audit('class, left');
}
