const idOf = (batchUrl) => batchUrl.split('/').at(-1);
const RULE = 'Sesi besok';

/** What was planned for a class, what was sent and how far it came. */
export async function readReminders(rahmat, batchUrl) {
  const { page } = rahmat;
  await rahmat.open(`/kantor/pengingat?kelas=${idOf(batchUrl)}&kejadian=session_moved`);
  await rahmat.heading('Pengingat');
  const sent = page.getByRole('row').filter({ hasText: 'Sesi pindah waktu' });
  await rahmat.sees('who was told of the move', sent.getByText('Terkirim', { exact: true }));
  await rahmat.audit('reminders of a class');
  await rahmat.open(`/kantor/pengingat?kelas=${idOf(batchUrl)}&keadaan=planned`);
  const planned = page.getByRole('row').filter({ hasText: RULE });
  await rahmat.sees('what is still to come', planned.getByText('Dijadwalkan'));
  await rahmat.open(`/kantor/pengingat?kelas=${idOf(batchUrl)}&kejadian=session_cancelled`);
  await rahmat.sees(
    'who was told of the cancellation',
    page.getByRole('row').filter({ hasText: 'Sesi dibatalkan' }),
  );
}

/** A rule of this class alone: a variable that this message does not know is refused when saved. */
export async function changeRule(rahmat, batchUrl, people) {
  const { page } = rahmat;
  await rahmat.open(`/kantor/pengingat/aturan?kelas=${idOf(batchUrl)}`);
  await rahmat.heading('Aturan pengingat');
  await rahmat.audit('rules of reminders');
  await rahmat.link(`Ubah pengingat ${RULE}`).click();
  await rahmat.heading(RULE);
  await rahmat.audit('one rule');
  const text = page.getByLabel('Isi pesan');
  const before = await text.inputValue();
  await text.fill('{{nama}}, besok ada {{pesta}}.');
  await rahmat.button('Simpan aturan').click();
  await rahmat.sees('the unknown variable is named', page.getByText(/pesta/).nth(1));
  rahmat.check('what was typed stays', (await text.inputValue()).includes('{{pesta}}'));
  await rahmat.audit('one rule, refused');
  await text.fill(`${before} Bawa contoh produk Anda.`);
  await rahmat.button('Tampilkan').click();
  const shown = page.getByRole('status').filter({ hasText: 'Bawa contoh produk Anda.' });
  await rahmat.sees('the message with real data', shown);
  const words = await shown.innerText();
  rahmat.check(
    'it is for somebody of this class',
    people.some(({ name }) => words.includes(name)),
    words,
  );
  await rahmat.audit('one rule, previewed');
  await rahmat.button('Simpan aturan').click();
  await rahmat.sees('the rule is saved', page.getByText('Aturan tersimpan. Pengingat mengikuti.'));
  await rahmat.sees('it is of this class alone', page.getByText('Khusus angkatan ini'));
  await rahmat.link(`Ubah pengingat ${RULE}`).click();
  await rahmat.button('Pakai aturan umum').click();
  await rahmat.sees('the usual rule holds again', page.getByText('Aturan umum berlaku lagi.'));
}

/** Without a gateway the office sends WhatsApp from its own phones: taken, marked, taken back, given back. */
export async function sendByHand(rahmat, { course, label }) {
  const { page } = rahmat;
  await rahmat.open('/kantor/pengingat/kirim-manual');
  await rahmat.heading('Kirim WhatsApp manual');
  await page.getByRole('heading', { name: 'Menunggu dikirim' }).waitFor();
  await rahmat.audit('send by hand');
  await page.getByRole('button', { name: new RegExp(`^Ambil .*${course}.*, ${label}$`) }).click();
  await page.getByRole('heading', { name: 'Anda pegang' }).waitFor();
  const link = page.getByRole('link', { name: /^Buka WhatsApp/ }).first();
  const address = await link.getAttribute('href');
  rahmat.check(
    'the link opens WhatsApp with the text',
    /^https:\/\/wa\.me\/628\d+\?text=./.test(address),
    address,
  );
  await rahmat.audit('send by hand, taken');
  await page
    .getByRole('button', { name: /^Sudah dikirim/ })
    .first()
    .click();
  await rahmat.sees('it is marked', page.getByText('Ditandai terkirim.'));
  await page.getByRole('heading', { name: 'Baru saja Anda kirim' }).waitFor();
  await rahmat.audit('send by hand, sent');
  await page
    .getByRole('button', { name: /^Urungkan, belum terkirim/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Baru saja Anda kirim' }).waitFor({ state: 'detached' });
  await rahmat.button('Kembalikan yang belum dikirim').click();
  await rahmat.sees('they are given back', page.getByText(/Pesan dikembalikan/));
}

/** Whether messages get out, for the administrator. */
export async function readChannels(bagus) {
  const { page } = bagus;
  await bagus.open('/kantor/pekerjaan');
  await bagus.heading('Pekerjaan');
  const channels = page.getByRole('table', { name: 'Keadaan saluran pesan' });
  await bagus.sees('the state of each channel', channels.getByText('WhatsApp'));
  await bagus.audit('channels');
}
