import { z } from 'zod';
import { Day, Id, Instant, Ok, Paging, line, pageOf } from './common.js';
import type { RouteTable } from './route.js';

export const ShopPlatform = z.enum(
  [
    'shopee',
    'tokopedia',
    'tiktok_shop',
    'lazada',
    'instagram',
    'whatsapp_business',
    'situs_sendiri',
    'padi_umkm',
    'e_katalog',
  ],
  { error: 'Pilih tempat toko Anda.' },
);
export type ShopPlatform = z.infer<typeof ShopPlatform>;

/** `draft`: its picture has not come yet. */
export const ShopState = z.enum(['draft', 'sent', 'verified', 'returned']);
export type ShopState = z.infer<typeof ShopState>;

export const Shop = z
  .object({
    id: Id,
    businessId: Id,
    businessName: z.string(),
    platform: ShopPlatform,
    url: z.string().nullable(),
    hasScreenshot: z.boolean(),
    firstOrderOn: Day.nullable(),
    state: ShopState,
    /** Goes up with every change: what was looked at is what is verified. */
    revision: z.int(),
    sentAt: Instant.nullable(),
    decidedAt: Instant.nullable(),
    /** Why it came back. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'Shop' });
export type Shop = z.infer<typeof Shop>;

const ManagedShop = Shop.extend({
  personName: z.string(),
  regencyName: z.string(),
  decidedBy: z.string().nullable(),
}).meta({
  id: 'ManagedShop',
});
export type ManagedShop = z.infer<typeof ManagedShop>;

const ShopInput = z.object({
  businessId: z.uuid({ error: 'Pilih usaha.' }),
  platform: ShopPlatform,
  /** Without one a picture must follow. */
  url: z
    .string()
    .trim()
    .max(300, { error: 'Tautan terlalu panjang.' })
    .transform((text) => (text === '' || /^https?:\/\//i.test(text) ? text : `https://${text}`))
    .transform((text) => text.replace(/^http:/i, 'https:') || null)
    .nullable()
    .default(null),
  firstOrderOn: Day.nullable().default(null),
});

const one = z.object({ id: Id });
const revision = z.int({ error: 'Muat ulang halaman, lalu coba lagi.' });

export const shopRoutes = {
  'GET /me/shops': { summary: 'My shops online', response: z.object({ items: z.array(Shop) }) },
  'POST /me/shops': { summary: 'Send a shop online', status: 201, body: ShopInput, response: Shop },
  'PUT /me/shops/:id': {
    summary: 'Change it: it is looked at again',
    params: one,
    body: ShopInput,
    response: Shop,
  },
  'DELETE /me/shops/:id': { summary: 'Take it back', params: one, response: Ok },
  'POST /me/shops/:id/screenshot': {
    summary: 'A picture of the shop as multipart field `file`, in the place of the one before',
    params: one,
    response: Shop,
    raw: 'upload',
  },
  'GET /shops/:id/screenshot': {
    summary: 'The picture, for its owner and the staff of their classes',
    params: one,
    response: z.unknown(),
    raw: 'download',
  },
  'GET /manage/shops': {
    summary: 'Shops that people sent, the longest waiting first',
    query: Paging.extend({
      state: z.enum(['sent', 'verified', 'returned']).default('sent'),
      platform: ShopPlatform.optional(),
    }),
    response: pageOf(ManagedShop),
  },
  'POST /manage/shops/:id/verify': {
    summary: 'The shop is there and theirs',
    params: one,
    body: z.object({ revision }),
    response: ManagedShop,
  },
  'POST /manage/shops/:id/return': {
    summary: 'Give it back with what to mend',
    params: one,
    body: z.object({ revision, reason: line('Alasan', 5, 300) }),
    response: ManagedShop,
  },
} as const satisfies RouteTable;
