import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { approveClass, runningClass } from '../../testing/certificates.factory.js';
import { fileUpload } from '../../testing/file-upload.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { BrandingService } from './branding.service.js';

const READ = 'GET /manage/branding';
const CHANGE = 'PUT /manage/branding';
const RESTORE = 'POST /manage/branding/versions/:version/restore';
type Wanted = RouteInput<typeof CHANGE>['body'];

let api: TestApi;
let admin: SignedIn;
beforeEach(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
});
afterEach(() => api.close());

const wanted = (over: Partial<Wanted> = {}): Wanted => ({
  name: 'UPT Pelatihan Koperasi dan UKM',
  parent: 'Dinas Koperasi dan UKM Provinsi Jawa Timur',
  address: 'Jl. Raya Sumber Waras 1, Lawang',
  city: 'Lawang',
  phone: '0341 426 888',
  whatsapp: null,
  email: 'latkop@example.test',
  openingHours: 'Senin sampai Jumat, 08.00 sampai 15.00',
  logoDinas: null,
  logoCentre: null,
  basedOn: 1,
  ...over,
});

const upload = (who: SignedIn, bytes: Buffer) =>
  who.inject<RouteOutput<'POST /manage/branding-images'>>(fileUpload('/api/manage/branding-images', bytes));
const picture = () => sharp({ create: { width: 300, height: 400, channels: 4, background: '#0a5c36' } });

describe('the identity of the centre', () => {
  it('is read by the office and changed by admin alone', async () => {
    expect((await api.anonymous.send(READ)).status).toBe(401);
    expect((await (await api.signIn('peserta')).send(READ)).status).toBe(404);
    for (const role of ['panitia', 'dinas'] as const) {
      const other = await api.signIn(role);
      expect((await other.call(READ)).body.current.city).toBe('Malang');
      expect((await other.send(CHANGE, { body: wanted() })).status).toBe(404);
      const back = await other.send(RESTORE, { params: { version: 1 }, body: { basedOn: 1 } });
      expect(back.status).toBe(404);
      expect((await upload(other, await picture().png().toBuffer())).status).toBe(404);
    }
  });

  it('changes for what comes, never for what was approved, and an earlier one can be brought back', async () => {
    const { batchId } = await runningClass(api, ['Ani']);
    const [before] = await approveClass(api, batchId);
    const changed = await admin.call(CHANGE, { body: wanted() });
    expect(changed.body).toMatchObject({ version: 2, city: 'Lawang', phone: '+62341426888' });
    const placeOf = async (id = '') => {
      const [found] = await api.query<{ place: string; parent: string }>(
        `select payload->>'place' as place, payload->'issuer'->>'parent' as parent from certificates where id = $1`,
        [id],
      );
      return found;
    };
    const other = (await runningClass(api, ['Budi'])).batchId;
    const [after] = await approveClass(api, other);
    expect((await placeOf(before?.id))?.place).toBe('Malang');
    expect(await placeOf(after?.id)).toEqual({
      place: 'Lawang',
      parent: 'Dinas Koperasi dan UKM Provinsi Jawa Timur',
    });
    const back = await admin.call(RESTORE, { params: { version: 1 }, body: { basedOn: 2 } });
    expect(back.body).toMatchObject({ version: 3, city: 'Malang', phone: null });
    expect((await admin.call(READ)).body.versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    const log = await api.query<{ action: string; details: object }>(
      `select action, details from audit_log where subject_type = 'branding' order by id`,
    );
    expect(log.map(({ action }) => action)).toEqual(['branding.changed', 'branding.restored']);
    expect(log[0]?.details).toMatchObject({
      before: { city: 'Malang', phone: '(nomor)' },
      after: { city: 'Lawang', phone: '(nomor)' },
    });
    expect(JSON.stringify(log)).not.toContain('426888');
  });

  it('lets one of two who save at once through, and tells the other', async () => {
    const answers = await Promise.all(
      ['Lawang', 'Singosari', 'Batu'].map((city) => admin.call(CHANGE, { body: wanted({ city }) })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.detail).toMatch(/baru saja mengubahnya/);
    const gone = await admin.call(RESTORE, { params: { version: 9 }, body: { basedOn: 2 } });
    expect(gone.status).toBe(404);
  });

  it('refuses what cannot be, with a sentence', async () => {
    const refused = async (over: Partial<Wanted>) =>
      (await admin.send(CHANGE, { body: wanted(over) })).body.errors?.[0];
    expect(await refused({ name: '' })).toMatchObject({ path: 'name' });
    expect(await refused({ phone: '12' })).toEqual({
      path: 'phone',
      message: 'Nomor telepon belum benar. Tulis seperti 0341 123456.',
    });
    expect(await refused({ email: 'latkop' })).toMatchObject({ message: 'Alamat e-mail belum benar.' });
    expect(await refused({ logoDinas: 'a'.repeat(64) })).toEqual({
      path: 'logoDinas',
      message: 'Gambar ini tidak ada lagi. Unggah lagi.',
    });
  });

  it('never changes what stands in its tables', async () => {
    await expect(api.query(`update centre_identities set city = 'Batu'`)).rejects.toThrow(/stays readable/);
  });
});

describe('logos', () => {
  it('are encoded again, kept by their content, shown to everybody and given to whoever prints', async () => {
    const secret = 'LOKASI RUMAH 7.98, 112.63';
    const png = await picture()
      .withExif({ IFD0: { ImageDescription: secret } })
      .png()
      .toBuffer();
    expect(png.includes(secret)).toBe(true);
    const first = await upload(admin, png);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ width: 300, height: 400 });
    expect(first.body.bytes).toBeLessThanOrEqual(300 * 1024);
    expect((await upload(admin, png)).body.sha256).toBe(first.body.sha256);
    await admin.call(CHANGE, { body: wanted({ logoDinas: first.body.sha256 }) });
    const shown = await api.anonymous.inject({ method: 'GET', url: first.body.url });
    expect(shown.status).toBe(200);
    expect(shown.headers['content-type']).toBe('image/png');
    expect(shown.headers['cache-control']).toMatch(/immutable/);
    expect(shown.raw.includes(secret)).toBe(false);
    const branding = await api.app
      .get(BrandingService, { strict: false })
      .current(api.app.get(DataSource).manager);
    expect(branding.logos.dinas?.bytes.equals(shown.raw)).toBe(true);
    expect(branding.logos.centre).toBeUndefined();
    expect(branding).toMatchObject({
      city: 'Lawang',
      issuer: { address: 'Jl. Raya Sumber Waras 1, Lawang' },
    });
    const none = await api.anonymous.inject({ method: 'GET', url: `/api/branding/logo/${'0'.repeat(64)}` });
    expect(none.status).toBe(404);
  });

  it.each([
    ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a page', () => Buffer.from('<html><script>alert(1)</script></html>')],
    ['half a PNG', async () => (await picture().png().toBuffer()).subarray(0, 60)],
  ])('refuse %s', async (_what, make) => {
    const answer = await upload(admin, await make());
    expect(answer.status).toBe(422);
    expect(await api.query('select 1 from branding_images')).toEqual([]);
  });
});
