import jsQR from 'jsqr';
import sharp from 'sharp';
import { Client } from '../../lib/client.mjs';
import { expect, expectWords } from '../steps.mjs';

/** The path of an address, with its query. */
export const pathOf = (address) => {
  const { pathname, search } = new URL(address, 'http://here');
  return pathname + search;
};

/** Sends a form as a browser does, and follows nothing. */
export const post = (client, path, fields) =>
  client.fetch(path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

/** A page of the check-in, its status and the words that stand in it. */
export async function pageOf(answer, status, words) {
  const [, text] = /<main>([^]*)<\/main>/.exec(await answer.text()) ?? [];
  expect(answer.status, status, `the check-in page (${text.slice(0, 200)})`);
  expectWords(text, words, 'the check-in page');
}

/** What a phone's camera reads from the screen of the hall. */
export async function readQr(svg) {
  const { data, info } = await sharp(Buffer.from(svg), { density: 300 })
    .resize(600, 600)
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** From the redirect that follows a scan or six digits: the page behind it, and what its form sends. */
export async function passOf(client, answer, words) {
  expect(answer.status, 303, 'the answer to a scan');
  const location = answer.headers.get('location');
  await pageOf(await client.fetch(location), 200, words);
  const { pathname, searchParams } = new URL(location, 'http://here');
  return { path: pathname, pass: searchParams.get('p') };
}

/** "Saya hadir", pressed twice. */
export async function press(client, { path, pass }, name) {
  for (const answer of await Promise.all([1, 2].map(() => post(client, path, { p: pass }))))
    await pageOf(answer, 200, ['Anda tercatat hadir', name]);
}

/** A phone that nobody is signed in on: the person types the number they registered with. */
export async function pressByPhone(url, scan, { phone }) {
  const client = new Client(url);
  const { path, pass } = await passOf(client, await scan(client), ['Anda hadir?', 'Nomor HP']);
  await pageOf(await post(client, path, { p: pass, hp: '12' }), 422, ['Nomor HP']);
  await pageOf(await post(client, path, { p: pass, hp: phone }), 200, ['Menunggu konfirmasi pelatih']);
}
