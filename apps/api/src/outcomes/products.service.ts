import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Product } from '@sinau/contracts/products.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { BatchesService } from '../batches/batches.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem, notFound, orNotFound, wrongField } from '../http/problem.js';
import { limitsFor, staffLimits } from './outcome.policy.js';
import { PhotoKeeper } from './photo-keeper.service.js';
import { deletePhotos } from './product-photos.queries.js';
import * as queries from './products.queries.js';

type Given = RouteInput<'POST /me/products'>['body'];

const MOST = 30;
/** The sentence people tick; another sentence gets another name. */
const CONSENT_VERSION = '2026-11';

/** Part of an address: words, and letters that nobody guesses. */
function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  return `${words || 'produk'}-${randomBytes(4).toString('hex')}`;
}

/** What people make and sell: theirs, their class's staff's to see, and everybody's only if they say so. */
@Injectable()
export class ProductsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly keeper: PhotoKeeper,
    private readonly batches: BatchesService,
  ) {}

  async mine(actor: Actor): Promise<RouteOutput<'GET /me/products'>> {
    return { items: await queries.listMine(this.transactions.reader, actor.accountId) };
  }

  /** @throws Problem not_found, also for another's */
  async one(actor: Actor, id: string, em: EntityManager = this.transactions.reader): Promise<Product> {
    return orNotFound(await queries.findMine(em, actor.accountId, id));
  }

  /** @throws Problem invalid_input for another's business, state_conflict for the 31st */
  async add(actor: Actor, given: Given): Promise<Product> {
    return this.transactions.run(async (em) => {
      await queries.lockOwner(em, actor.accountId);
      if ((await queries.listMine(em, actor.accountId)).length >= MOST)
        throw new Problem('state_conflict', {
          detail: `Paling banyak ${MOST} produk. Hapus satu yang tidak dijual lagi.`,
        });
      await this.checkBusiness(em, actor, given.businessId);
      const id = await queries.insertProduct(em, actor.accountId, slugOf(given.name), given);
      await this.record(em, actor, 'product.added', id);
      return this.one(actor, id, em);
    });
  }

  async change(actor: Actor, id: string, given: Given): Promise<Product> {
    return this.transactions.run(async (em) => {
      await this.one(actor, id, em);
      await this.checkBusiness(em, actor, given.businessId);
      if (!(await queries.updateProduct(em, actor.accountId, id, given))) throw notFound();
      await this.record(em, actor, 'product.changed', id);
      return this.one(actor, id, em);
    });
  }

  /** With its page and its photos, at once. */
  async remove(actor: Actor, id: string): Promise<{ ok: true }> {
    const keys = await this.transactions.run(async (em) => {
      if (!(await queries.removeProduct(em, actor.accountId, id))) throw notFound();
      await this.record(em, actor, 'product.removed', id);
      return deletePhotos(em, id, null);
    });
    await this.keeper.discard(keys.flatMap(({ storageKey, thumbnailKey }) => [storageKey, thumbnailKey]));
    return { ok: true };
  }

  /** Takes effect with this request, both ways. */
  async publish(
    actor: Actor,
    id: string,
    { consent, showsPhone }: RouteInput<'PUT /me/products/:id/publication'>['body'],
  ): Promise<Product> {
    return this.transactions.run(async (em) => {
      const agreed = consent ? { version: CONSENT_VERSION, showsPhone } : null;
      if (!(await queries.publish(em, { accountId: actor.accountId, id }, agreed))) throw notFound();
      await this.record(em, actor, consent ? 'product.published' : 'product.withdrawn', id, {
        consent: agreed?.version ?? null,
        showsPhone: agreed?.showsPhone ?? false,
      });
      return this.one(actor, id, em);
    });
  }

  /** @throws Problem not_found, also for a class of other trainers */
  async ofBatch(actor: Actor, batchId: string): Promise<RouteOutput<'GET /manage/batches/:id/products'>> {
    const { label, courseTitle } = await this.batches.detail(actor, batchId);
    const items = await queries.listOfBatch(this.transactions.reader, batchId, staffLimits(actor));
    return { batchLabel: label, courseTitle, items };
  }

  async ofEnrolment(enrolmentId: string): Promise<Product[]> {
    return queries.listOfBusinessIn(this.transactions.reader, enrolmentId);
  }

  /** By its address: everybody's when published, otherwise its owner's and their class's staff's. @throws Problem not_found */
  async atAddress(actor: Actor | undefined, slug: string): Promise<queries.PublicProduct> {
    const found = orNotFound(await queries.findBySlug(this.transactions.reader, slug));
    if (!found.publishedAt && !(actor && (await this.maySee(actor, found.id)))) throw notFound();
    return found;
  }

  /** Its owner, or staff of a class that its business was in. */
  async maySee(actor: Actor, id: string): Promise<boolean> {
    const em = this.transactions.reader;
    if (await queries.findMine(em, actor.accountId, id)) return true;
    const limits = limitsFor(actor);
    return limits !== undefined && queries.isWithin(em, id, limits);
  }

  private async checkBusiness(em: EntityManager, actor: Actor, businessId: string): Promise<void> {
    if (!(await queries.ownsBusiness(em, actor.accountId, businessId)))
      throw wrongField('businessId', 'Pilih salah satu usaha Anda.');
  }

  private record(
    em: EntityManager,
    actor: Actor,
    action: string,
    id: string,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    return this.audit.record(em, actor, { action, subjectType: 'product', subjectId: id, details });
  }
}
