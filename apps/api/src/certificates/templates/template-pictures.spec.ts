import { VARIABLE_NAMES } from '@sinau/certificate/design/variables.js';
import { translateRenderEntry } from '@sinau/certificate/testing/render-entry.js';
import {
  TEMPLATE_VARIABLES,
  unknownVariables,
  type TemplateDesign,
} from '@sinau/contracts/template-design.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import sharp from 'sharp';
import { runningClass } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { TemplateRenderer } from './template-renderer.js';

let api: TestApi;
let officer: SignedIn;
let program: Awaited<ReturnType<typeof translateRenderEntry>>;
beforeAll(async () => {
  api = await startTestApi();
  program = await translateRenderEntry();
  Object.assign(api.app.get(TemplateRenderer, { strict: false }).options, { entry: program.entry });
  officer = await api.signIn('dinas');
});
afterAll(async () => {
  await api.close();
  await program.remove();
});

type UploadKey = 'POST /manage/certificate-template-images';
const noise = (side: number, channels: 3 | 4) =>
  sharp({
    create: {
      width: side,
      height: side,
      channels,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });

function send(who: SignedIn, bytes: Buffer) {
  const [open, close] = [
    '--teil\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\n',
    '\r\n--teil--\r\n',
  ];
  return who.inject<RouteOutput<UploadKey>>({
    method: 'POST',
    url: '/api/manage/certificate-template-images',
    headers: { 'content-type': 'multipart/form-data; boundary=teil' },
    payload: Buffer.concat([Buffer.from(open), bytes, Buffer.from(close)]),
  });
}

const withImage = (imageId: string): TemplateDesign => ({
  paper: 'portrait',
  language: 'id-en',
  front: {
    frame: 'kawung',
    elements: [{ id: 'g', type: 'image', x: 30, y: 30, w: 120, h: 120, imageId, alt: 'Logo kantor' }],
  },
  back: null,
});
const preview = (design: TemplateDesign, sample: 'longest' | 'shortest' = 'longest') =>
  officer.call('POST /manage/certificate-templates/preview', {
    body: { kind: 'SK', look: { design }, sample },
  });

describe('pictures', () => {
  it('are for dinas and admin', async () => {
    const png = await noise(20, 3).png().toBuffer();
    expect((await send(await api.signIn('panitia'), png)).status).toBe(404);
  });

  it('are encoded again, kept once, and small', async () => {
    const png = await noise(700, 3)
      .withMetadata({ exif: { IFD0: { Copyright: 'RAHASIA' } } })
      .png()
      .toBuffer();
    const [first, second] = [await send(officer, png), await send(officer, png)];
    expect(first.status).toBe(201);
    expect(second.body.id).toBe(first.body.id);
    expect(first.body.bytes).toBeLessThanOrEqual(300 * 1024);
    const { body } = await officer.call('GET /manage/certificate-template-images');
    expect(body.items.filter(({ id }) => id === first.body.id)).toHaveLength(1);
    const params = { id: first.body.id };
    const file = await officer.call('GET /manage/certificate-template-images/:id/file', { params });
    expect(file.headers['content-type']).toBe('image/jpeg');
    expect(file.raw.toString('latin1')).not.toContain('RAHASIA');
    expect(
      (await api.anonymous.call('GET /manage/certificate-template-images/:id/file', { params })).status,
    ).toBe(401);
  });

  it('are refused when they could be more than a picture, or are none', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const refused = await send(officer, svg);
    expect(refused.body.errors?.[0]?.message).toContain('SVG');
    const broken = (await noise(40, 3).png().toBuffer()).subarray(0, 300);
    expect((await send(officer, broken)).status).toBe(422);
  });

  it('are printed, with a warning when they make the PDF heavy', async () => {
    const { body } = await send(officer, await noise(700, 3).jpeg({ quality: 95 }).toBuffer());
    const heavy = await preview(withImage(body.id));
    expect(heavy.status).toBe(200);
    expect(heavy.body.warnings[0]).toMatch(/^PDF menjadi \d+ KB, batasnya 150 KB/);
    const light = await send(officer, await noise(60, 4).png().toBuffer());
    expect((await preview(withImage(light.body.id))).body.warnings).toEqual([]);
  });
});

describe('names', () => {
  it('are the longest and the shortest of those who enrolled, also of one class', async () => {
    const long = 'Raden Ajeng Siti Nurhaliza Kusumawardhani Prabandari Wulandari, S.E.';
    const { batchId } = await runningClass(api, ['Eko', 'Siti Aminah', long]);
    const { body: made } = await officer.call('POST /manage/certificate-templates', {
      body: { name: 'Untuk kelas', from: { starter: 'sttp-id-en' } },
    });
    expect((await preview(made.current.design!)).body.holderName).toBe(long);
    expect((await preview(made.current.design!, 'shortest')).body.holderName).toBe('Eko');
    const ofBatch = (who: SignedIn, templateVersionId: string) =>
      who.call('GET /manage/batches/:id/certificate-preview', {
        params: { id: batchId },
        query: { templateVersionId },
      });
    const panitia = await api.signIn('panitia');
    expect((await ofBatch(panitia, made.current.id)).status).toBe(404);
    await officer.call('POST /manage/certificate-templates/:id/draft/publish', {
      params: { id: made.id },
      body: { revision: 1 },
    });
    expect((await ofBatch(panitia, made.current.id)).body).toMatchObject({ holderName: long, warnings: [] });
    expect((await ofBatch(await api.signIn('pelatih'), made.current.id)).status).toBe(404);
    const builtIn = await panitia.call('GET /manage/batches/:id/certificate-preview', {
      params: { id: batchId },
    });
    expect(builtIn.body).toMatchObject({ holderName: long, warnings: [] });
  });
});

describe('what the editor and the printer share', () => {
  it('is one list of variables', () => {
    expect([...TEMPLATE_VARIABLES].sort()).toEqual([...VARIABLE_NAMES].sort());
    expect(unknownVariables('{{holderName}} {{nik}} {{ x }}')).toEqual(['nik', ' x ']);
  });

  it('are the fonts', async () => {
    const font = await officer.call('GET /manage/certificate-fonts/:face', {
      params: { face: 'serif-bold' },
    });
    expect(font.headers['content-type']).toBe('font/ttf');
    const params = { face: '../x' as 'sans' };
    expect((await officer.call('GET /manage/certificate-fonts/:face', { params })).status).not.toBe(200);
  });
});
