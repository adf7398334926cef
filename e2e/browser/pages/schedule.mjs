import { Keyboard } from '../lib/keyboard.mjs';
import { prints } from '../lib/print.mjs';

const TITLE = 'Tatap muka hari ke-1';

const openWeek = async (rahmat, day, view = '') => {
  await rahmat.open(`/kantor/jadwal?hari=${day}${view}`);
  await rahmat.heading('Jadwal');
};

/** The session on the screen: in its cell of the table, or in the list of its day on a phone. */
const sessionOn = ({ page }, dayWords) =>
  page
    .locator('article:visible')
    .filter({ hasText: TITLE })
    .and(
      page.locator(`td[data-day="${dayWords.day}"] article, section[aria-label="${dayWords.words}"] article`),
    );

/** `Kamis, 24 Desember`, as the page writes it. */
function inWords(day) {
  const date = new Date(`${day}T05:00:00Z`);
  const words = new Intl.DateTimeFormat('id-ID', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'Asia/Jakarta',
  }).format(date);
  return { day, words };
}

async function fillMove(dialog, day) {
  await dialog.getByLabel('Tanggal').fill(day);
  await dialog.getByLabel('Jam mulai (WIB)').fill('09:00');
  await dialog.getByLabel('Jam selesai (WIB)').fill('12:00');
}

/** A dialog that is closed changes nothing; a clash is named and nothing is lost; then it moves, and back, and again. */
export async function moveSession(rahmat, { day, room, busy, label, wide }) {
  const { page } = rahmat;
  const [taken, free] = [inWords(day(1)), inWords(day(3))];
  await openWeek(rahmat, day(1));
  await page.locator('article:visible').filter({ hasText: TITLE }).first().waitFor();
  await rahmat.audit('schedule, week');
  await prints(rahmat, 'schedule, week', { shown: page.getByRole('table').getByText(TITLE), most: 3 });
  await movesByDialog(rahmat, { taken, free, busy, wide });
  await rahmat.sees('it stands on Thursday', sessionOn(rahmat, free));
  if (wide) await drags(rahmat, { day, room, taken, free });
  else await undoes(rahmat, { free });
  await openWeek(rahmat, day(3), '&tampil=pelatih');
  await rahmat.sees('it stands with its trainer', sessionOn(rahmat, free));
  await rahmat.audit('schedule, by trainer');
  await openWeek(rahmat, day(3), '&tampil=bulan');
  await seesInMonth(rahmat, free, { label, wide });
}

/** By keys alone where there is a keyboard, by taps on a phone. */
async function movesByDialog(rahmat, { taken, free, busy, wide }) {
  const { page } = rahmat;
  const keyboard = new Keyboard(rahmat);
  const press = (locator) => (wide ? keyboard.enter(locator) : locator.click());
  const begin = page
    .locator('article:visible')
    .filter({ hasText: TITLE })
    .getByRole('button', { name: /^Pindah ke/ });
  const dialog = page.getByRole('dialog');
  await press(begin);
  await dialog.waitFor();
  await rahmat.audit('move a session');
  await fillMove(dialog, free.day);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  const moved = await sessionOn(rahmat, free).count();
  rahmat.check('a closed dialog moves nothing', moved === 0);
  const focused = await begin.evaluate((element) => element === document.activeElement);
  rahmat.check('the focus is back on what opened it', focused);
  await press(begin);
  await fillMove(dialog, taken.day);
  await press(dialog.getByRole('button', { name: 'Pindahkan' }));
  await rahmat.sees('what stands there', dialog.getByText(new RegExp(`Toko pertama \\(.*${busy.label}\\)`)));
  const kept = await dialog.getByLabel('Jam mulai (WIB)').inputValue();
  rahmat.check('what was wished is still there', kept === '09:00', kept);
  await dialog.getByRole('region', { name: 'Usul waktu kosong' }).getByRole('button').first().waitFor();
  await rahmat.audit('move a session, refused');
  await fillMove(dialog, free.day);
  await press(dialog.getByRole('button', { name: 'Pindahkan' }));
  await dialog.waitFor({ state: 'hidden' });
}

