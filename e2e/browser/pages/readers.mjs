import { TRAP } from '../lib/hostile-book.mjs';

const pageNow = (page) => page.getByRole('group', { name: /^Halaman \d+ dari \d+$/ });

async function onPage(visitor, name, number) {
  const now = visitor.page.getByRole('group', { name: new RegExp(`^Halaman ${number} dari `) });
  await visitor.sees(name, now);
}

/** Our own booklet: pages turn by button and by key, the words are there for screen readers, the page is kept. */
export async function readsPdf(reader) {
  const { page } = reader;
  await reader.open('/pustaka?jenis=ebook_pdf');
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await reader.link(/^Baca \(/).click();
  await onPage(reader, 'the book opens at its beginning', 1);
  const words = pageNow(page).getByText(/\p{L}{4}/u);
  await reader.sees('a page has words, not only a picture', words);
  await reader.audit('a PDF');
  await page.getByRole('button', { name: /Berikutnya/ }).click();
  await onPage(reader, 'the button turns the page', 2);
  await pageNow(page).press('PageDown');
  await onPage(reader, 'a key turns the page', 3);
  await pageNow(page).press('PageUp');
  await onPage(reader, 'and back', 2);
  await page.reload();
  await onPage(reader, 'a reload keeps the page', 2);
  await reader.audit('a PDF, its second page');
}

/**
 * epub.js writes a `<base>` and an empty `<style>` into each chapter. The policy stops both, and nothing needs them: the
 * server has written all addresses, and the reader brings a stylesheet of its own.
 */
export const STOPPED_IN_BOOKS = [
  /^Setting the document's base URI to '[^']+\/EPUB\/b\d+\.xhtml' violates .*"base-uri 'none'"/,
  /^Applying inline style violates .*\(\S+\/assets\/epub-engine-[\w-]+\.js on \S+\)$/s,
];

const chapter = (page, words) =>
  page.frameLocator('iframe[title="Isi buku"]').getByText(words, { exact: true });

/** Whether anything of the book ran: it would have called, renamed the page, or marked the window. */
function traps(page) {
  const calls = [];
  page.on('request', (request) => void (request.url().includes(TRAP) && calls.push(request.url())));
  return async () => {
    const marks = await page.evaluate(() => ({ title: document.title, mark: globalThis.bukuBerjalan }));
    return {
      ran: calls.length > 0 || marks.mark !== undefined || marks.title.includes(TRAP),
      calls,
      ...marks,
    };
  };
}

async function jump(visitor, title) {
  await visitor.button('Daftar isi').click();
  const sheet = visitor.page.getByRole('dialog', { name: 'Daftar isi' });
  await sheet.getByRole('button', { name: title }).waitFor();
  return sheet.getByRole('button', { name: title }).click();
}

/** A book that wants to run scripts: it is read, from chapter to chapter, and nothing of it runs. */
export async function readsEpub(reader, work) {
  const { page } = reader;
  const sprung = traps(page);
  await reader.open(`/pustaka/${work.slug}/baca`);
  await reader.sees('the first chapter', chapter(page, 'Isi bab pertama.'));
  await reader.audit('an EPUB');
  await reader.button('Daftar isi').click();
  await reader.audit('an EPUB, its contents');
  await page.keyboard.press('Escape');
  await jump(reader, 'Bab ketiga');
  await reader.sees('a jump to a chapter', chapter(page, 'Isi bab ketiga.'));
  await reader.button('Bab sebelumnya').click();
  await reader.sees('the chapter before', chapter(page, 'Isi bab kedua.'));
  await page.reload();
  await reader.sees('a reload keeps the chapter', chapter(page, 'Isi bab kedua.'));
  const found = await sprung();
  reader.check('nothing of the book ran', !found.ran, JSON.stringify(found));
}

/**
 * The same book as it came, had nobody cleaned it: the reader alone does not let it run either. What the browser says
 * about each script that it stopped is no fault, so this visitor's console is read here.
 */
export async function stopsRawBook(raw, { work, bytes }) {
  const { page } = raw;
  const stopped = [];
  page.on('console', (message) => void (/script/i.test(message.text()) && stopped.push(message.text())));
  await page.addInitScript((text) => {
    const fetched = globalThis.fetch;
    const book = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    // The reader asks by address, as a text.
    const isBook = (what) => typeof what === 'string' && /\/api\/media\/[^/]+\/epub/.test(what);
    globalThis.fetch = (what, how) =>
      isBook(what) ? Promise.resolve(new Response(book)) : fetched(what, how);
  }, bytes.toString('base64'));
  const sprung = traps(page);
  await raw.open(`/pustaka/${work.slug}/baca`);
  await raw.sees('the raw book is read', chapter(page, 'Isi bab pertama.'));
  const sandbox = await page.locator('iframe[title="Isi buku"]').getAttribute('sandbox');
  raw.check(
    'its frame may run nothing',
    sandbox !== null && !sandbox.includes('allow-scripts'),
    `${sandbox}`,
  );
  raw.check('the browser stopped its scripts', stopped.length > 0);
  await jump(raw, 'Bab kedua');
  await raw.sees('and one reads on', chapter(page, 'Isi bab kedua.'));
  const { title, mark } = await sprung();
  raw.check('none of them ran', mark === undefined && !title.includes(TRAP), JSON.stringify({ title, mark }));
  await raw.context.close();
}
