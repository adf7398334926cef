import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DiskFileStore } from './disk-file-store.js';
import { FileMissing } from './file-store.js';

let folder: string;
async function allOf(keys: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const key of keys) found.push(key);
  return found;
}

let store: DiskFileStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sinau-files-'));
  store = new DiskFileStore(join(folder, 'files'));
});
afterEach(() => rm(folder, { recursive: true }));

const filesBelow = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

describe('DiskFileStore', () => {
  it('gives back the bytes that were put, two folders deep, and leaves no half file', async () => {
    const bytes = Buffer.from([0, 255, 1, 254]);
    await store.put('certificates/a/b.pdf', bytes);
    expect(await store.get('certificates/a/b.pdf')).toEqual(bytes);
    const found = await filesBelow();
    expect(found.map(({ name }) => name)).toEqual(['certificates~a~b.pdf']);
    expect(found[0]?.parentPath).toMatch(/files\/[0-9a-f]{2}\/[0-9a-f]{2}$/);
  });

  it('takes the same key again, also many times at once', async () => {
    const bytes = Buffer.alloc(200_000, 7);
    await Promise.all(Array.from({ length: 10 }, () => store.put('photos/one.jpg', bytes)));
    expect((await store.get('photos/one.jpg')).equals(bytes)).toBe(true);
    expect(await filesBelow()).toHaveLength(1);
  });

  it('names every key that is wholly there', async () => {
    expect(await allOf(store.keys())).toEqual([]);
    await store.put('photos/one.jpg', Buffer.from('x'));
    await store.put('media/a/240p', Buffer.from('y'));
    const [found] = await filesBelow();
    await writeFile(join(found?.parentPath ?? '', '.half.part'), 'z');
    expect((await allOf(store.keys())).sort()).toEqual(['media/a/240p', 'photos/one.jpg']);
  });

  it('says when there is no such file', async () => {
    await expect(store.get('photos/none.jpg')).rejects.toBeInstanceOf(FileMissing);
  });

  it('deletes, and deleting nothing is fine', async () => {
    await store.put('photos/one.jpg', Buffer.from('x'));
    await store.delete('photos/one.jpg');
    await store.delete('photos/one.jpg');
    await expect(store.get('photos/one.jpg')).rejects.toBeInstanceOf(FileMissing);
  });

  it('gives all or a part as a stream, and says at once when there is none', async () => {
    await store.put('media/a/240p', Buffer.from('0123456789'));
    expect(await text(await store.read('media/a/240p'))).toBe('0123456789');
    expect(await text(await store.read('media/a/240p', { start: 2, end: 4 }))).toBe('234');
    await expect(store.read('media/a/none')).rejects.toBeInstanceOf(FileMissing);
  });

  it('takes a file of this machine and leaves it where it is', async () => {
    const path = join(folder, 'film.mp4');
    await writeFile(path, 'film');
    await store.putFile('media/a/240p', path);
    await store.putFile('media/a/240p', path);
    expect((await store.get('media/a/240p')).toString()).toBe('film');
    expect((await filesBelow()).map(({ name }) => name).sort()).toEqual(['film.mp4', 'media~a~240p']);
    await expect(store.putFile('media/a/360p', join(folder, 'none'))).rejects.toThrow('ENOENT');
    expect(await filesBelow()).toHaveLength(2);
  });

  it('knows how much room is left, also before its folder exists', async () => {
    expect(await store.freeBytes()).toBeGreaterThan(0);
    await store.put('photos/one.jpg', Buffer.from('x'));
    expect(await store.freeBytes()).toBeGreaterThan(0);
  });

  it.each([
    '../secret',
    'a/../../b',
    '/etc/passwd',
    'a//b',
    'a/',
    '',
    '.hidden',
    'a/.env',
    'a\\b',
    'a b',
    'a\0b',
    'a~b',
    'x'.repeat(300),
  ])('refuses the key %j', async (key) => {
    await expect(store.put(key, Buffer.from('x'))).rejects.toBeInstanceOf(RangeError);
    await expect(store.get(key)).rejects.toBeInstanceOf(RangeError);
    await expect(store.read(key)).rejects.toBeInstanceOf(RangeError);
    await expect(store.delete(key)).rejects.toBeInstanceOf(RangeError);
    expect(await filesBelow()).toEqual([]);
  });
});
