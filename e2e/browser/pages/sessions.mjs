/** Fills the dialog for a new session in. */
async function fillSession(rahmat, { title, room, day, place, jp = '4' }) {
  const { page } = rahmat;
  await rahmat.button('Tambah sesi').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Judul sesi').fill(title);
  await dialog.getByLabel('Tanggal').fill(day);
  await dialog.getByLabel('Jam mulai (WIB)').fill('09:00');
  await dialog.getByLabel('Jam selesai (WIB)').fill('12:00');
  if (room) {
    const rooms = dialog.getByLabel('Ruang Latkop');
    const option = rooms.locator('option', { hasText: room });
    await option.waitFor({ state: 'attached' });
    await rooms.selectOption(await option.getAttribute('value'));
  } else await dialog.getByLabel('Tempat', { exact: true }).fill(place);
  await dialog.getByLabel(/^JP/).fill(jp);
  return dialog;
}

/** Whether it lies inside the part of the dialog that is not scrolled away. */
const inSight = (locator) =>
  locator.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(x + width / 2, y + height / 2);
    return element.contains(there);
  });

const save = (dialog) => dialog.getByRole('button', { name: 'Simpan sesi' }).click();

/** The refusal names what stands there; one tap on a proposal takes it, with everything that was typed. */
async function takeProposal(rahmat, dialog, { title, sentence, named }) {
  const { page } = rahmat;
  await save(dialog);
  await rahmat.sees(`${title}: why not`, dialog.getByText(sentence));
  await rahmat.sees(`${title}: what stands there`, dialog.getByText(named));
  const seen = await inSight(dialog.getByText(sentence));
  rahmat.check(`${title}: the sentence is in sight`, seen);
  const free = dialog.getByRole('region', { name: 'Usul waktu kosong' }).getByRole('button');
  await free.first().waitFor();
  await rahmat.audit(`${title}, refused`);
  const words = (await free.first().textContent()).trim();
  await free.first().click();
  await dialog.waitFor({ state: 'hidden' });
  const [time] = words.split(' · ');
  const session = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
  await rahmat.sees(`${title}: stands where it was proposed (${time})`, session.getByText(time));
}

/** Three sessions: one finds its room taken, one its trainer, one is outside. */
export async function addSessions(rahmat, batchUrl, { day, trainer, busy }) {
  const { page } = rahmat;
  await rahmat.open(batchUrl);
  await givesUp(rahmat, day(1));
  const first = { title: 'Tatap muka hari ke-1', room: 'Kelas C', day: day(1) };
  await takeProposal(rahmat, await fillSession(rahmat, first), {
    ...first,
    sentence: 'Ruang ini sudah dipakai pada jam itu.',
    named: new RegExp(`Kelas C: Toko pertama \\(.*${busy.label}\\)`),
  });
  const second = { title: 'Praktik foto produk', room: 'Perpustakaan', day: day(2) };
  await takeProposal(rahmat, await fillSession(rahmat, second), {
    ...second,
    sentence: 'Pelatih ini sudah mengajar pada jam itu.',
    named: new RegExp(`${trainer.name}: Di balai desa`),
  });
  const visit = { title: 'Kunjungan usaha', day: day(4), place: 'Sentra keripik Sanan' };
  await save(await fillSession(rahmat, visit));
  await rahmat.sees('the visit is there', page.getByRole('heading', { name: visit.title }));
  await rahmat.audit('class with its sessions');
}

/** Whoever thinks better of it changes nothing. */
async function givesUp(rahmat, day) {
  const { page } = rahmat;
  const dialog = await fillSession(rahmat, { title: 'Salah pencet', room: 'Kelas A', day });
  await dialog.getByRole('button', { name: 'Tidak jadi' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const there = await page.getByRole('heading', { name: 'Salah pencet' }).count();
  rahmat.check('a session that was given up is not there', there === 0);
}

/** The people are told, so it stays in the list with its reason. */
export async function cancelVisit(rahmat, batchUrl) {
  const { page } = rahmat;
  await rahmat.open(batchUrl);
  await page.getByRole('button', { name: 'Batalkan Kunjungan usaha' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Alasan').waitFor();
  await rahmat.audit('cancel a session');
  await dialog.getByRole('button', { name: 'Batalkan sesi' }).click();
  await rahmat.sees('a reason is asked for', dialog.locator('[aria-invalid=true]'));
  await dialog.getByLabel('Alasan').fill('Sentra sedang libur.');
  await dialog.getByRole('button', { name: 'Batalkan sesi' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await rahmat.sees('the session is called off', page.getByText('Sentra sedang libur.'));
  await rahmat.audit('class with a session called off');
}
