import { offlineLists } from './offline-lists.mjs';

const FIRST = ['/', '/pelatihan', '/pelatihan/:slug', '/pelatihan/:slug/pelajaran/:code', '/bantuan'];
const LEARNING = [
  '/beranda',
  '/kelas',
  '/kelas/:id',
  '/kelas/:id/pelajaran/:code',
  '/kelas/:id/kuis/:code',
  '/kelas/:id/tugas/:code',
  '/unduhan',
  '/catatan',
  '/profil',
];
const LIBRARY = ['/pustaka', '/pustaka/:slug', '/pustaka/:slug/baca', '/podcast'];
const ENGINES = [
  'src/features/reader/pdf-engine.ts',
  'src/features/reader/epub-engine.ts',
  'src/features/podcast/components/Player.tsx',
];

const page = (path, name) => ({
  path,
  assets: { scripts: ['assets/kit.js', `assets/${name}.js`], stylesheets: [`assets/${name}.css`] },
});
const routes = [
  ...FIRST.map((path) => page(path, 'first')),
  ...LEARNING.map((path) => page(path, path === '/unduhan' ? 'downloads' : 'class')),
  ...LIBRARY.map((path) => page(path, 'library')),
];

const manifest = {
  'src/entry-client.tsx': {
    file: 'assets/entry.js',
    dynamicImports: ['first', 'class', 'downloads', 'library'],
  },
  kit: { file: 'assets/kit.js' },
  first: { file: 'assets/first.js', imports: ['kit'] },
  class: { file: 'assets/class.js', imports: ['kit'], css: ['assets/class.css'], dynamicImports: ['sheet'] },
  sheet: { file: 'assets/sheet.js', dynamicImports: ['library'] },
  downloads: { file: 'assets/downloads.js', dynamicImports: ['save-work'] },
  'save-work': { file: 'assets/save-work.js', dynamicImports: ENGINES },
  library: { file: 'assets/library.js', imports: ['words'], dynamicImports: ['save-work', ...ENGINES] },
  words: { file: 'assets/words.js' },
  'src/app/Browser.tsx': { file: 'assets/browser.js', imports: ['kit'], dynamicImports: ['sheet'] },
  'src/app/shell/FooterContent.tsx': { file: 'assets/footer.js' },
  'src/ui/Modal.tsx': { file: 'assets/modal.js', css: ['assets/modal.css'] },
  'src/features/offline/local-api.ts': { file: 'assets/local-api.js' },
  'src/features/reader/pdf-engine.ts': { file: 'assets/pdf.js', assets: ['assets/pdf.worker.mjs'] },
  'src/features/reader/epub-engine.ts': { file: 'assets/epub.js', assets: ['assets/epub.css'] },
  'src/features/podcast/components/Player.tsx': { file: 'assets/player.js', imports: ['words'] },
};

describe('offlineLists', () => {
  const { first, learning, library, engines } = offlineLists(manifest, routes);

  it('gives everybody the first pages, without what they load on demand', () => {
    expect(first).toEqual(
      expect.arrayContaining(['/assets/first.js', '/assets/browser.js', '/assets/modal.css', '/offline.css']),
    );
    expect(first).not.toContain('/assets/sheet.js');
  });

  it('gives who saved lessons the pages of a class and no engine of a reader', () =>
    expect(learning).toEqual(
      ['class.css', 'class.js', 'downloads.js', 'local-api.js', 'save-work.js', 'sheet.js'].map(
        (file) => `/assets/${file}`,
      ),
    ));

  it('gives who saved works the pages of the library, their looks, and those of the shell that opens them', () =>
    expect(library).toEqual(
      [
        'class.css',
        'downloads.css',
        'downloads.js',
        'library.css',
        'library.js',
        'local-api.js',
        'save-work.js',
        'words.js',
      ].map((file) => `/assets/${file}`),
    ));

  it('gives each kind of work its own engine, with the files that it names', () =>
    expect(engines).toEqual({
      ebook_pdf: ['/assets/pdf.js', '/assets/pdf.worker.mjs'],
      ebook_epub: ['/assets/epub.css', '/assets/epub.js'],
      podcast_episode: ['/assets/player.js'],
    }));

  it('fails the build when a page has gone that it names', () =>
    expect(() => offlineLists(manifest, routes.slice(1))).toThrow('there is no page /'));
});
