import { Controller, Req, Res } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readUpload } from '../../files/read-upload.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { TemplateFonts } from './template-fonts.service.js';
import { TemplateImages } from './template-images.service.js';
import { TemplatePreviews } from './template-previews.service.js';

const designers = allow.roles('dinas', 'admin');
const UPLOAD_BYTES = 10 * 1024 * 1024;
/** Neither ever changes under its address. */
const FOR_EVER = 'private, max-age=31536000, immutable';

/** What a look shows: previews, pictures and fonts. */
@Controller()
export class TemplatePicturesController {
  constructor(
    private readonly previews: TemplatePreviews,
    private readonly images: TemplateImages,
    private readonly fonts: TemplateFonts,
  ) {}

  @Route('POST /manage/certificate-templates/preview', designers)
  preview(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/certificate-templates/preview'>,
  ): Promise<RouteOutput<'POST /manage/certificate-templates/preview'>> {
    return this.previews.preview(actor, body);
  }

  @Route('POST /manage/certificate-templates/source', designers)
  source(
    @Input() { body }: Input<'POST /manage/certificate-templates/source'>,
  ): Promise<RouteOutput<'POST /manage/certificate-templates/source'>> {
    return this.previews.source(body.design);
  }

  @Route('GET /manage/batches/:id/certificate-preview', allow.roles('panitia', 'dinas', 'admin'))
  ofBatch(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<'GET /manage/batches/:id/certificate-preview'>,
  ): Promise<RouteOutput<'GET /manage/batches/:id/certificate-preview'>> {
    return this.previews.ofBatch(actor, params.id, query);
  }

  @Route('GET /manage/certificate-template-images', designers)
  list(): Promise<RouteOutput<'GET /manage/certificate-template-images'>> {
    return this.images.list();
  }

  @Route('POST /manage/certificate-template-images', designers)
  async add(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<RouteOutput<'POST /manage/certificate-template-images'>> {
    return this.images.add(actor, await readUpload(request, UPLOAD_BYTES));
  }

  @Route('DELETE /manage/certificate-template-images/:id', designers)
  remove(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /manage/certificate-template-images/:id'>,
  ): Promise<RouteOutput<'DELETE /manage/certificate-template-images/:id'>> {
    return this.images.remove(actor, params.id);
  }

  @Route('POST /manage/certificate-template-images/:id/restore', designers)
  restore(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/certificate-template-images/:id/restore'>,
  ): Promise<RouteOutput<'POST /manage/certificate-template-images/:id/restore'>> {
    return this.images.restore(actor, params.id);
  }

  @Route('GET /manage/certificate-template-images/:id/file', designers)
  async image(
    @Input() { params }: Input<'GET /manage/certificate-template-images/:id/file'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { bytes, format } = await this.images.file(params.id);
    void reply.type(`image/${format}`).header('cache-control', FOR_EVER);
    return bytes;
  }

  @Route('GET /manage/certificate-fonts/:face', designers)
  font(
    @Input() { params }: Input<'GET /manage/certificate-fonts/:face'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Buffer {
    void reply.type('font/ttf').header('cache-control', FOR_EVER);
    return this.fonts.of(params.face);
  }
}
