import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskFileStore } from './disk-file-store.js';
import { FileMissing } from './file-store.js';

let folder: string;
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

  it('says when there is no such file', async () => {
    await expect(store.get('photos/none.jpg')).rejects.toBeInstanceOf(FileMissing);
  });

  it('deletes, and deleting nothing is fine', async () => {
    await store.put('photos/one.jpg', Buffer.from('x'));
    await store.delete('photos/one.jpg');
    await store.delete('photos/one.jpg');
    await expect(store.get('photos/one.jpg')).rejects.toBeInstanceOf(FileMissing);
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
    await expect(store.delete(key)).rejects.toBeInstanceOf(RangeError);
    expect(await filesBelow()).toEqual([]);
  });
});
