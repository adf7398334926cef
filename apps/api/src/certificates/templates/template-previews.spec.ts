import { VARIABLE_NAMES } from '@sinau/certificate/design/variables.js';
import { TEMPLATE_VARIABLES, unknownVariables } from '@sinau/contracts/template-design.js';
import { runningClass } from '../../testing/certificates.factory.js';
import { startTemplateDesk, type TemplateDesk } from '../../testing/templates.factory.js';
import type { SignedIn } from '../../testing/test-api.js';

let desk: TemplateDesk;
beforeAll(async () => {
  desk = await startTemplateDesk();
});
afterAll(() => desk?.close());

describe('names', () => {
  it('are the longest and the shortest of those who enrolled, also of one class', async () => {
    const long = 'Raden Ajeng Siti Nurhaliza Kusumawardhani Prabandari Wulandari, S.E.';
    const { batchId } = await runningClass(desk.api, ['Eko', 'Siti Aminah', long]);
    const { body: made } = await desk.officer.call('POST /manage/certificate-templates', {
      body: { name: 'Untuk kelas', from: { starter: 'sttp-id-en' } },
    });
    expect((await desk.preview(made.current.design!)).body.holderName).toBe(long);
    expect((await desk.preview(made.current.design!, 'shortest')).body.holderName).toBe('Eko');
    const ofBatch = (who: SignedIn, templateVersionId: string) =>
      who.call('GET /manage/batches/:id/certificate-preview', {
        params: { id: batchId },
        query: { templateVersionId },
      });
    const panitia = await desk.api.signIn('panitia');
    expect((await ofBatch(panitia, made.current.id)).status).toBe(404);
    await desk.officer.call('POST /manage/certificate-templates/:id/draft/publish', {
      params: { id: made.id },
      body: { revision: 1 },
    });
    expect((await ofBatch(panitia, made.current.id)).body).toMatchObject({ holderName: long, warnings: [] });
    expect((await ofBatch(await desk.api.signIn('pelatih'), made.current.id)).status).toBe(404);
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
    const font = await desk.officer.call('GET /manage/certificate-fonts/:face', {
      params: { face: 'serif-bold' },
    });
    expect(font.headers['content-type']).toBe('font/ttf');
    const params = { face: '../x' as 'sans' };
    expect((await desk.officer.call('GET /manage/certificate-fonts/:face', { params })).status).not.toBe(200);
  });
});
