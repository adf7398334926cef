/** @jest-environment node */
import { createHash } from 'node:crypto';
import { routes } from '../app/routes.js';
import { defineRoutes } from '../app/route.js';
import type { ApiTransport } from '../lib/transport.js';
import { ENTRY, pageAssets, type ClientAssets } from './assets.js';
import { createRenderer } from './renderer.js';

const COURSE = {
  slug: 'foto',
  code: 'FP',
  title: 'Foto </script><b>"Produk"</b>',
  shortTitle: 'Foto',
  family: 'Kreatif',
  summary: 'Memotret & menata.',
  jp: 20,
  modules: 5,
  openBatches: 1,
  nextStartsOn: '2027-01-12',
};

const answering =
  (answers: Record<string, { status: number; body: unknown }>): ApiTransport =>
  async (method, path) =>
    answers[`${method} ${path}`] ?? { status: 404, body: { code: 'not_found', title: 'Tidak ditemukan.' } };

const secretRoutes = defineRoutes([
  {
    path: '/rahasia',
    visibility: 'private',
    shell: 'learner',
    title: 'Rahasia',
    load: async () => ({ default: () => <h1>Rahasia</h1> }),
  },
]);
const me = (account: unknown) => ({
  'GET /api/me': { status: 200, body: { account, developmentOutbox: false } },
});

