import type { INestApplicationContext } from '@nestjs/common';
import sharp from 'sharp';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { ProductPhotosService } from '../outcomes/product-photos.service.js';
import { ProductsService } from '../outcomes/products.service.js';
import { ShopsService } from '../outcomes/shops.service.js';
import { findOwner } from './demo-outcomes.queries.js';

const PRODUCTS = [
  { name: 'Keripik Apel Contoh', priceIdr: 18_000, published: true },
  { name: 'Kopi Dampit Contoh', priceIdr: 35_000, published: false },
  { name: 'Sambal Petis Contoh', priceIdr: 22_000, published: false },
];
const SHOPS = [
  { platform: 'shopee', url: 'https://shopee.co.id/contoh-saja', verdict: 'verify' },
  { platform: 'tokopedia', url: 'https://www.tokopedia.com/contoh-saja', verdict: 'verify' },
  { platform: 'instagram', url: 'https://www.instagram.com/contoh-saja', verdict: 'return' },
  { platform: 'whatsapp_business', url: 'https://wa.me/c/contoh', verdict: null },
  { platform: 'situs_sendiri', url: 'https://keripik.example/', verdict: null },
] as const;

/** A drawn jar on a plain ground, dull before and bright afterwards; it says that it is an example. */
async function drawn(stage: 'before' | 'after'): Promise<Buffer> {
  const [ground, jar, label] =
    stage === 'before' ? ['#9a948a', '#7b6a54', '#b3a892'] : ['#f3e6c8', '#c8682c', '#fff6e0'];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="${ground}"/>
<rect x="290" y="150" width="220" height="330" rx="40" fill="${jar}"/><rect x="310" y="110" width="180" height="60" rx="12" fill="${jar}"/>
<rect x="290" y="270" width="220" height="120" fill="${label}"/><circle cx="400" cy="330" r="34" fill="${jar}"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}

/** Products and shops of some graduates, by the product's own ways. */
export async function seedPortfolio(
  app: INestApplicationContext,
  { enrolments, trainerId }: { enrolments: readonly string[]; trainerId: string },
): Promise<void> {
  const em = app.get(Transactions, { strict: false }).reader;
  const owners = await Promise.all(enrolments.slice(0, SHOPS.length).map((id) => findOwner(em, id)));
  for (const [index, { accountId, businessId }] of owners.entries()) {
    const owner: Actor = { accountId, sessionId: '', roles: ['peserta'] };
    const product = PRODUCTS[index];
    if (product) await addProduct(app, owner, businessId, product);
    const shop = SHOPS[index];
    if (shop) await addShop(app, owner, businessId, shop, trainerId);
  }
}

async function addProduct(
  app: INestApplicationContext,
  owner: Actor,
  businessId: string,
  { published, ...product }: (typeof PRODUCTS)[number],
): Promise<void> {
  const products = app.get(ProductsService, { strict: false });
  const photos = app.get(ProductPhotosService, { strict: false });
  const { id } = await products.add(owner, {
    ...product,
    businessId,
    description: 'Produk contoh untuk peragaan. Fotonya digambar, bukan barang sungguhan.',
    checklist: { nama: 'ada', komposisi: 'ada', berat_bersih: 'ada', kedaluwarsa: 'belum', halal: 'belum' },
  });
  for (const stage of ['before', 'after'] as const)
    await photos.add(owner, { id, stage }, () => drawn(stage));
  if (published) await products.publish(owner, id, { consent: true, showsPhone: false });
}

async function addShop(
  app: INestApplicationContext,
  owner: Actor,
  businessId: string,
  { verdict, ...shop }: (typeof SHOPS)[number],
  trainerId: string,
): Promise<void> {
  const shops = app.get(ShopsService, { strict: false });
  const { id, revision } = await shops.add(owner, { ...shop, businessId, firstOrderOn: null });
  const trainer: Actor = { accountId: trainerId, sessionId: '', roles: ['pelatih'] };
  if (verdict === 'verify') await shops.decide(trainer, id, revision, null);
  if (verdict === 'return')
    await shops.decide(trainer, id, revision, 'Nama toko belum sama dengan nama usaha Anda.');
}
