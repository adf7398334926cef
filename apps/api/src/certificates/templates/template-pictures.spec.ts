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
import { tooHeavy } from './template-weight.js';

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

const GONE = 'Ada gambar yang sudah dihapus. Ganti gambar itu atau hapus unsurnya dulu.';
const picture = async () => (await send(officer, await noise(60, 4).png().toBuffer())).body.id;
const remove = (id: string, who = officer) =>
  who.call('DELETE /manage/certificate-template-images/:id', { params: { id } });
const restore = (id: string) =>
  officer.call('POST /manage/certificate-template-images/:id/restore', { params: { id } });
const onShelf = async (id: string) =>
  (await officer.call('GET /manage/certificate-template-images')).body.items.find((one) => one.id === id);

async function draftWith(imageId: string, name: string): Promise<string> {
  const { body } = await officer.call('POST /manage/certificate-templates', {
    body: { name, from: { starter: 'sk-id' } },
  });
  await officer.call('PUT /manage/certificate-templates/:id/draft', {
    params: { id: body.id },
    body: { revision: 1, look: { design: withImage(imageId) } },
  });
  return body.id;
}
const publish = (id: string) =>
  officer.call('POST /manage/certificate-templates/:id/draft/publish', {
    params: { id },
    body: { revision: 2 },
  });

describe('a picture that nobody needs', () => {
  it('is taken away by dinas and admin, and put back', async () => {
    const id = await picture();
    expect((await remove(id, await api.signIn('panitia'))).status).toBe(404);
    const signedOut = await api.anonymous.call('DELETE /manage/certificate-template-images/:id', {
      params: { id },
    });
    expect(signedOut.status).toBe(401);
    expect((await restore(id)).status).toBe(404);
    expect((await remove(id)).status).toBe(200);
    expect(await onShelf(id)).toBeUndefined();
    expect((await remove(id)).status).toBe(404);
    expect((await restore(id)).body.id).toBe(id);
    expect(await onShelf(id)).toMatchObject({ uses: [] });
    const deeds = await api.query<{ action: string }>(`select action from audit_log where subject_id = $1`, [
      id,
    ]);
    expect(deeds.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'certificate_template_image.added',
        'certificate_template_image.removed',
        'certificate_template_image.restored',
      ]),
    );
  });

  it('comes back when it is sent again', async () => {
    const png = await noise(50, 4).png().toBuffer();
    const { id } = (await send(officer, png)).body;
    await remove(id);
    expect((await send(officer, png)).body.id).toBe(id);
    expect(await onShelf(id)).toBeDefined();
  });

  it('stays when a published version shows it, and says which', async () => {
    const id = await picture();
    expect((await publish(await draftWith(id, 'Surat berlogo'))).status).toBe(200);
    const refused = await remove(id);
    expect(refused.body).toMatchObject({ status: 409, code: 'image_in_use' });
    expect(refused.body.detail).toContain('Dipakai templat “Surat berlogo”.');
    expect((await onShelf(id))?.uses).toMatchObject([{ name: 'Surat berlogo', published: true }]);
  });

  it('goes from drafts only when they are published: they say so until they show another one', async () => {
    const id = await picture();
    const templateId = await draftWith(id, 'Draf berlogo');
    expect((await onShelf(id))?.uses).toMatchObject([{ templateId, published: false }]);
    await remove(id);
    expect((await preview(withImage(id))).status).toBe(200);
    expect((await publish(templateId)).body).toMatchObject({ code: 'template_failed', detail: GONE });
    await restore(id);
    expect((await publish(templateId)).status).toBe(200);
  });

  it('is removed or published with, not both, when two people do it at once', async () => {
    const id = await picture();
    const templateId = await draftWith(id, 'Bersamaan');
    const [published, removed] = await Promise.all([publish(templateId), remove(id)]);
    expect([published.status === 200, removed.status === 200].filter(Boolean)).toHaveLength(1);
  });

  it('is forgotten with its bytes a day later, unless a draft names it', async () => {
    const [lost, drafted, next] = [await picture(), await picture(), await picture()];
    await draftWith(drafted, 'Menunggu');
    await remove(lost);
    await remove(drafted);
    await api.query(
      `update certificate_template_images set removed_at = now() - interval '2 days' where removed_at is not null`,
    );
    await remove(next);
    const file = (id: string) =>
      officer.call('GET /manage/certificate-template-images/:id/file', { params: { id } });
    expect((await file(lost)).status).toBe(404);
    expect((await file(drafted)).status).toBe(200);
    expect((await restore(lost)).status).toBe(404);
  });
});

describe('a heavy look', () => {
  it('is not published; the refusal says what weighs', async () => {
    const { body } = await send(officer, await noise(700, 3).jpeg({ quality: 95 }).toBuffer());
    const templateId = await draftWith(body.id, 'Terlalu berat');
    const refused = await publish(templateId);
    expect(refused.body).toMatchObject({ status: 422, code: 'template_too_heavy' });
    expect(refused.body.detail).toBe(
      `PDF menjadi ${/\d+/.exec(refused.body.detail ?? '')?.[0]} KB, batasnya 150 KB. Yang berat gambarnya: ${Math.round(body.bytes / 1000)} KB. Ganti dengan gambar yang lebih ringan.`,
    );
    const { body: still } = await officer.call('GET /manage/certificate-templates/:id', {
      params: { id: templateId },
    });
    expect(still.current).toMatchObject({ state: 'draft', revision: 2 });
  });

  it('names the three heaviest pictures, or that there are none', () => {
    const images = Object.fromEntries(
      [9, 80_000, 20_000, 50_000].map((size) => [`${size}`, new Uint8Array(size)]),
    );
    expect(tooHeavy(200_000, images)).toBe(
      'PDF menjadi 200 KB, batasnya 150 KB. Yang berat gambarnya: 80 KB, 50 KB, 20 KB dan 1 lainnya. Ganti dengan gambar yang lebih ringan.',
    );
    expect(tooHeavy(200_000, {})).toContain('tidak memakai gambar');
    expect(tooHeavy(150_000, images)).toBeNull();
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
