import type { FastifyReply } from 'fastify';
import { isDatabaseAway } from '../database/errors.js';
import { Problem } from '../http/problem.js';
import { PRODUCT_POLICY, noProductPage, productPage } from './product-page.js';
import type { PublicProduct } from './products.queries.js';

/** A page for strangers: what is not published does not exist for them, and a search engine keeps only what is. */
export async function sendProductPage(reply: FastifyReply, asked: Promise<PublicProduct>): Promise<void> {
  void reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', PRODUCT_POLICY)
    .header('referrer-policy', 'same-origin');
  try {
    const product = await asked;
    const isPublic = product.publishedAt !== null;
    if (!isPublic) void reply.header('x-robots-tag', 'noindex');
    void reply
      .status(200)
      // Taken back means gone: no copy outlives it.
      .header('cache-control', isPublic ? 'public, max-age=0, must-revalidate' : 'private, no-store')
      .send(productPage(product));
  } catch (error) {
    const status = error instanceof Problem ? error.status : isDatabaseAway(error) ? 503 : 500;
    void reply
      .status(status)
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex')
      .send(noProductPage(status));
  }
}
