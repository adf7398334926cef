import { readFile } from 'node:fs/promises';

const open = async (visitor, path) => {
  await visitor.open(path);
  await visitor.button('Catatan saya').click();
  return visitor.page.getByLabel('Catatan saya');
};

/** Written, saved by itself, and there again after a reload. */
export async function writesNote(siti, path, text) {
  const { page } = siti;
  const field = await open(siti, path);
  await page.locator('textarea:not([readonly])').waitFor();
  await field.fill(text);
  await siti.sees('the note is saved by itself', page.getByText(/^Tersimpan \d\d\.\d\d/));
  await siti.audit('a note on a lesson');
  await page.reload();
  const again = await open(siti, path);
  await siti.sees('a reload keeps the note', again);
  siti.check('word for word', (await again.inputValue()) === text, await again.inputValue());
}

async function downloaded(page, name) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** On another phone, with all notes; as a file for any phone and one to work on. */
export async function takesNotesAlong(siti, { lesson, text }) {
  const { page } = siti;
  await siti.open('/catatan');
  await siti.sees('the note is on another phone', page.getByRole('article').getByText(text));
  await siti.audit('all notes');
  const plain = await downloaded(page, 'Unduh teks');
  const whole = [lesson, text].every((part) => plain.text.includes(part));
  siti.check(
    'the text file says it all',
    plain.name === 'catatan-saya.txt' && plain.text.startsWith('Catatan saya\n') && whole,
    `${plain.name}: ${plain.text.slice(0, 200)}`,
  );
  const markdown = await downloaded(page, /\.md/);
  const parts = ['# Catatan saya\n', `### ${lesson}\n`, text];
  siti.check(
    'so does the Markdown file',
    markdown.name === 'catatan-saya.md' && parts.every((part) => markdown.text.includes(part)),
    `${markdown.name}: ${markdown.text.slice(0, 200)}`,
  );
  await page.getByLabel('Cari di catatan').fill('kata yang tidak ada');
  await siti.sees('a search that finds nothing says so', page.getByText('0 catatan'));
}
