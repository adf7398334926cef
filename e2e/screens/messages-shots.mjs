import { settled } from './take.mjs';

const button = (page, name) => page.getByRole('button', { name }).first();

/** Rules and words of reminders, what became of them, and the providers that carry them. */
export function officeMessagesShots({ organiser, admin, running }) {
  const reminders = '/kantor/pengingat';
  const rule = `${reminders}/aturan/session_tomorrow`;
  const shots = [
    { name: 'reminder-rules', path: `${reminders}/aturan` },
    { name: 'reminder-rule', path: rule },
    { name: 'reminder-preview', path: `${rule}?kelas=${running.batchId}`, act: preview },
    { name: 'reminders-sent', path: reminders },
    { name: 'reminders-by-hand', path: `${reminders}/kirim-manual`, act: takeSome },
    { name: 'channel-health', path: '/kantor/pekerjaan', cookie: admin.cookie, act: toChannels },
  ];
  return shots.map((shot) => ({ cookie: organiser.cookie, ...shot }));
}

async function preview(page) {
  await button(page, 'Tampilkan').click();
  await page
    .getByRole('status')
    .filter({ hasText: /Untuk |Belum ada data/ })
    .waitFor();
  await page.getByRole('heading', { name: 'Pratinjau' }).evaluate((element) => element.scrollIntoView());
}

async function takeSome(page) {
  const take = button(page, /^Ambil/);
  if (await take.count()) await take.click();
  await page
    .getByRole('link', { name: /WhatsApp/ })
    .first()
    .waitFor();
  await page.getByText(/Anda pegang selama/).waitFor({ state: 'detached' });
  await page.evaluate(() => scrollTo(0, 0));
}

async function toChannels(page) {
  const channels = page.getByRole('heading', { name: 'Saluran pesan' });
  await channels.waitFor();
  await settled(page);
  await channels.evaluate((element) => element.scrollIntoView());
}
