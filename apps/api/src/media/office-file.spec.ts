import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { zipTypeOf } from './office-file.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sinau-zip-'));
  path = join(folder, 'berkas');
});
afterEach(() => rm(folder, { recursive: true }));

async function zip(names: readonly string[]): Promise<void> {
  const file = new ZipFile();
  for (const name of names) file.addBuffer(Buffer.from('isi'), name, { compress: false });
  file.end();
  await pipeline(file.outputStream as NodeJS.ReadableStream, createWriteStream(path));
}

describe('a ZIP', () => {
  it.each([
    [['[Content_Types].xml', 'word/document.xml'], 'wordprocessingml.document'],
    [['[Content_Types].xml', 'xl/workbook.xml'], 'spreadsheetml.sheet'],
    [['[Content_Types].xml', 'ppt/presentation.xml'], 'presentationml.presentation'],
    [['foto/1.jpg', 'word/document.xml'], 'application/zip'],
  ])('with %j is %s', async (names, type) => {
    await zip(names);
    expect(await zipTypeOf(path)).toContain(type);
  });

  it('with macros is refused', async () => {
    await zip(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']);
    await expect(zipTypeOf(path)).rejects.toThrow('makro');
  });

  it('that leads out of its folder, is cut off or too full is refused', async () => {
    await zip(['aaaaaaaaaaaa']);
    const bytes = await readFile(path);
    await writeFile(
      path,
      Buffer.from(bytes.toString('latin1').replaceAll('aaaaaaaaaaaa', '../../passwd'), 'latin1'),
    );
    await expect(zipTypeOf(path)).rejects.toThrow('rusak');
    await writeFile(path, bytes.subarray(0, 20));
    await expect(zipTypeOf(path)).rejects.toThrow('rusak');
    await zip(Array.from({ length: 10_001 }, (_, index) => `f${index}`));
    await expect(zipTypeOf(path)).rejects.toThrow('10.000 berkas');
  }, 60_000);
});
