import { textField } from './studio.mjs';

const dialogButton = (page, name) => page.getByRole('dialog').getByRole('button', { name, exact: true });

/** Hands the draft in, by keys. */
export async function submit(keyboard, what) {
  const { visitor, page } = keyboard;
  await visitor.heading('Tinjauan');
  await keyboard.enter(visitor.button('Ajukan tinjauan'));
  await page.getByRole('dialog').waitFor();
  await visitor.audit(`review, ${what}`);
  await keyboard.enter(dialogButton(page, 'Ajukan'));
  await visitor.sees(`${what}: waits for somebody else`, page.getByText(/Menunggu tinjauan orang lain/));
}

/** The reviewer finds the draft on their home page, comments on a lesson and gives it back. */
export async function giveBack(reviewer, { title, lesson }) {
  const { page } = reviewer;
  await reviewer.open('/kantor');
  await reviewer.link(title).click();
  await reviewer.heading('Tinjauan');
  await reviewer.audit('review, to be judged');
  await page.getByLabel('Tentang').selectOption({ label: lesson });
  await textField(page, 'Komentar baru').fill('Sebutkan juga gagangnya.');
  await reviewer.button('Kirim komentar').click();
  await reviewer.sees('the comment stands', page.getByText('Sebutkan juga gagangnya.', { exact: true }));
  await reviewer.button('Kembalikan').click();
  await textField(page.getByRole('dialog'), 'Alasan').fill('Lihat komentar di bacaan pertama.');
  await reviewer.audit('review, give back');
  await dialogButton(page, 'Kembalikan').click();
  await reviewer.sees('it is given back', page.getByText('Pelatih masih mengerjakan').or(returned(page)));
}

const returned = (page) => page.getByText('Dikembalikan', { exact: true });

/** The author reads what was said, deals with it and hands in again, by keys. */
export async function answerReview(keyboard) {
  const { visitor, page } = keyboard;
  await page.reload();
  await visitor.sees('the author is told', returned(page));
  await visitor.sees('and reads why', page.getByText('Lihat komentar di bacaan pertama.'));
  await visitor.audit('review, given back');
  await keyboard.enter(visitor.button(/^Tandai selesai Sebutkan/));
  await page.getByText(/^Sudah selesai \(1\)$/).waitFor();
  await submit(keyboard, 'handed in again');
}

/** The reviewer publishes. */
export async function publish(reviewer, title) {
  const { page } = reviewer;
  await page.reload();
  await reviewer.button('Terbitkan').click();
  await page.getByText('Ini versi pertama pelatihan ini.').waitFor();
  await reviewer.audit('review, publish');
  await dialogButton(page, 'Terbitkan').click();
  await reviewer.sees('it is published', page.getByText(`${title} terbit.`));
}
