/** What a page may weigh on the way to a phone: it comes with the first packets of a connection. */
const HEAVIEST = 14_000;

/** Somebody with a paper in hand, without JavaScript: the answer is one word. The word must be the page's h1. */
export async function strangerLooks(stage, code, word) {
  const stranger = await stage.visitor(`stranger, ${word}`, { scripts: false });
  const answer = await stranger.page.goto(`/v/${code}`);
  if (answer.status() >= 400) stranger.expectRefusals(answer.status());
  const heading = await stranger.page.locator('h1').textContent();
  stranger.check(`/v/ says ${word} without JavaScript`, heading === word, heading);
  await stranger.auditLayout(`/v/ ${word}`);
  await stranger.leave();
  const looker = await stage.visitor(`reader, ${word}`);
  looker.expectRefusals(404, 410);
  await looker.open(`/v/${code}`);
  await looker.audit(`/v/ ${word}`);
  await looker.leave();
}

/** Everything that a machine can see of a screen; without JavaScript its layout. */
const look = (visitor, name) => (visitor.scripts ? visitor.audit(name) : visitor.auditLayout(name));

/** The word that the page says first, and words that stand somewhere below. */
export async function answers(visitor, name, word, ...shown) {
  const { page } = visitor;
  await page.locator('h1').waitFor();
  const heading = await page.locator('h1').textContent();
  const text = (await page.locator('main').innerText()).replaceAll('\u2011', '-').replace(/\s+/g, ' ');
  const missing = shown.filter((part) => !text.includes(part));
  const found = missing.length > 0 ? `without "${missing.join('", "')}": ${text.slice(0, 300)}` : heading;
  if (!visitor.check(`${name}: ${word}`, heading === word && missing.length === 0, found))
    await visitor.keep(name);
  await look(visitor, name);
}

/** Opens an address out of a QR code and weighs what comes. */
export async function scans(visitor, url) {
  const { page } = visitor;
  const weighed = [];
  const weigh = (request) => weighed.push(request.sizes());
  page.on('requestfinished', weigh);
  await page.goto(url, { waitUntil: 'networkidle' });
  page.off('requestfinished', weigh);
  const sizes = await Promise.all(weighed);
  const bytes = sizes.reduce((sum, one) => sum + one.responseBodySize + one.responseHeadersSize, 0);
  visitor.check(
    `all of the page weighs ${HEAVIEST} bytes at most`,
    bytes > 0 && bytes <= HEAVIEST,
    `${bytes}`,
  );
}

export async function typesCode({ page }, code) {
  await page
    .getByRole('textbox', { name: /^(Kode sertifikat|Periksa kode lain|Periksa dengan kode)$/ })
    .fill(code);
  await page.getByRole('button', { name: 'Periksa', exact: true }).click();
}

export async function typesName({ page }, name) {
  await page.getByLabel('Cocokkan nama lengkapnya').fill(name);
  await page.getByRole('button', { name: 'Cocokkan', exact: true }).click();
}

export async function sendsFile({ page }, name, mimeType, buffer) {
  await page.getByLabel('Punya berkasnya? Periksa isinya').setInputFiles({ name, mimeType, buffer });
  await page.getByRole('button', { name: 'Periksa berkas' }).click();
}
