import type { CertificateRenderer } from '@sinau/certificate/renderer.js';
import sharp from 'sharp';
import { CERTIFICATE_RENDERER } from '../../certificates/issuing/certificate-composer.js';
import { RenderCertificateJob } from '../../certificates/issuing/render-certificate.job.js';
import { approveClass, runningClass, startIssuing } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { BrandingDesk } from './branding-desk.service.js';
import { logoForPrint, logoForScreen } from './small-logo.js';

let api: TestApi;
let admin: SignedIn;
let side: Awaited<ReturnType<typeof startIssuing>>;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
  side = await startIssuing();
});
afterAll(async () => {
  await side.close();
  await api.close();
});
afterEach(() => jest.restoreAllMocks());

const drawing = (color: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><circle cx="400" cy="300" r="290" fill="${color}"/></svg>`,
    ),
  )
    .png()
    .toBuffer();
const noise = () =>
  sharp({
    create: {
      width: 900,
      height: 900,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer();

/** Uploads a logo and makes it the Dinas' own. @returns its hash */
async function setLogo(bytes: Buffer): Promise<string> {
  const desk = api.app.get(BrandingDesk, { strict: false });
  const actor = { accountId: admin.accountId } as Parameters<BrandingDesk['addLogo']>[0];
  const { sha256 } = await desk.addLogo(actor, bytes);
  const { versions: _versions, current } = (await admin.call('GET /manage/branding')).body;
  const { version, changedAt: _at, changedBy: _by, ...fields } = current;
  const body = { ...fields, logoDinas: sha256, basedOn: version };
  expect((await admin.call('PUT /manage/branding', { body })).status).toBe(200);
  return sha256;
}

describe('a logo for print', () => {
  it('keeps the transparency of a drawing, at most 240 px wide', async () => {
    const small = await logoForPrint(await drawing('#0a5c36'));
    expect(await sharp(small).metadata()).toMatchObject({
      format: 'png',
      width: 240,
      height: 180,
      hasAlpha: true,
    });
    expect(small.equals(await logoForPrint(await drawing('#0a5c36')))).toBe(true);
  });

  it('becomes a JPEG of a few KB where its pixels would weigh too much', async () => {
    const small = await logoForPrint(await noise());
    expect((await sharp(small).metadata()).format).toBe('jpeg');
    expect(small.length).toBeLessThanOrEqual(20 * 1024);
  });
});

describe('a logo for the screen', () => {
  it('is open to everybody, small, and the same for ever', async () => {
    const bytes = await drawing('#b01030');
    const sha256 = await setLogo(bytes);
    const url = `/api/branding/logo/${sha256}/small`;
    const shown = await api.anonymous.inject({ method: 'GET', url });
    expect(shown.status).toBe(200);
    expect(shown.headers['content-type']).toBe('image/webp');
    expect(shown.headers['cache-control']).toMatch(/immutable/);
    expect(shown.raw.length).toBeLessThan(8_000);
    expect(await sharp(shown.raw).metadata()).toMatchObject({ width: 96, height: 72 });
    expect((await logoForScreen(await noise())).length).toBeLessThan(12_000);
    const none = await api.anonymous.inject({
      method: 'GET',
      url: `/api/branding/logo/${'0'.repeat(64)}/small`,
    });
    expect(none.status).toBe(404);
    const wrong = await api.anonymous.inject({ method: 'GET', url: '/api/branding/logo/x/small' });
    expect(wrong.status).toBe(404);
  });
});

describe('the logos of a certificate', () => {
  it('are those of its approval, whatever the centre shows when its file is made', async () => {
    const render = jest.spyOn(
      side.worker.get<CertificateRenderer>(CERTIFICATE_RENDERER, { strict: false }),
      'render',
    );
    const printed = async (id: string) => {
      render.mockClear();
      await side.worker.get(RenderCertificateJob).run({ certificateId: id });
      const [row] = await api.query<{ bytes: number; error: string | null }>(
        'select bytes, last_error as error from certificates where id = $1',
        [id],
      );
      expect(row?.error).toBeNull();
      expect(row?.bytes).toBeLessThanOrEqual(150 * 1024);
      return render.mock.calls[0]?.[0].logos;
    };
    const approve = async (name: string) => {
      const { batchId } = await runningClass(api, [name]);
      const [certificate] = await approveClass(api, batchId);
      return certificate?.id ?? '';
    };
    const red = await setLogo(await drawing('#b01030'));
    const first = await approve('Ani');
    const blue = await setLogo(await drawing('#104090'));
    const second = await approve('Budi');
    const pinned = await api.query<{ logos: object }>(
      `select payload -> 'logos' as logos from certificates where id = any($1) order by approved_at`,
      [[first, second]],
    );
    expect(pinned.map(({ logos }) => logos)).toEqual([
      { dinas: red, centre: null },
      { dinas: blue, centre: null },
    ]);
    const [ofFirst, ofSecond] = [await printed(first), await printed(second)];
    const same = async (bytes: Uint8Array | undefined, color: string) => {
      const { data } = await sharp(Buffer.from(bytes ?? []))
        .resize(1, 1)
        .flatten({ background: color })
        .raw()
        .toBuffer({ resolveWithObject: true });
      return [...data.subarray(0, 3)];
    };
    const [r, , b] = await same(ofFirst?.dinas, '#b01030');
    expect((r ?? 0) > (b ?? 0)).toBe(true);
    const [r2, , b2] = await same(ofSecond?.dinas, '#104090');
    expect((b2 ?? 0) > (r2 ?? 0)).toBe(true);
    expect(ofFirst?.centre).toBeUndefined();
  });

  it('are missing where none was set', async () => {
    const { current } = (await admin.call('GET /manage/branding')).body;
    const { version, changedAt: _at, changedBy: _by, ...fields } = current;
    await admin.call('PUT /manage/branding', { body: { ...fields, logoDinas: null, basedOn: version } });
    const { batchId } = await runningClass(api, ['Citra']);
    const [certificate] = await approveClass(api, batchId);
    const [row] = await api.query<{ pinned: boolean }>(
      `select payload ? 'logos' as pinned from certificates where id = $1`,
      [certificate?.id],
    );
    expect(row?.pinned).toBe(false);
  });
});
