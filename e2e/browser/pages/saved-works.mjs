import { listenIn, playsFrom } from './podcast.mjs';

/** Kept on the phone: the size is said before, and it is listed. */
export async function saves(phone, work) {
  await phone.open(`/pustaka/${work.slug}`);
  await phone.button(/^Simpan ke HP \(.+ [KM]?B\)$/).click();
  await phone.sees(`saved: ${work.title}`, phone.page.getByText('Tersimpan di HP.'));
}

/** Airplane mode, and the app opened anew: the book is read and the episode is heard. */
export async function opensOffline(phone, { book, episode }) {
  phone.expectOffline();
  await phone.context.setOffline(true);
  const before = phone.page;
  phone.watch(await phone.context.newPage());
  await before.close();
  await listenIn(phone);
  await phone.open('/unduhan');
  for (const { title } of [book, episode]) await phone.sees(`listed: ${title}`, phone.link(title));
  await phone.link(book.title).click();
  const text = phone.page.frameLocator('iframe[title="Isi buku"]').getByText('Isi bab pertama.');
  await phone.sees('the book is read without a signal', text);
  await phone.audit('an EPUB, offline');
  await phone.open(`/pustaka/${episode.slug}`);
  await phone.button(/^Putar \(/).click();
  await playsFrom(phone, 'the episode is heard without a signal', 0);
  await phone.audit('an episode, offline');
}