/** To Monday and back by undoing, then onto what is taken: the dialog says why, and closing it leaves all as it was. */
async function drags(rahmat, { day, room, taken, free }) {
  const { page } = rahmat;
  const cell = (on) => page.locator(`td[data-day="${on}"][data-room="${room.id}"]`);
  const monday = inWords(day(0));
  await sessionOn(rahmat, free).dragTo(cell(monday.day));
  await rahmat.sees('it was dragged to Monday', sessionOn(rahmat, monday));
  await rahmat.sees('where it went', page.getByText(`${TITLE} pindah ke ${monday.words}`));
  await page.getByRole('button', { name: 'Urungkan' }).last().click();
  await rahmat.sees('undone it is back', sessionOn(rahmat, free));
  await sessionOn(rahmat, free).dragTo(cell(taken.day));
  const dialog = page.getByRole('dialog');
  await rahmat.sees('a drag onto what is taken asks', dialog.getByText(/Toko pertama/));
  await rahmat.audit('a refused drag');
  await dialog.getByRole('button', { name: 'Tidak jadi' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await rahmat.sees('it stays where it was', sessionOn(rahmat, free));
}

/** What was moved by mistake goes back, and forth again by the dialog. */
async function undoes(rahmat, { free }) {
  const { page } = rahmat;
  await page.getByRole('button', { name: 'Urungkan' }).last().click();
  await sessionOn(rahmat, free).waitFor({ state: 'detached' });
  await page
    .locator('article:visible')
    .filter({ hasText: TITLE })
    .getByRole('button', { name: /^Pindah ke/ })
    .click();
  const dialog = page.getByRole('dialog');
  await fillMove(dialog, free.day);
  await dialog.getByRole('button', { name: 'Pindahkan' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await rahmat.sees('it stands on Thursday again', sessionOn(rahmat, free));
}

async function seesInMonth(rahmat, free, { label, wide }) {
  const { page } = rahmat;
  if (!wide) {
    await rahmat.sees('it stands in the month', sessionOn(rahmat, free));
    return rahmat.audit('schedule, month');
  }
  const cell = page.getByRole('cell').filter({ has: page.getByRole('link', { name: free.words }) });
  await rahmat.sees('it stands in the month', cell.filter({ hasText: '09.00–12.00' }).getByText(label));
  await rahmat.audit('schedule, month');
  await cell.getByRole('link').click();
  return rahmat.sees('a day of the month leads to its week', sessionOn(rahmat, free));
}

/** A room for a meeting, and given back. */
export async function bookRoom(rahmat, day) {
  const { page } = rahmat;
  await openWeek(rahmat, day);
  await rahmat.button('Pesan ruang').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ruang').selectOption({ label: 'Rooftop' });
  await rahmat.audit('book a room');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await rahmat.sees('a purpose is asked for', dialog.locator('[aria-invalid=true]'));
  await dialog.getByLabel('Keperluan').fill('Rapat panitia seleksi');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const booked = page.locator('article:visible').filter({ hasText: 'Rapat panitia seleksi' });
  await rahmat.sees('the room is booked', booked);
  await booked.getByRole('button', { name: /^Hapus/ }).click();
  await dialog.waitFor();
  await rahmat.audit('give a room back');
  await dialog.getByRole('button', { name: 'Hapus', exact: true }).click();
  await booked.waitFor({ state: 'detached' });
  await rahmat.open('/kantor/ruang');
  await rahmat.heading('Ruang');
  await rahmat.audit('rooms');
  await page.getByRole('button', { name: 'Ubah Kelas C' }).click();
  await dialog.waitFor();
  await rahmat.audit('figures of a room');
}
