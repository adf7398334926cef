import {
  noise,
  sendPicture,
  startTemplateDesk,
  withImage,
  type TemplateDesk,
} from '../../testing/templates.factory.js';
import { tooHeavy } from './template-weight.js';

let desk: TemplateDesk;
beforeAll(async () => {
  desk = await startTemplateDesk();
});
afterAll(() => desk?.close());

describe('pictures', () => {
  it('are for dinas and admin', async () => {
    const png = await noise(20, 3).png().toBuffer();
    expect((await sendPicture(await desk.api.signIn('panitia'), png)).status).toBe(404);
  });

  it('are encoded again, kept once, and small', async () => {
    const png = await noise(700, 3)
      .withMetadata({ exif: { IFD0: { Copyright: 'RAHASIA' } } })
      .png()
      .toBuffer();
    const [first, second] = [await sendPicture(desk.officer, png), await sendPicture(desk.officer, png)];
    expect(first.status).toBe(201);
    expect(second.body.id).toBe(first.body.id);
    expect(first.body.bytes).toBeLessThanOrEqual(300 * 1024);
    const { body } = await desk.officer.call('GET /manage/certificate-template-images');
    expect(body.items.filter(({ id }) => id === first.body.id)).toHaveLength(1);
    const params = { id: first.body.id };
    const file = await desk.officer.call('GET /manage/certificate-template-images/:id/file', { params });
    expect(file.headers['content-type']).toBe('image/jpeg');
    expect(file.raw.toString('latin1')).not.toContain('RAHASIA');
    expect(
      (await desk.api.anonymous.call('GET /manage/certificate-template-images/:id/file', { params })).status,
    ).toBe(401);
  });

  it('are refused when they could be more than a picture, or are none', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const refused = await sendPicture(desk.officer, svg);
    expect(refused.body.errors?.[0]?.message).toContain('SVG');
    const broken = (await noise(40, 3).png().toBuffer()).subarray(0, 300);
    expect((await sendPicture(desk.officer, broken)).status).toBe(422);
  });

  it('are printed, with a warning when they make the PDF heavy', async () => {
    const { body } = await sendPicture(desk.officer, await noise(700, 3).jpeg({ quality: 95 }).toBuffer());
    const heavy = await desk.preview(withImage(body.id));
    expect(heavy.status).toBe(200);
    expect(heavy.body.warnings[0]).toMatch(/^PDF menjadi \d+ KB, batasnya 150 KB/);
    const light = await sendPicture(desk.officer, await noise(60, 4).png().toBuffer());
    expect((await desk.preview(withImage(light.body.id))).body.warnings).toEqual([]);
  });
});

describe('a heavy look', () => {
  it('is not published; the refusal says what weighs', async () => {
    const { body } = await sendPicture(desk.officer, await noise(700, 3).jpeg({ quality: 95 }).toBuffer());
    const templateId = await desk.draftWith(body.id, 'Terlalu berat');
    const refused = await desk.publish(templateId, 2);
    expect(refused.body).toMatchObject({ status: 422, code: 'template_too_heavy' });
    expect(refused.body.detail).toBe(
      `PDF menjadi ${/\d+/.exec(refused.body.detail ?? '')?.[0]} KB, batasnya 150 KB. Yang berat gambarnya: ${Math.round(body.bytes / 1000)} KB. Ganti dengan gambar yang lebih ringan.`,
    );
    const { body: still } = await desk.officer.call('GET /manage/certificate-templates/:id', {
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
