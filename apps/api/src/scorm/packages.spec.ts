import { randomBytes } from 'node:crypto';
import { DiskFileStore } from '../files/disk-file-store.js';
import { FileStore } from '../files/file-store.js';
import { rawZip } from '../testing/raw-zip.js';
import { beginUpload } from '../testing/media.factory.js';
import { addPackage, samplePackage, sendPackage, unpackingOf, zipOf } from '../testing/scorm.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let trainer: SignedIn;

beforeAll(async () => {
  api = await startTestApi({ SCORM_MAX_MB: '2' });
  trainer = await api.signIn('pelatih');
});
afterAll(() => api.close());

const read = (id: string) => trainer.call('GET /manage/scorm/:id', { params: { id } });
const filesOf = (id: string) =>
  api.query<{ path: string; key: string; type: string }>(
    'select path, storage_key as key, content_type as type from scorm_files where package_id = $1 order by path',
    [id],
  );

describe('an uploaded package', () => {
  it.each(['1.2', '2004'] as const)('of SCORM %s is unpacked once, whatever rings', async (version) => {
    const id = await sendPackage(trainer, await zipOf(await samplePackage(version)), 'hpp.zip');
    expect((await read(id)).body).toMatchObject({ state: 'processing', filename: 'hpp.zip', title: '' });
    const unpacking = unpackingOf(api);
    await Promise.all([1, 2, 3].map(() => unpacking.unpack(id, AbortSignal.timeout(20_000))));
    expect((await read(id)).body).toMatchObject({ state: 'ready', version, files: 4, reason: null });
    const files = await filesOf(id);
    expect(files.map(({ path, type }) => [path, type])).toEqual([
      ['imsmanifest.xml', 'text/xml'],
      ['isi/gaya.css', 'text/css'],
      ['isi/index.html', 'text/html'],
      ['isi/pelajaran.js', 'text/javascript'],
    ]);
    const store = api.app.get(FileStore, { strict: false });
    expect((await store.get(files[2]?.key ?? '')).toString()).toContain('Menghitung HPP');
    // The upload has served.
    expect(await api.query('select id from uploads where id = $1', [id])).toEqual([]);
    const { body } = await trainer.call('GET /manage/scorm/:id/preview', { params: { id } });
    expect(body.url).toContain('/player.html#');
    const { items } = (await trainer.call('GET /manage/scorm', { query: { q: 'hpp' } })).body;
    expect(items.map((one) => one.id)).toContain(id);
  });

  const manifest = '<manifest><metadata><schemaversion>1.2</schemaversion></metadata></manifest>';
  const withSample = async (...more: { path: string; bytes: Buffer | string }[]) =>
    zipOf([...(await samplePackage('1.2')), ...more]);

  it.each([
    ['no zip', async () => Buffer.from('ini bukan zip sama sekali'), /zip ini rusak/],
    ['no SCORM', () => zipOf([{ path: 'a.html', bytes: 'x' }]), /imsmanifest\.xml tidak ada/],
    [
      'packed with its folder',
      () => zipOf([{ path: 'kelas/imsmanifest.xml', bytes: manifest }]),
      /di dalam folder/,
    ],
    [
      'without lessons',
      () => zipOf([{ path: 'imsmanifest.xml', bytes: manifest }]),
      /tidak memuat pelajaran/,
    ],
    [
      'without its first file',
      async () => zipOf((await samplePackage('1.2')).filter(({ path }) => path !== 'isi/index.html')),
      /“isi\/index\.html” tidak ada/,
    ],
    [
      'with a bomb',
      () => withSample({ path: 'bom.bin', bytes: Buffer.alloc(8_000_000) }),
      /“bom\.bin” mengembang jauh/,
    ],
    [
      'with a way out',
      async () =>
        rawZip([
          ...(await samplePackage('1.2')).map(({ path, bytes }) => ({ name: path, content: bytes })),
          { name: '../../luar.sh', content: 'x' },
        ]),
      /luar\.sh” keluar dari foldernya/,
    ],
    [
      'with an entity',
      async () =>
        zipOf([
          {
            path: 'imsmanifest.xml',
            bytes: `<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>${manifest}`,
          },
        ]),
      /DOCTYPE/,
    ],
  ])('is refused: %s. Nothing of it stays', async (_what, make, sentence) => {
    const put = jest.spyOn(DiskFileStore.prototype, 'putFile');
    const id = await addPackage(api, trainer, await make(), 'jahat.zip');
    const { state, reason } = (await read(id)).body;
    expect([state, reason]).toEqual([
      'failed',
      expect.stringMatching(/^Paket “jahat\.zip” belum dapat dipakai/),
    ]);
    expect(reason).toMatch(sentence);
    expect(put).not.toHaveBeenCalled();
    put.mockRestore();
    expect(await filesOf(id)).toEqual([]);
    expect(await api.query('select id from uploads where id = $1', [id])).toEqual([]);
    const preview = await trainer.call('GET /manage/scorm/:id/preview', { params: { id } });
    expect(preview.body.code).toBe('package_not_ready');
  });

  it('is tried again after trouble that is not its own, and given up at last', async () => {
    const id = await sendPackage(trainer, await zipOf(await samplePackage('1.2')));
    const put = jest.spyOn(DiskFileStore.prototype, 'putFile').mockRejectedValue(new Error('store away'));
    const unpacking = unpackingOf(api);
    const attempt = () => unpacking.unpack(id, AbortSignal.timeout(10_000));
    await expect(attempt()).rejects.toThrow('store away');
    await expect(attempt()).rejects.toThrow('store away');
    expect((await read(id)).body.state).toBe('processing');
    await attempt();
    put.mockRestore();
    expect((await read(id)).body).toMatchObject({ state: 'failed', files: 0 });
    // What may have been stored is taken out by the sweep.
    const forgotten = await api.query('select from forgotten_files where storage_key like $1', [
      `scorm/${id}/%`,
    ]);
    expect(forgotten).toHaveLength(4);
  });

  it('is found by the sweep when its doorbell was lost', async () => {
    const id = await sendPackage(trainer, await zipOf(await samplePackage('1.2')));
    await api.query(`update scorm_packages set updated_at = now() - interval '1 minute' where id = $1`, [id]);
    expect(await unpackingOf(api).ringWaiting()).toBeGreaterThan(0);
  });

  it('is collected a week after nothing shows it any more', async () => {
    const id = await addPackage(api, trainer, await zipOf(await samplePackage('1.2')));
    expect(await unpackingOf(api).collectOrphans()).toBe(0);
    await api.query(`update scorm_packages set updated_at = now() - interval '8 days' where id = $1`, [id]);
    expect(await unpackingOf(api).collectOrphans()).toBe(1);
    expect((await read(id)).status).toBe(404);
  });
});

