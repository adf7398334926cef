import { readApart } from './read-apart.js';
import { readBankFile } from './read-bank-file.js';
import { writeTemplate } from './xlsx-writer.js';
import { longCells } from '../../testing/hostile-sheet.js';

const SMALL = Buffer.from('Baik? {=ya ~tidak}\n');
const read = (text: string) => readApart({ bytes: Buffer.from(text), format: undefined });
// The machine of a test may be busy: what these files do to their reader is bounded by read-apart.ts itself.
/** Seconds of work for the grammar. */
const SLOW = `x {${'=a -> b '.repeat(2_300)}}\n\n`.repeat(80);

it.each([
  ['gift', SMALL],
  ['aiken', Buffer.from('Baik?\nA. Ya\nB. Tidak\nANSWER: A\n')],
  ['moodle_xml', Buffer.from('<quiz><question type="essay"></question></quiz>')],
] as const)('reads %s and tells it by its content', async (format, bytes) => {
  expect(await readApart({ bytes, format: undefined })).toEqual({
    outcome: 'read',
    format,
    parsed: await readBankFile(bytes, format),
  });
});

it('reads a sheet', async () => {
  const bytes = await writeTemplate();
  const { parsed } = await readApart({ bytes, format: undefined });
  expect(parsed).toEqual(await readBankFile(bytes, 'xlsx'));
});

it('leaves this process to everybody else meanwhile', async () => {
  let turns = 0;
  const clock = setInterval(() => (turns += 1), 10);
  const { parsed } = await read(SLOW);
  clearInterval(clock);
  expect(parsed.questions).toHaveLength(80);
  // Read here, the clock would not have come round once.
  expect(turns).toBeGreaterThan(10);
});

describe('a file that asks for too much', () => {
  const refused = { code: 'import_too_complex' };

  it('is given up when its time is over, and those behind it are read', async () => {
    const slow = readApart({ bytes: Buffer.from(SLOW), format: 'gift' }, 0.3);
    const next = readApart({ bytes: SMALL, format: 'gift' });
    await expect(slow).rejects.toMatchObject(refused);
    expect((await next).parsed.questions).toHaveLength(1);
  });

  it('ends with its own process when it is out of memory', async () => {
    await expect(readApart({ bytes: await longCells(), format: 'xlsx' })).rejects.toMatchObject(refused);
    expect((await read(String(SMALL))).parsed.questions).toHaveLength(1);
  });

  it('is refused when its answer would be many times its size', async () => {
    const words = 'a'.repeat(3_000);
    await expect(read(`${words}\nA. ${words}\nANSWER: A\n`.repeat(5_000))).rejects.toMatchObject(refused);
  });
});

it('cuts what is too long for any question', async () => {
  const { parsed } = await read(`${'a'.repeat(9_000_000)}\n${'A. Ya\n'.repeat(9_000)}ANSWER: A\n`);
  expect(parsed.questions[0]?.text).toHaveLength(2_000);
  expect(parsed.questions[0]?.options).toHaveLength(30);
});
