import { LEARNING } from '../lib/device-names.js';
import { filesFor, needOf } from './kept-files.js';

const FILES = {
  learning: ['/lesson.js', '/shared.js'],
  library: ['/work.js', '/shared.js'],
  engines: { ebook_pdf: ['/pdf.js'], ebook_epub: ['/epub.js'], podcast_episode: ['/player.js'] },
};

describe('needOf', () => {
  it.each([
    ['/beranda', '', LEARNING],
    ['/kelas/7/pelajaran/FP-1-1', '', LEARNING],
    ['/pustaka/buku-kas', 'ebook_pdf', 'ebook_pdf'],
    ['/pustaka/buku-kas/baca', 'ebook_epub', 'ebook_epub'],
    ['/pustaka/simpanan-lama', '', ''],
  ])('%s, marked "%s", needs "%s"', (path, mark, need) => expect(needOf(path, mark)).toBe(need));
});

describe('filesFor', () => {
  it('brings nothing where nothing is saved', () => expect(filesFor(FILES, [])).toEqual([]));

  it('brings no engine to who saved lessons only', () =>
    expect(filesFor(FILES, [LEARNING, LEARNING])).toEqual(['/lesson.js', '/shared.js']));

  it.each([
    ['ebook_pdf', '/pdf.js'],
    ['ebook_epub', '/epub.js'],
    ['podcast_episode', '/player.js'],
  ])('brings the pages of the library and only what opens %s', (kind, engine) =>
    expect(filesFor(FILES, [kind])).toEqual(['/work.js', '/shared.js', engine]),
  );

  it('brings all of it, each file once, to who saved lessons and works', () =>
    expect(filesFor(FILES, ['ebook_pdf', LEARNING, 'ebook_epub', 'ebook_pdf'])).toEqual([
      '/work.js',
      '/shared.js',
      '/pdf.js',
      '/lesson.js',
      '/epub.js',
    ]));

  it('brings every engine for a work whose mark says no kind', () =>
    expect(filesFor(FILES, [''])).toEqual(['/work.js', '/shared.js', '/pdf.js', '/epub.js', '/player.js']));
});
