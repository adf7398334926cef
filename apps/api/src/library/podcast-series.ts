/** The one series there is. Its words stand in the feed and on its page; the address of the feed never changes. */
export const SERIES = {
  title: 'Ruang Podcast Latkop',
  description:
    'Obrolan singkat dari Latkop UKM Malang untuk pelaku usaha kecil dan koperasi di Jawa Timur: jualan online, foto produk, kemasan, izin, dan keuangan. Bahasanya sederhana, langkahnya dapat langsung dicoba.',
  author: 'Latkop UKM Jawa Timur',
  language: 'id',
  /** Apple Podcasts categories: the outer one and one below it. */
  category: ['Business', 'Entrepreneurship'],
  licence: 'CC BY-SA 4.0',
} as const;

export const FEED_PATH = '/podcast.rss';
export const PODCAST_FILES = '/podcast/berkas';
export const COVER_NAME = 'sampul.jpg';

/** File extension and type that podcast apps know, by what is stored. */
export function enclosureType(contentType: string): { readonly extension: string; readonly type: string } {
  return contentType === 'audio/mpeg'
    ? { extension: 'mp3', type: 'audio/mpeg' }
    : { extension: 'm4a', type: 'audio/x-m4a' };
}
