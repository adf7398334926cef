import { buffer, text } from 'node:stream/consumers';

/** A fact of the page by its term: "Selesai" → "1.263". */
export const fact = ({ page }, term) =>
  page.locator('dl > div', { has: page.locator('dt', { hasText: new RegExp(`^${term}$`) }) }).locator('dd');

/** Waits until the work is over. */
export async function untilOver(visitor, counts) {
  await fact(visitor, 'Berakhir').getByText('WIB').waitFor({ timeout: 90_000 });
  for (const [term, count] of Object.entries(counts)) {
    const found = await fact(visitor, term).innerText();
    visitor.check(`${term}: ${count}`, found === count, found);
  }
}

async function download(visitor, name) {
  const waiting = visitor.page.waitForEvent('download');
  await visitor.link(name).click();
  return (await waiting).createReadStream();
}

/** The list of what was not done: its lines without the head. */
export async function errorLines(visitor) {
  const list = await text(await download(visitor, /^Daftar gagal dan dilewati/));
  return list.trim().split(/\r?\n/).slice(1);
}

export const fetchArchive = async (visitor) => buffer(await download(visitor, /^Unduh ZIP/));
