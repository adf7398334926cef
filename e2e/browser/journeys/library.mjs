import { signedIn } from '../lib/courses.mjs';
import { newPeople } from '../lib/classes.mjs';
import { stockShelf } from '../lib/shelf.mjs';
import { lendsAndTakesBack, searches } from '../pages/library.mjs';
import { listenIn, listens } from '../pages/podcast.mjs';
import { readsFeed } from '../pages/podcast-feed.mjs';
import { readsEpub, readsPdf, STOPPED_IN_BOOKS, stopsRawBook } from '../pages/readers.mjs';
import { opensOffline, saves } from '../pages/saved-works.mjs';

/** The library: found, read, heard, borrowed, and kept on the phone. */
export async function library(stage) {
  const { world } = stage;
  const keeper = await signedIn(world, 'pelatih', 'Rina Wulandari');
  const stamp = `x${stage.size.width}${Date.now().toString(36)}`;
  const { rawBook, book, episode, printed } = await stockShelf(keeper.client, stamp);
  const reader = await stage.visitor('reader');
  reader.expectStopped(...STOPPED_IN_BOOKS);
  await listenIn(reader);
  await searches(reader, { stamp, works: [book, episode, printed].map(({ title }) => title) });
  await readsPdf(reader);
  await readsEpub(reader, book);
  await stopsRawBook(await stage.visitor('raw book'), { work: book, bytes: rawBook });
  await listens(reader, episode);
  await readsFeed(reader, episode);
  await reader.leave();
  await borrow(stage, { keeper, printed });
  await keep(stage, { book, episode });
}

async function borrow(stage, { keeper, printed }) {
  const { world } = stage;
  const [one, other] = await world.prepare(() => newPeople(world, 2));
  const { rows } = await world.pool.query('select phone from accounts where id = $1', [one.accountId]);
  const [dewi, borrower, waiting] = await Promise.all([
    stage.visitor('keeper', { cookie: keeper.client.cookie }),
    stage.visitor('borrower', { cookie: one.cookie }),
    stage.visitor('waiting', { cookie: other.cookie }),
  ]);
  await lendsAndTakesBack({ dewi, borrower, waiting, work: printed, phone: rows[0].phone });
  for (const visitor of [dewi, borrower, waiting]) await visitor.leave();
}

/** The worker of the app has to be there before anything can be kept. */
async function keep(stage, works) {
  const phone = await stage.visitor('phone, offline');
  phone.expectStopped(...STOPPED_IN_BOOKS);
  await phone.open('/pustaka');
  await phone.page.evaluate(() => navigator.serviceWorker.ready);
  for (const work of Object.values(works)) await saves(phone, work);
  await opensOffline(phone, works);
  await phone.leave();
}
