import { signedIn } from '../lib/courses.mjs';
import { learnerWithSeat } from '../lib/offline-seat.mjs';
import { startReleases } from '../lib/releases.mjs';
import { stockShelf } from '../lib/shelf.mjs';
import { Stage } from '../lib/stage.mjs';
import { lessonPath } from '../pages/offline.mjs';
import { STOPPED_IN_BOOKS } from '../pages/readers.mjs';
import { opensOffline, saves } from '../pages/saved-works.mjs';
import { saveBab } from './offline-learning.mjs';

const ENGINE = /pdf-engine|pdf\.worker|epub-engine/;

/** A new release of the app comes out: what was saved on the phone before still opens without a signal. */
export async function newRelease(stage) {
  const { world } = stage;
  const keeper = await signedIn(world, 'pelatih', 'Rina Wulandari');
  const stamp = `r${stage.size.width}${Date.now().toString(36)}`;
  const { book, episode } = await stockShelf(keeper.client, stamp);
  const works = { book, episode };
  const seat = await world.prepare(() => learnerWithSeat(world));
  const releases = await startReleases(world.url);
  const behind = new Stage({ ...stage, world: { ...world, url: releases.url } });
  try {
    const full = await fullPhone(behind, seat, works);
    const reader = await readersPhone(behind, book);
    await releaseThatFails(full, releases);
    await releaseThatWorks(full, releases);
    await opensAll(full, seat, works);
    await updated(reader);
    await opensBook(reader, book);
    for (const phone of [full, reader]) await phone.leave();
  } finally {
    await behind.clear();
    await releases.close();
  }
}

/** Names of the code files that the app's cache holds. */
const kept = ({ page }) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('sinau-files-'));
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, files: lists.flat().map(({ url }) => new URL(url).pathname) };
  });

/** Lessons first, then a book of each kind and an episode. */
async function fullPhone(stage, seat, works) {
  const phone = await stage.visitor('phone', { cookie: seat.cookie });
  phone.expectStopped(...STOPPED_IN_BOOKS);
  await saveBab(phone, seat);
  const { files } = await kept(phone);
  const engines = files.filter((file) => ENGINE.test(file));
  phone.check('saving lessons fetched no engine of a reader', engines.length === 0, engines.join(', '));
  for (const work of Object.values(works)) await saves(phone, work);
  await phone.open('/pustaka?jenis=ebook_pdf');
  const link = phone.page.getByRole('main').getByRole('listitem').getByRole('link').first();
  works.pdf = { slug: (await link.getAttribute('href')).split('/').at(-1), title: await link.innerText() };
  await saves(phone, works.pdf);
  return phone;
}

/** Somebody without an account who keeps one EPUB. */
async function readersPhone(stage, book) {
  const phone = await stage.visitor('phone with one book');
  phone.expectStopped(...STOPPED_IN_BOOKS);
  await phone.open('/pustaka');
  await phone.page.evaluate(() => navigator.serviceWorker.ready);
  await saves(phone, book);
  return phone;
}

/** Looks for a new service worker, as browsers do by themselves, and waits until its installation has ended. */
const update = ({ page }) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    for (let tries = 0; tries < 200; tries += 1) {
      const { installing, waiting, active } = registration;
      if (!installing && !waiting && active.state === 'activated') return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the new service worker is still being installed');
  });

async function releaseThatFails(phone, releases) {
  const before = await kept(phone);
  phone.expectRefusals(404);
  releases.release({ without: /^ReaderPage/ });
  await update(phone);
  const { names, files } = await kept(phone);
  const tried = releases.asked.some((file) => file.startsWith('ReaderPage'));
  const whole = before.files.every((file) => files.includes(file));
  phone.check(
    'a release that lacks a file leaves the old one whole',
    tried && whole && names.includes(before.names[0]),
    names.join(', '),
  );
}

async function updated(phone) {
  await update(phone);
  const { names } = await kept(phone);
  phone.check(
    'the new release took over, the old one is gone',
    names.join() === 'sinau-files-next',
    names.join(', '),
  );
}

async function releaseThatWorks(phone, releases) {
  releases.release();
  await updated(phone);
  const again = releases.asked.filter((file) => ENGINE.test(file));
  phone.check('what has not changed was not fetched again', again.length === 0, again.join(', '));
}

async function opensAll(phone, seat, { book, episode, pdf }) {
  await opensOffline(phone, { book, episode });
  await phone.open(`/pustaka/${pdf.slug}/baca`);
  const first = phone.page.getByRole('group', { name: /^Halaman 1 dari/ });
  await phone.sees('the PDF is read without a signal', first.getByText(/\p{L}{4}/u));
  await phone.open(lessonPath(seat, seat.reading));
  await phone.heading(seat.reading.title);
  await phone.sees('the lesson is read without a signal', phone.button('Selesai, lanjut'));
}

async function opensBook(phone, book) {
  const { files } = await kept(phone);
  const others = files.filter((file) => /pdf-engine|pdf\.worker|ClassPage|QuizPage/.test(file));
  phone.check('one EPUB brings no other engine and no class', others.length === 0, others.join(', '));
  phone.expectOffline();
  await phone.context.setOffline(true);
  const before = phone.page;
  phone.watch(await phone.context.newPage());
  await before.close();
  await phone.open(`/pustaka/${book.slug}/baca`);
  const text = phone.page.frameLocator('iframe[title="Isi buku"]').getByText('Isi bab pertama.');
  await phone.sees('the one book is read without a signal', text);
}
