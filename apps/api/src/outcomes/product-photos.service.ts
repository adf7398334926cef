import { Injectable } from '@nestjs/common';
import type { Product, ProductStage } from '@sinau/contracts/products.contract.js';
import { Transactions } from '../database/transactions.js';
import type { FileAnswer } from '../files/file-answer.js';
import type { Actor } from '../http/access.js';
import { Problem, notFound, orNotFound } from '../http/problem.js';
import { MOST_BYTES, PhotoKeeper } from './photo-keeper.service.js';
import * as queries from './product-photos.queries.js';
import { ProductsService } from './products.service.js';

const MOST_PER_STAGE = 3;
const full = (): Problem =>
  new Problem('state_conflict', {
    detail: `Paling banyak ${MOST_PER_STAGE} foto sebelum dan ${MOST_PER_STAGE} sesudah. Hapus satu dulu.`,
  });

/** How a product looked before the class, and how it looks now. */
@Injectable()
export class ProductPhotosService {
  constructor(
    private readonly transactions: Transactions,
    private readonly products: ProductsService,
    private readonly keeper: PhotoKeeper,
  ) {}

  /** @throws Problem not_found, state_conflict for the fourth, photo_unreadable, photo_too_many_pixels, too_large */
  async add(
    actor: Actor,
    of: { readonly id: string; readonly stage: ProductStage },
    read: (maxBytes: number) => Promise<Buffer>,
  ): Promise<Product> {
    const before = await this.products.one(actor, of.id);
    if (before.photos.filter(({ stage }) => stage === of.stage).length >= MOST_PER_STAGE) throw full();
    const kept = await this.keeper.keep(await read(MOST_BYTES), 'products');
    try {
      return await this.transactions.run(async (em) => {
        if ((await queries.countPhotos(em, of.id, of.stage)) >= MOST_PER_STAGE) throw full();
        // It may have been removed meanwhile.
        await this.products.one(actor, of.id, em);
        await queries.insertPhoto(em, {
          ...kept,
          productId: of.id,
          stage: of.stage,
          bytes: kept.full.length,
        });
        return this.products.one(actor, of.id, em);
      });
    } catch (error) {
      await this.keeper.discard([kept.storageKey, kept.thumbnailKey]);
      throw error;
    }
  }

  /** @throws Problem not_found */
  async remove(actor: Actor, id: string, photoId: string): Promise<Product> {
    const { now, keys } = await this.transactions.run(async (em) => {
      await this.products.one(actor, id, em);
      const [found] = await queries.deletePhotos(em, id, photoId);
      return { keys: orNotFound(found), now: await this.products.one(actor, id, em) };
    });
    await this.keeper.discard([keys.storageKey, keys.thumbnailKey]);
    return now;
  }

  /** @throws Problem not_found, also for those who may not see it */
  async open(
    actor: Actor,
    { id, photo }: { id: string; photo: string },
    size: 'small' | 'full',
  ): Promise<FileAnswer> {
    if (!(await this.products.maySee(actor, id))) throw notFound();
    return this.bytes({ id, photo }, size, false);
  }

  /** For whoever may see the product's page. */
  async openAtAddress(actor: Actor | undefined, slug: string, photo: string): Promise<FileAnswer> {
    const { id, publishedAt } = await this.products.atAddress(actor, slug);
    return this.bytes({ id, photo }, 'full', publishedAt !== null);
  }

  private async bytes(
    { id, photo }: { id: string; photo: string },
    size: 'small' | 'full',
    isPublic: boolean,
  ): Promise<FileAnswer> {
    const keys = orNotFound(await queries.findPhoto(this.transactions.reader, id, photo));
    return this.keeper.open(size === 'small' ? keys.thumbnailKey : keys.storageKey, isPublic);
  }
}
