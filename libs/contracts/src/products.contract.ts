import { z } from 'zod';
import { Id, Instant, Ok, line, paragraph } from './common.js';
import type { RouteTable } from './route.js';

/**
 * What a label of packed food has to say: UU 18/2012 art. 97, PP 69/1999 art. 3, PerBPOM 31/2018 art. 5. A barcode is
 * asked for by shops, not by law.
 */
export const LabelItem = z.enum([
  'nama',
  'komposisi',
  'berat_bersih',
  'produsen',
  'kedaluwarsa',
  'kode_produksi',
  'halal',
  'izin_edar',
  'barcode',
]);
export type LabelItem = z.infer<typeof LabelItem>;

export const LabelState = z.enum(['ada', 'belum', 'tidak_perlu'], {
  error: 'Pilih ada, belum, atau tidak perlu.',
});
export type LabelState = z.infer<typeof LabelState>;

export const ProductStage = z.enum(['before', 'after'], { error: 'Pilih foto sebelum atau sesudah.' });
export type ProductStage = z.infer<typeof ProductStage>;

export const ProductPhoto = z
  .object({ id: Id, stage: ProductStage, width: z.int(), height: z.int(), bytes: z.int() })
  .meta({ id: 'ProductPhoto' });

export const Product = z
  .object({
    id: Id,
    businessId: Id,
    businessName: z.string(),
    slug: z.string(),
    name: z.string(),
    priceIdr: z.int().nullable(),
    description: z.string(),
    checklist: z.partialRecord(LabelItem, LabelState),
    photos: z.array(ProductPhoto),
    publishedAt: Instant.nullable(),
    showsPhone: z.boolean(),
    updatedAt: Instant,
  })
  .meta({ id: 'Product' });
export type Product = z.infer<typeof Product>;

export const ProductInput = z.object({
  businessId: z.uuid({ error: 'Pilih usaha.' }),
  name: line('Nama produk', 2, 80),
  priceIdr: z
    .int({ error: 'Tulis harga dengan angka.' })
    .min(100, { error: 'Harga paling sedikit Rp100.' })
    .max(10_000_000_000, { error: 'Harga terlalu besar. Periksa lagi.' })
    .nullable()
    .default(null),
  description: paragraph('Keterangan', 1000).default(''),
  checklist: z.partialRecord(LabelItem, LabelState).default({}),
});

const one = z.object({ id: Id });

export const productRoutes = {
  'GET /me/products': { summary: 'My products', response: z.object({ items: z.array(Product) }) },
  'POST /me/products': { summary: 'Add a product', status: 201, body: ProductInput, response: Product },
  'PUT /me/products/:id': { summary: 'Change a product', params: one, body: ProductInput, response: Product },
  'DELETE /me/products/:id': { summary: 'Remove a product with its photos', params: one, response: Ok },
  'PUT /me/products/:id/publication': {
    summary: 'Show a product to everybody, or to nobody any more; at once',
    params: one,
    body: z.object({
      /** The owner ticked it themselves; false takes the page away. */
      consent: z.boolean({ error: 'Centang persetujuan lebih dulu.' }),
      showsPhone: z.boolean().default(false),
    }),
    response: Product,
  },
  'POST /me/products/:id/photos/:stage': {
    summary: 'Add a photo as multipart field `file`; at most three before and three after',
    params: one.extend({ stage: ProductStage }),
    response: Product,
    status: 201,
    raw: 'upload',
  },
  'DELETE /me/products/:id/photos/:photo': {
    summary: 'Take a photo back',
    params: one.extend({ photo: Id }),
    response: Product,
  },
  'GET /products/:id/photos/:photo': {
    summary: 'A photo, for its owner and the staff of their classes; `size=small` is at most 320 px',
    params: one.extend({ photo: Id }),
    query: z.object({ size: z.enum(['small', 'full']).default('small') }),
    response: z.unknown(),
    raw: 'download',
  },
  'GET /manage/batches/:id/products': {
    summary: 'The products of the people of a class',
    params: one,
    response: z.object({
      batchLabel: z.string(),
      courseTitle: z.string(),
      items: z.array(Product.extend({ personName: z.string(), enrolmentId: Id })),
    }),
  },
} as const satisfies RouteTable;