describe('render', () => {
  const render = createRenderer(routes, null);
  const courses = { 'GET /api/courses': { status: 200, body: { items: [COURSE], families: ['Kreatif'] } } };

  it('gives a readable public page with its data, safe against its own content', async () => {
    const page = await render({ path: '/pelatihan', search: '' }, answering(courses));
    expect(page).toMatchObject({ status: 200, visibility: 'public' });
    expect(page.html).toContain('<title>Pelatihan · Sinau</title>');
    expect(page.html).toContain('Memotret &amp; menata.');
    expect(page.html).not.toContain('</script><b>');
    const state = /<script type="application\/json" id="state">(.*?)<\/script>/s.exec(page.html)?.[1] ?? '';
    expect(JSON.parse(state)).toMatchObject({
      answers: [[['GET /courses', { query: {} }], expect.anything(), expect.any(Number)]],
    });
  });

  it('carries nothing that a strict CSP would refuse', async () => {
    const { html } = await render({ path: '/', search: '' }, answering(courses));
    expect(html).not.toMatch(/\sstyle="/);
    expect(html).not.toMatch(/\son[a-z]+="/);
  });

  it('passes the filter of the address on', async () => {
    const transport = jest.fn(answering({ 'GET /api/courses?q=foto': courses['GET /api/courses'] }));
    const page = await render({ path: '/pelatihan', search: '?cari=foto' }, transport);
    expect(page.status).toBe(200);
    expect(transport).toHaveBeenCalledWith('GET', '/api/courses?q=foto', undefined);
  });

  it.each([
    ['/tidak-ada', 404, 'Tidak ditemukan'],
    ['/pelatihan/tidak-ada', 404, 'Tidak ditemukan'],
    ['/pelatihan/%E0%A4%A', 404, 'Tidak ditemukan'],
  ])('%s: %s', async (path, status, heading) => {
    const page = await render({ path, search: '' }, answering({}));
    expect(page).toMatchObject({ status, visibility: 'private' });
    expect(page.html).toContain(`${heading}</h1>`);
    expect(page.html).toContain('noindex');
  });

  it.each([
    ['an error of the API', async () => ({ status: 503, body: null })],
    ['an API that cannot be reached', () => Promise.reject(new Error('ECONNREFUSED'))],
    ['too many requests', async () => ({ status: 429, body: null })],
  ] satisfies [string, ApiTransport][])(
    '%s is a disturbance, never "not found"',
    async (_what, transport) => {
      const page = await render({ path: '/pelatihan', search: '' }, transport);
      expect(page).toMatchObject({ status: 503, visibility: 'private' });
      expect(page.html).toContain('Gangguan sementara</h1>');
    },
  );
});

describe('private pages', () => {
  const render = createRenderer(secretRoutes, null);

  it('send a visitor to sign in and back', async () => {
    const page = await render({ path: '/rahasia', search: '?a=1' }, answering(me(null)));
    expect(page).toMatchObject({ status: 302, redirect: '/masuk?lanjut=%2Frahasia%3Fa%3D1', html: '' });
  });

  it('are rendered for somebody, and never for a cache', async () => {
    const somebody = { id: '1', name: 'Sri', roles: ['peserta'], profileComplete: true, unread: 0 };
    const page = await render({ path: '/rahasia', search: '' }, answering(me(somebody)));
    expect(page).toMatchObject({ status: 200, visibility: 'private' });
    expect(page.html).toContain('<h1>Rahasia</h1>');
    expect(page.html).toContain('Sri');
  });
});

describe('one address, two frames', () => {
  const render = createRenderer(routes, null);
  const as = (...roles: string[]) =>
    answering({
      ...me({ id: '1', name: 'Sri', roles, profileComplete: true, unread: 0 }),
      'GET /api/me/inbox?page=2&pageSize=20': {
        status: 200,
        body: { items: [], total: 0, page: 2, pageSize: 20, unread: 0 },
      },
    });
  const inbox = { path: '/kotak-masuk', search: '?halaman=2' };

  it('sends staff to the one of the office, with the page they asked for', async () => {
    expect(await render(inbox, as('panitia'))).toMatchObject({
      status: 302,
      redirect: '/kantor/kotak-masuk?halaman=2',
    });
  });

  it.each([['peserta'], ['pelatih', 'peserta']])('leaves it to who learns (%s %s)', async (...roles) => {
    const page = await render(inbox, as(...roles));
    expect(page.status).toBe(200);
    expect(page.html).toContain('aria-label="Utama"');
  });

  it('has it in the frame of the office, and only for staff', async () => {
    const there = { ...inbox, path: '/kantor/kotak-masuk' };
    const page = await render(there, as('pelatih', 'peserta'));
    expect(page.status).toBe(200);
    expect(page.html).toContain('aria-label="Ruang kerja"');
    expect((await render(there, as('peserta'))).status).toBe(404);
  });
});

describe('pageAssets', () => {
  const build: ClientAssets = {
    manifest: {
      [ENTRY]: { file: 'assets/entry.js', imports: ['_kit.js'], css: ['assets/entry.css'] },
      '_kit.js': { file: 'assets/kit.js', css: ['assets/kit.css'] },
      'src/a.tsx': { file: 'assets/a.js', imports: ['_kit.js'], css: ['assets/a.css'] },
      'src/c.tsx': { file: 'assets/c.js', dynamicImports: ['src/later.tsx'] },
      'src/later.tsx': { file: 'assets/later.js', imports: ['_parts.js'], css: ['assets/a.css'] },
      '_parts.js': { file: 'assets/parts.js', css: ['assets/parts.css'] },
    },
    css: {
      'assets/entry.css': '.e{}',
      'assets/kit.css': '.k{}',
      'assets/a.css': '.a{}',
      'assets/parts.css': '.p{}',
    },
  };

  it('collects every chunk and stylesheet once, with the hash of exactly that CSS', () => {
    const assets = pageAssets(build, ['src/a.tsx']);
    expect(assets.scripts).toEqual(['assets/entry.js', 'assets/kit.js', 'assets/a.js']);
    expect(assets.css).toBe('@layer base,ui;\n.k{}\n.e{}\n.a{}');
    expect(assets.styleHash).toBe(`'sha256-${createHash('sha256').update(assets.css).digest('base64')}'`);
  });

  it('takes only the CSS of what a page defers: it is in the first HTML, its code comes later', () => {
    const assets = pageAssets(build, ['src/c.tsx']);
    expect(assets.scripts).toEqual(['assets/entry.js', 'assets/kit.js', 'assets/c.js']);
    expect(assets.css).toBe('@layer base,ui;\n.k{}\n.e{}\n.a{}\n.p{}');
  });

  it('fails loudly for a page that the build does not know', () => {
    expect(() => pageAssets(build, ['src/b.tsx'])).toThrow('src/b.tsx');
  });
});
