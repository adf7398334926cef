import { stockShelf } from '../browser/lib/shelf.mjs';

/** The addresses of a seeded booklet, a book of chapters, and a seeded episode. */
export async function prepareShelf(client) {
  const { book } = await stockShelf(client, 'contoh');
  const seeded = async (kind) => {
    const { items } = await client.call('GET /library/works', { query: { kind } });
    return items.find(({ title }) => !title.endsWith('contoh')).slug;
  };
  return { epub: book.slug, pdf: await seeded('ebook_pdf'), episode: await seeded('podcast_episode') };
}
