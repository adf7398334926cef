// Which built files a phone keeps for working without a signal: three lists, each for those who need it.

/** Pages whose chunks are worth having before they are asked for. */
const FIRST_PAGES = ['/', '/pelatihan', '/pelatihan/:slug', '/pelatihan/:slug/pelajaran/:code', '/bantuan'];
/** Code that they load after themselves. */
const FIRST_CODE = ['src/app/Browser.tsx', 'src/app/shell/FooterContent.tsx', 'src/ui/Modal.tsx'];
const ALWAYS = ['/manifest.webmanifest', '/icons/icon.svg', '/offline.css', '/shell.css'];
/** Pages that open without a signal once lessons are saved. */
const LEARNING_PAGES = [
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
/** Pages that open without a signal once books or episodes are saved. */
const LIBRARY_PAGES = ['/pustaka', '/pustaka/:slug', '/pustaka/:slug/baca', '/podcast', '/unduhan'];
/** Answers from the device; whichever page asks. */
const DEVICE_CODE = 'src/features/offline/local-api.ts';
/** What opens one kind of work: large, so only for who saved such a one. Keys are the API's kinds of works. */
const ENGINES = {
  ebook_pdf: 'src/features/reader/pdf-engine.ts',
  ebook_epub: 'src/features/reader/epub-engine.ts',
  podcast_episode: 'src/features/podcast/components/Player.tsx',
};

/** What an entry and the chunks that it cannot do without load on demand. */
function importedOnDemand(manifest, entry) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return [];
    seen.add(key);
    const { imports = [], dynamicImports = [] } = manifest[key];
    return [...dynamicImports, ...imports.flatMap(visit)];
  };
  return visit(entry);
}

/** The files of these chunks and of all that they may load, without what they load on demand from `leftOut`. */
function filesFrom(manifest, keys, leftOut) {
  const files = new Set();
  const visit = (key) => {
    const { file, imports = [], dynamicImports = [], css = [], assets = [] } = manifest[key];
    if (files.has(`/${file}`)) return;
    for (const one of [file, ...css, ...assets]) files.add(`/${one}`);
    imports.forEach(visit);
    dynamicImports.filter((one) => !leftOut.has(one)).forEach(visit);
  };
  keys.forEach(visit);
  return [...files];
}

function pagesOf(routes, paths) {
  return paths.map((path) => {
    const route = routes.find((one) => one.path === path);
    if (!route) throw new Error(`offline lists: there is no page ${path}`);
    return route.assets;
  });
}

/**
 * @param {Record<string, { file: string, imports?: string[], dynamicImports?: string[], css?: string[], assets?: string[] }>}
 *   manifest Vite's, of the browser build
 * @param {readonly { path: string, assets: { scripts: readonly string[], stylesheets: readonly string[] } }[]} routes
 * @returns {{ first: string[], learning: string[], library: string[], engines: Record<string, string[]> }} addresses;
 *   `first` is for everybody and in no other list, a kind's engine has nothing of `library`
 */
export function offlineLists(manifest, routes) {
  const first = new Set(ALWAYS);
  for (const { scripts, stylesheets } of pagesOf(routes, FIRST_PAGES))
    for (const file of [...scripts, ...stylesheets]) first.add(`/${file}`);
  const everything = new Set(Object.keys(manifest));
  for (const file of filesFrom(manifest, FIRST_CODE, everything)) first.add(file);

  // The entry's own on-demand imports are all the pages there are: one page does not bring the others.
  const pages = new Set(importedOnDemand(manifest, 'src/entry-client.tsx'));
  const leftOut = new Set([...pages, ...Object.values(ENGINES)]);
  const byFile = new Map(Object.entries(manifest).map(([key, { file }]) => [file, key]));
  const openedBy = (paths) => {
    const scripts = pagesOf(routes, paths).flatMap((assets) =>
      assets.scripts.map((file) => byFile.get(file)),
    );
    return filesFrom(manifest, [...scripts, DEVICE_CODE], leftOut);
  };
  const without = (files, ...others) => {
    const known = new Set(others.flatMap((other) => [...other]));
    return [...new Set(files)].filter((file) => !known.has(file)).sort();
  };

  const learning = without(openedBy(LEARNING_PAGES), first);
  // Without a signal these open from the shell, whose stylesheets are those of a class, and fetch their own as files.
  const looks = pagesOf(routes, ['/kelas', ...LIBRARY_PAGES]).flatMap(({ stylesheets }) =>
    stylesheets.map((file) => `/${file}`),
  );
  const library = without([...openedBy(LIBRARY_PAGES), ...looks], first);
  const engines = Object.fromEntries(
    Object.entries(ENGINES).map(([kind, key]) => [
      kind,
      without(filesFrom(manifest, [key], leftOut), first, library),
    ]),
  );
  return { first: [...first].sort(), learning, library, engines };
}
