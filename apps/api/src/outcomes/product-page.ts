import type { LabelItem } from '@sinau/contracts/products.contract.js';
import { htmlPolicy } from '../http/html-policy.js';
import { Markup, markup } from '../http/markup.js';
import { PRODUCT_CSS } from './product-page.css.js';
import type { PublicProduct } from './products.queries.js';

export const PRODUCT_POLICY = htmlPolicy(PRODUCT_CSS, "'none'");

const STYLE = new Markup(`<style>${PRODUCT_CSS}</style>`);

const LABELS: Readonly<Record<LabelItem, string>> = {
  nama: 'Nama produk',
  komposisi: 'Komposisi',
  berat_bersih: 'Berat bersih',
  produsen: 'Nama dan alamat produsen',
  kedaluwarsa: 'Tanggal kedaluwarsa',
  kode_produksi: 'Kode produksi',
  halal: 'Keterangan halal',
  izin_edar: 'P-IRT atau BPOM',
  barcode: 'Barcode',
};

const rupiah = new Intl.NumberFormat('id-ID', {
  style: 'currency',
  currency: 'IDR',
  maximumFractionDigits: 0,
});

function page(title: string, robots: string, body: Markup): string {
  return markup`<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · Sinau</title><meta name="robots" content="${robots}"><meta name="color-scheme" content="light dark">
<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">${STYLE}</head>
<body><header><a href="/">Sinau</a><p>Produk UMKM binaan Latkop</p></header>
<main>${body}</main>
<footer><p>Keterangan produk ditulis pemiliknya. Halaman ini milik Latkop UKM, Malang.</p></footer>
</body></html>`.text;
}

const figure = (product: PublicProduct, photo: PublicProduct['photos'][number], words: string): Markup =>
  markup`<figure><img src="/produk/${product.slug}/foto/${photo.id}" width="${photo.width}" height="${photo.height}" alt="${words}: ${product.name}" loading="lazy" decoding="async"><figcaption>${words}</figcaption></figure>`;

function photosOf(product: PublicProduct): Markup {
  const after = product.photos.filter(({ stage }) => stage === 'after');
  const before = product.photos.filter(({ stage }) => stage === 'before');
  return markup`${after.length > 0 && markup`<section class="photos"><h2>Foto produk</h2>${after.map((one) => figure(product, one, 'Sekarang'))}</section>`}
${before.length > 0 && markup`<section class="photos"><h2>Sebelum pelatihan</h2>${before.map((one) => figure(product, one, 'Sebelum'))}</section>`}`;
}

function labelOf(product: PublicProduct): Markup | false {
  const there = (Object.keys(LABELS) as LabelItem[]).filter((item) => product.checklist[item] === 'ada');
  return (
    there.length > 0 &&
    markup`<section><h2>Tertulis di kemasan</h2><ul>${there.map((item) => markup`<li>${LABELS[item]}</li>`)}</ul></section>`
  );
}

/** The whole page, complete without JavaScript. */
export function productPage(product: PublicProduct): string {
  const isPublic = product.publishedAt !== null;
  const phone = product.phone?.replace(/^\+/, '');
  return page(
    product.name,
    isPublic ? 'index' : 'noindex',
    markup`${!isPublic && markup`<p class="preview">Pratinjau. Halaman ini belum terbit, hanya Anda dan petugas kelas yang melihatnya.</p>`}
<section><h1>${product.name}</h1><p class="maker">${product.businessName}${product.regencyName && `, ${product.regencyName}`}</p>
${product.priceIdr !== null && markup`<p class="price">${rupiah.format(product.priceIdr)}</p>`}
${product.description
  .split(/\n{2,}/)
  .filter(Boolean)
  .map((part) => markup`<p>${part}</p>`)}
${phone && markup`<p><a class="ask" href="https://wa.me/${phone}" rel="nofollow">Tanya lewat WhatsApp</a></p>`}</section>
${photosOf(product)}
${labelOf(product)}`,
  );
}

/** @param status 404, or what went wrong with us */
export function noProductPage(status: number): string {
  const gone = status < 500;
  return page(
    gone ? 'Tidak ditemukan' : 'Gangguan',
    'noindex',
    gone
      ? markup`<section><h1>Produk tidak ditemukan</h1><p>Pemiliknya mungkin sudah menutup halaman ini.</p><p><a href="/">Ke beranda Sinau</a></p></section>`
      : markup`<section><h1>Gangguan sementara</h1><p>Halaman ini aman. Coba lagi sebentar.</p></section>`,
  );
}
