import type { FollowedClass, OutcomeChannel, OutcomeSize } from '@sinau/contracts/outcomes.contract.js';
import type { LabelItem, LabelState } from '@sinau/contracts/products.contract.js';
import type { ShopState } from '@sinau/contracts/shops.contract.js';
import type { Tone } from '../../ui/Badge.js';

export { SHOP_PLATFORMS as PLATFORMS } from '@sinau/contracts/shop-words.js';

type Milestone = FollowedClass['milestones'][number]['milestone'];

export const MILESTONES: Readonly<Record<Milestone, string>> = {
  0: 'Saat kelas mulai',
  3: '3 bulan setelah kelas',
  6: '6 bulan setelah kelas',
  12: '12 bulan setelah kelas',
};

export const SIZES: Readonly<Record<OutcomeSize, string>> = {
  micro: 'Mikro',
  small: 'Kecil',
  medium: 'Menengah',
  large: 'Besar',
};

export const CHANNELS: Readonly<Record<OutcomeChannel, string>> = {
  toko: 'Toko, warung, atau rumah sendiri',
  titip_jual: 'Titip jual',
  pameran: 'Pameran dan pasar',
  whatsapp: 'WhatsApp',
  instagram: 'Instagram',
  facebook: 'Facebook',
  tiktok: 'TikTok',
  shopee: 'Shopee',
  tokopedia: 'Tokopedia',
  tiktok_shop: 'TikTok Shop',
  lazada: 'Lazada',
  padi_umkm: 'PaDi UMKM',
  e_katalog: 'E-katalog',
  lokapasar_lain: 'Lokapasar lain',
  situs_sendiri: 'Situs sendiri',
};

/** What it is, and why it stands on a label. */
export const LABEL_ITEMS: Readonly<Record<LabelItem, readonly [name: string, why: string]>> = {
  nama: ['Nama produk', 'Wajib untuk pangan kemasan.'],
  komposisi: ['Komposisi', 'Wajib. Daftar bahan, dari yang terbanyak.'],
  berat_bersih: ['Berat bersih', 'Wajib. Untuk cairan: isi bersih.'],
  produsen: ['Nama dan alamat produsen', 'Wajib, agar pembeli tahu siapa pembuatnya.'],
  kedaluwarsa: ['Tanggal kedaluwarsa', 'Wajib. Tanggal, bulan, dan tahun.'],
  kode_produksi: ['Kode produksi', 'Wajib. Anda dapat melacak produk yang keliru.'],
  halal: ['Keterangan halal', 'Wajib bagi yang dipersyaratkan.'],
  izin_edar: ['P-IRT atau BPOM', 'Nomor izin edar pangan olahan.'],
  barcode: ['Barcode', 'Tidak wajib. Banyak toko memintanya.'],
};

export const LABEL_STATES: Readonly<Record<LabelState, string>> = {
  ada: 'Ada',
  belum: 'Belum',
  tidak_perlu: 'Tidak perlu',
};

/** Where the label's rules stand. */
export const LABEL_SOURCES = 'UU 18/2012 Pasal 97, PP 69/1999, dan Peraturan BPOM 31/2018.';

export const SHOP_STATES: Readonly<Record<ShopState, { readonly label: string; readonly tone: Tone }>> = {
  draft: { label: 'Menunggu gambar', tone: 'neutral' },
  sent: { label: 'Sedang diperiksa', tone: 'warning' },
  verified: { label: 'Terverifikasi', tone: 'success' },
  returned: { label: 'Perlu diperbaiki', tone: 'danger' },
};

export const optionsFrom = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
