import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, type Entry } from 'yauzl';
import { tagsIn } from './xml-tags.js';

type Read = (path: string, encoding: BufferEncoding) => Promise<string>;

/** Where the first sheet of the workbook lies, as `read-excel-file` finds it too (ECMA-376 part 1, 18.2.19). */
async function pathOfFirst(read: Read): Promise<string | undefined> {
  const [id] = [...tagsIn(await read('xl/workbook.xml', 'utf8'), ['sheet'])]
    .filter(({ attributes }) => attributes.get('name'))
    .map(({ attributes }) => attributes.get('id'));
  const target = [...tagsIn(await read('xl/_rels/workbook.xml.rels', 'utf8'), ['Relationship'])]
    .map(({ attributes }) => attributes)
    .findLast((one) => one.get('Id') === id && one.get('Type')?.endsWith('/worksheet'))
    ?.get('Target');
  return target?.startsWith('/') ? target.slice(1) : target && `xl/${target}`;
}

/**
 * The XML of the first sheet, each byte a character: addresses of cells are ASCII. For files that unpacked-size.ts has
 * let through.
 * @throws Error when there is none
 */
export async function firstSheet(bytes: Buffer): Promise<string> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  const read: Read = async (path, encoding) => {
    const entry = entries.get(path);
    if (!entry) throw new Error(`there is no ${path}`);
    return (await buffer(await zip.openReadStreamPromise(entry))).toString(encoding);
  };
  return read((await pathOfFirst(read)) ?? 'a sheet', 'latin1');
}
