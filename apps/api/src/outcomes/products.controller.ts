import { Controller, Get, Param, Req, Res, SetMetadata } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimitsService } from '../accounts/rate-limits.service.js';
import { readUpload } from '../files/read-upload.js';
import { sendFile } from '../files/send-file.js';
import { allow, type Actor } from '../http/access.js';
import { ACCESS, CurrentActor, Input, Route } from '../http/route.js';
import { sendProductPage } from './product-answer.js';
import { ProductPhotosService } from './product-photos.service.js';
import { ProductsService } from './products.service.js';

const owner = allow.roles('peserta');

@Controller()
export class ProductsController {
  constructor(
    private readonly products: ProductsService,
    private readonly photos: ProductPhotosService,
    private readonly limits: RateLimitsService,
  ) {}

  @Route('GET /me/products', owner)
  mine(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/products'>> {
    return this.products.mine(actor);
  }

  @Route('POST /me/products', owner)
  add(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /me/products'>,
  ): Promise<RouteOutput<'POST /me/products'>> {
    return this.products.add(actor, body);
  }

  @Route('PUT /me/products/:id', owner)
  change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /me/products/:id'>,
  ): Promise<RouteOutput<'PUT /me/products/:id'>> {
    return this.products.change(actor, params.id, body);
  }

  @Route('DELETE /me/products/:id', owner)
  remove(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /me/products/:id'>,
  ): Promise<RouteOutput<'DELETE /me/products/:id'>> {
    return this.products.remove(actor, params.id);
  }

  @Route('PUT /me/products/:id/publication', owner)
  publish(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /me/products/:id/publication'>,
  ): Promise<RouteOutput<'PUT /me/products/:id/publication'>> {
    return this.products.publish(actor, params.id, body);
  }

  @Route('POST /me/products/:id/photos/:stage', owner)
  async addPhoto(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /me/products/:id/photos/:stage'>,
    @Req() request: FastifyRequest,
  ): Promise<RouteOutput<'POST /me/products/:id/photos/:stage'>> {
    await this.limits.consume('upload_account', actor.accountId);
    return this.photos.add(actor, params, (maxBytes) => readUpload(request, maxBytes));
  }

  @Route('DELETE /me/products/:id/photos/:photo', owner)
  removePhoto(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /me/products/:id/photos/:photo'>,
  ): Promise<RouteOutput<'DELETE /me/products/:id/photos/:photo'>> {
    return this.photos.remove(actor, params.id, params.photo);
  }

  @Route('GET /products/:id/photos/:photo', allow.signedIn)
  async photo(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<'GET /products/:id/photos/:photo'>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(request, reply, await this.photos.open(actor, params, query.size));
  }

  @Route('GET /manage/batches/:id/products', allow.roles('pelatih', 'panitia', 'dinas', 'admin'))
  ofBatch(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/batches/:id/products'>,
  ): Promise<RouteOutput<'GET /manage/batches/:id/products'>> {
    return this.products.ofBatch(actor, params.id);
  }

  /** The owner's and the staff's preview too: nobody else gets there before it is published. */
  @Get('produk/:slug')
  @SetMetadata(ACCESS, allow.maybeSignedIn)
  async page(
    @CurrentActor() actor: Actor | undefined,
    @Param('slug') slug: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendProductPage(reply, this.products.atAddress(actor, slug));
  }

  @Get('produk/:slug/foto/:photo')
  @SetMetadata(ACCESS, allow.maybeSignedIn)
  async pagePhoto(
    @CurrentActor() actor: Actor | undefined,
    @Param() { slug = '', photo = '' }: Record<string, string>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(request, reply, await this.photos.openAtAddress(actor, slug, photo));
  }
}
