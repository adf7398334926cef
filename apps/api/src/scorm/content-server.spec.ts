import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { CONFIG } from '../config.module.js';
import type { Config } from '../config.js';
import { addPackage, samplePackage, zipOf } from '../testing/scorm.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { createContentServer } from './content-server.js';
import { ContentTokens } from './content-token.js';
import { PackageFiles } from './package-files.service.js';

const HOST = 'isi.test';
let api: TestApi;
let player: string;
let server: FastifyInstance;
let tokens: ContentTokens;
let id: string;
let other: string;

beforeAll(async () => {
  api = await startTestApi({ CONTENT_URL: `http://${HOST}` });
  player = await mkdtemp(join(tmpdir(), 'sinau-player-'));
  await mkdir(join(player, 'assets'));
  await writeFile(join(player, 'player.html'), '<meta name="portal" content="__PORTAL_ORIGIN__">');
  await writeFile(join(player, 'assets', 'player-abc.js'), 'export {};');
  const config = api.app.get<Config>(CONFIG, { strict: false });
  const files = api.app.get(PackageFiles, { strict: false });
  server = await createContentServer(files, { ...config, contentUrl: `http://${HOST}` }, player);
  tokens = new ContentTokens(config.SINAU_INDEX_KEY);
  const trainer = await api.signIn('pelatih');
  const sample = await samplePackage('1.2');
  id = await addPackage(
    api,
    trainer,
    await zipOf([
      ...sample,
      { path: 'isi/suara.mp3', bytes: Buffer.from('0123456789') },
      { path: 'isi/program.exe', bytes: 'MZ' },
      { path: 'isi/nama dengan spasi & tanda.html', bytes: '<p>ada</p>' },
    ]),
  );
  other = await addPackage(api, trainer, await zipOf(sample));
});
afterAll(async () => {
  await server.close();
  await api.close();
  await rm(player, { recursive: true });
});

function get(url: string, options: InjectOptions = {}) {
  return server.inject({ method: 'GET', url, ...options, headers: { host: HOST, ...options.headers } });
}
const inPackage = (path: string, packageId = id) => `/${packageId}/${tokens.make(packageId)}/${path}`;

describe('the origin for packages', () => {
  it('shows a file to whoever holds a token, sandboxed, and framed by the portal alone', async () => {
    const answer = await get(inPackage('isi/index.html'));
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('Menghitung HPP');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, max-age=21600, immutable',
    });
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain('sandbox allow-scripts allow-forms allow-popups allow-same-origin;');
    expect(policy).toContain("default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:;");
    expect(policy).toContain("frame-ancestors 'self' http://localhost:3000");
  });

  it('neither sets nor needs a cookie', async () => {
    const answer = await get(inPackage('isi/index.html'), { headers: { cookie: 'sinau=x' } });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.body).not.toContain('sinau=');
  });

  it('finds names with spaces and signs', async () => {
    const answer = await get(inPackage(encodeURIComponent('isi/nama dengan spasi & tanda.html')));
    expect(answer.body).toBe('<p>ada</p>');
  });

  it.each([
    ['another file', () => inPackage('isi/tidak-ada.html')],
    ['a folder', () => inPackage('isi/')],
    ['the package itself', () => inPackage('')],
    ['a way out', () => inPackage('..%2f..%2fetc/passwd')],
    ['a way out by the address', () => `/${id}/${tokens.make(id)}/../../${other}/x/isi/index.html`],
    ['another package with this token', () => `/${other}/${tokens.make(id)}/isi/index.html`],
    ['no token', () => `/${id}/x/isi/index.html`],
    ['an expired token', () => `/${id}/${tokens.make(id, Date.now() - 13 * 3_600_000)}/isi/index.html`],
    [
      'a token that was made longer',
      () => `/${id}/${tokens.make(id).replace(/^[^.]+/, 'zzzzzzz')}/isi/index.html`,
    ],
    ['something that is no package', () => `/1/${tokens.make('1')}/isi/index.html`],
    ['the API', () => '/api/courses'],
    ['the portal', () => '/'],
    ['an address that cannot be decoded', () => inPackage('%E0%A4%A')],
    ['a file beside the player', () => '/assets/..%2fplayer.html'],
  ])('does not show %s', async (_what, url) => {
    const answer = await get(url());
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  it('answers under its own name alone', async () => {
    for (const host of ['localhost:3000', 'sinau.example.id', `${HOST}:81`, ''])
      expect((await get(inPackage('isi/index.html'), { headers: { host } })).statusCode).toBe(421);
  });

  it('takes nothing in, and lets nothing stay in the background', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'] as const)
      expect((await get(inPackage('isi/index.html'), { method })).statusCode).toBe(404);
    const worker = { headers: { 'service-worker': 'script' } };
    expect((await get(inPackage('isi/pelajaran.js'), worker)).statusCode).toBe(404);
  });

  it('only saves what it does not know', async () => {
    const answer = await get(inPackage('isi/program.exe'));
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
    });
  });

  it('gives recordings in parts, and nothing twice', async () => {
    const url = inPackage('isi/suara.mp3');
    const part = await get(url, { headers: { range: 'bytes=2-4' } });
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
    expect((await get(url, { headers: { range: 'bytes=20-' } })).statusCode).toBe(416);
    const whole = await get(url);
    expect([whole.statusCode, whole.body]).toEqual([200, '0123456789']);
    const again = await get(url, { headers: { 'if-none-match': String(whole.headers.etag) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('shows the player, which knows the portal', async () => {
    const answer = await get('/player.html');
    expect(answer.body).toContain('content="http://localhost:3000"');
    expect(answer.headers['content-security-policy']).toContain(
      "frame-ancestors 'self' http://localhost:3000",
    );
    expect((await get('/assets/player-abc.js')).headers['cache-control']).toContain('immutable');
  });
});

it('a token stays the same for hours, so that a phone loads a package once', () => {
  const now = Math.ceil(Date.now() / 21_600_000) * 21_600_000;
  expect(tokens.make(id, now)).toBe(tokens.make(id, now + 5 * 3_600_000));
  expect(tokens.holds(tokens.make(id, now), id, now + 6 * 3_600_000)).toBe(true);
  expect(tokens.holds(tokens.make(id, now), id, now + 13 * 3_600_000)).toBe(false);
});
