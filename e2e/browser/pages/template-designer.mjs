/** The designer of certificates: a canvas in millimetres, the printed PDF beside it. */

const FAR = { x: 24, y: -36 };

const element = ({ page }, name) => page.locator('svg').getByRole('button', { name, exact: true });

/** A number of what is chosen, in millimetres. */
export async function place({ page }, label) {
  return Number((await page.getByLabel(label, { exact: true }).inputValue()).replace(',', '.'));
}

export async function newTemplate(visitor, name) {
  const { page } = visitor;
  await visitor.open('/kantor/templat-sertifikat');
  await visitor.heading('Templat sertifikat');
  await visitor.audit('looks of certificates');
  await visitor.button('Templat baru').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nama templat').fill(name);
  await dialog.getByLabel('Mulai dari').waitFor();
  await visitor.audit('new look');
  await dialog.getByRole('button', { name: 'Buat templat' }).click();
  await visitor.heading(name);
  await page.getByRole('group', { name: 'Kanvas halaman depan' }).waitFor();
}

async function middleOf(locator) {
  await locator.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Pulls something across the sheet, sets it down, and takes that back and forth. */
export async function drags(visitor, name) {
  const { page } = visitor;
  const from = await middleOf(element(visitor, name));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const [x, y] = [await place(visitor, 'Dari kiri (mm)'), await place(visitor, 'Dari atas (mm)')];
  await page.mouse.move(from.x + FAR.x / 2, from.y + FAR.y / 2, { steps: 4 });
  await page.mouse.move(from.x + FAR.x, from.y + FAR.y, { steps: 4 });
  await page.mouse.up();
  const [right, up] = [
    (await place(visitor, 'Dari kiri (mm)')) - x,
    y - (await place(visitor, 'Dari atas (mm)')),
  ];
  visitor.check(`${name} is dragged`, right > 3 && up > 3, `${right} mm right, ${up} mm up`);
  await visitor.button('Urungkan').click();
  const back = await place(visitor, 'Dari kiri (mm)');
  visitor.check('one step takes the whole drag back', back === x, `${back} and not ${x}`);
  await visitor.button('Ulangi').click();
  const again = await place(visitor, 'Dari kiri (mm)');
  visitor.check('and does it again', again === x + right, `${again} and not ${x + right}`);
}

/** Without a pointer: a text is added, moved, and says what it should. */
export async function writes(keys, text) {
  const { page, visitor } = keys;
  const before = keys.pointers;
  await keys.enter(visitor.button('Tambah unsur'));
  await page.getByRole('menu').waitFor();
  await visitor.audit('what can be added', { within: '[role=menu]' });
  await keys.press('Enter');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  const top = await place(visitor, 'Dari atas (mm)');
  await keys.to(element(visitor, 'Teks: Teks baru'));
  await keys.press('ArrowUp', 'ArrowUp', 'ArrowUp');
  const up = top - (await place(visitor, 'Dari atas (mm)'));
  visitor.check('an arrow moves it by a millimetre', up === 3, `${up} mm`);
  await keys.press('Shift+ArrowDown', 'Control+z');
  const back = top - (await place(visitor, 'Dari atas (mm)'));
  visitor.check('Ctrl+Z takes the last one back', back >= 0 && back <= 3, `${back} mm`);
  await keys.fill(page.getByRole('textbox', { name: 'Teks', exact: true }), text);
  await keys.fill(page.getByLabel('Dari atas (mm)', { exact: true }), '186');
  await visitor.sees('its name on the sheet follows', element(visitor, `Teks: ${text}`));
  visitor.check(
    'no pointer was used for it',
    keys.pointers === before,
    `${keys.pointers - before} pointer events`,
  );
}

/** Keeps what the server prints of a look that says so: `longest` and `shortest`, as `{ holderName, pdf }`. */
export function watchPreviews({ page }, text) {
  const seen = {};
  page.on('response', async (answer) => {
    if (!answer.url().endsWith('/certificate-templates/preview') || !answer.ok()) return;
    const { look, sample } = answer.request().postDataJSON();
    if (JSON.stringify(look).includes(text)) seen[sample] = await answer.json().catch(() => undefined);
  });
  return seen;
}

/** Both names are printed; gives them. */
export async function previews(visitor, seen) {
  const { page } = visitor;
  for (let tries = 0; tries < 150 && !(seen.longest && seen.shortest); tries += 1)
    await page.waitForTimeout(100);
  for (const sample of ['longest', 'shortest'])
    await visitor.sees(
      `the PDF with the ${sample} name`,
      page.getByRole('img', { name: `Pratinjau halaman 1 untuk ${seen[sample]?.holderName}` }),
    );
  return seen;
}

export async function publishes(visitor, version) {
  const { page } = visitor;
  await visitor.button(`Terbitkan versi ${version}`).click();
  const dialog = page.getByRole('dialog');
  await visitor.audit(`publishing version ${version}, asks first`);
  await dialog.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  return dialog;
}

/** From the canvas to Typst by hand. */
export async function writesTypst(visitor, source) {
  const { page } = visitor;
  await visitor.button('Lainnya').click();
  await page.getByRole('menuitem', { name: /^Ubah sumber Typst/ }).click();
  const dialog = page.getByRole('dialog');
  await visitor.audit('Typst by hand, asks first');
  await dialog.getByRole('button', { name: 'Ubah sumber', exact: true }).click();
  await page.getByRole('textbox', { name: 'Sumber Typst' }).fill(source);
}

/** Back to the canvas with what was drawn. */
export async function drawsAgain(visitor, text) {
  await visitor.button('Kembali ke rancangan…').click();
  await visitor.page.getByRole('dialog').getByRole('button', { name: 'Kembali', exact: true }).click();
  await visitor.sees('the drawing is there again', element(visitor, `Teks: ${text}`));
}