describe('packages', () => {
  it('are sent by trainers and admins alone, and not larger than is said', async () => {
    const begin = async (client: SignedIn, length: number) =>
      (await beginUpload(client, { kind: 'file', purpose: 'scorm', length })).status;
    expect(await begin(await api.signIn('peserta'), 100)).toBe(404);
    expect(await begin(await api.signIn('panitia'), 100)).toBe(404);
    expect(await begin(await api.signIn('admin'), 100)).toBe(201);
    expect(await begin(trainer, 3 * 1024 * 1024)).toBe(413);
  });

  it('are for staff to look at', async () => {
    const id = await addPackage(api, trainer, await zipOf(await samplePackage('1.2')));
    const learner = await api.signIn('peserta');
    for (const key of ['GET /manage/scorm/:id', 'GET /manage/scorm/:id/preview'] as const) {
      expect((await api.anonymous.call(key, { params: { id } })).status).toBe(401);
      expect((await learner.call(key, { params: { id } })).status).toBe(404);
    }
    expect((await learner.call('GET /manage/scorm')).status).toBe(404);
    const unknown = { id: '0199aaaa-0000-7000-8000-000000000000' };
    expect((await trainer.call('GET /manage/scorm/:id', { params: unknown })).status).toBe(404);
    expect((await trainer.call('GET /manage/scorm/:id', { params: { id: 'x' } })).status).toBeGreaterThan(
      400,
    );
  });

  it('keep a name that is only a name', async () => {
    const zip = randomBytes(100);
    const id = await sendPackage(trainer, zip, '../../etc/<b>paket</b>\u202egpj.zip');
    expect((await read(id)).body.filename).not.toMatch(/\.\.|\/etc|\u202e/);
  });
});
