import type { ShopPlatform } from './shops.contract.js';

/** Places of a shop as screens and messages call them. */
export const SHOP_PLATFORMS: Readonly<Record<ShopPlatform, string>> = {
  shopee: 'Shopee',
  tokopedia: 'Tokopedia',
  tiktok_shop: 'TikTok Shop',
  lazada: 'Lazada',
  instagram: 'Instagram',
  whatsapp_business: 'Katalog WhatsApp Business',
  situs_sendiri: 'Situs sendiri',
  padi_umkm: 'PaDi UMKM',
  e_katalog: 'E-katalog pemerintah',
};
