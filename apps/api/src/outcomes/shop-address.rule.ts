import type { ShopPlatform } from '@sinau/contracts/shops.contract.js';

/** Hosts, with everything below them, where a shop of each kind can be. Null: anywhere. */
const HOSTS: Record<ShopPlatform, readonly string[] | null> = {
  shopee: ['shopee.co.id', 'shp.ee'],
  tokopedia: ['tokopedia.com', 'tokopedia.link', 'tk.tokopedia.com'],
  tiktok_shop: ['tiktok.com', 'tokopedia.com'],
  lazada: ['lazada.co.id', 'lzd.co'],
  instagram: ['instagram.com'],
  whatsapp_business: ['wa.me', 'whatsapp.com'],
  situs_sendiri: null,
  padi_umkm: ['padiumkm.id'],
  e_katalog: ['inaproc.id', 'lkpp.go.id'],
};

/**
 * An address as people copy it, judged without being opened.
 * @returns the address to keep, or a sentence in `wrong`
 */
export function shopAddress(platform: ShopPlatform, typed: string): { url: string } | { wrong: string } {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (!url || url.protocol !== 'https:' || !url.hostname.includes('.') || url.username || url.password)
    return { wrong: 'Tautan belum benar. Salin dari tombol bagikan di toko Anda.' };
  const hosts = HOSTS[platform];
  const fits = hosts?.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`)) ?? true;
  return fits ? { url: url.href } : { wrong: 'Tautan ini dari tempat lain. Periksa pilihan tempat tokonya.' };
}
