/** What no code and no link consists of: a question mark. */
const UNREADABLE = '%3F';

/**
 * Below a prefix every part of an address reaches its page, whatever somebody typed or a scanner misread: a part that
 * cannot be decoded, or is longer than routes take, becomes a `?`. The router would otherwise answer it by itself,
 * with data instead of a page.
 * @param prefix such as `/v/`
 * @param longest characters of one part
 */
export function readableAddress(url: string, prefix: string, longest: number): string {
  if (!url.startsWith(prefix)) return url;
  const [path = '', ...query] = url.slice(prefix.length).split('?');
  const readable = path.split('/').map((part) => (fits(part, longest) ? part : UNREADABLE));
  return [prefix + readable.join('/'), ...query].join('?');
}

function fits(part: string, longest: number): boolean {
  try {
    return decodeURIComponent(part).length <= longest;
  } catch {
    return false;
  }
}
