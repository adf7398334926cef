import { translateRenderEntry } from '@sinau/certificate/testing/render-entry.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { TemplateDesign } from '@sinau/contracts/template-design.js';
import sharp from 'sharp';
import { TemplateRenderer } from '../certificates/templates/template-renderer.js';
import { fileUpload } from './file-upload.js';
import { startTestApi, type SignedIn } from './test-api.js';

/** Certificate templates with the real printer, and an officer who designs. */
export async function startTemplateDesk(printing: { timeoutMs?: number } = {}) {
  const api = await startTestApi();
  const program = await translateRenderEntry();
  const { options } = api.app.get(TemplateRenderer, { strict: false });
  Object.assign(options, { entry: program.entry, ...printing });
  const officer = await api.signIn('dinas');
  return {
    api,
    officer,
    preview: (design: TemplateDesign, sample: 'longest' | 'shortest' = 'longest') =>
      officer.call('POST /manage/certificate-templates/preview', {
        body: { kind: 'SK', look: { design }, sample },
      }),
    publish: (id: string, revision: number) =>
      officer.call('POST /manage/certificate-templates/:id/draft/publish', {
        params: { id },
        body: { revision },
      }),
    /** A draft, at revision 2, that shows this picture. */
    async draftWith(imageId: string, name: string): Promise<string> {
      const { body } = await officer.call('POST /manage/certificate-templates', {
        body: { name, from: { starter: 'sk-id' } },
      });
      await officer.call('PUT /manage/certificate-templates/:id/draft', {
        params: { id: body.id },
        body: { revision: 1, look: { design: withImage(imageId) } },
      });
      return body.id;
    },
    async close() {
      await api.close();
      await program.remove();
    },
  };
}
export type TemplateDesk = Awaited<ReturnType<typeof startTemplateDesk>>;

export const withImage = (imageId: string): TemplateDesign => ({
  paper: 'portrait',
  language: 'id-en',
  front: {
    frame: 'kawung',
    elements: [{ id: 'g', type: 'image', x: 30, y: 30, w: 120, h: 120, imageId, alt: 'Logo kantor' }],
  },
  back: null,
});

/** A square picture in which nothing repeats, so that its bytes grow with its side. */
export const noise = (side: number, channels: 3 | 4) =>
  sharp({
    create: {
      width: side,
      height: side,
      channels,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });

export const sendPicture = (who: SignedIn, bytes: Buffer) =>
  who.inject<RouteOutput<'POST /manage/certificate-template-images'>>(
    fileUpload('/api/manage/certificate-template-images', bytes),
  );
