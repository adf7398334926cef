const ID = /^[\w-]{11}$/;

/** The id in an address of a YouTube video (watch, youtu.be, shorts, live, embed), or a bare id; null for anything else. */
export function youtubeIdOf(address: string): string | null {
  const text = address.trim();
  if (ID.test(text)) return text;
  let url: URL;
  try {
    url = new URL(/^https?:/i.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
  const host = url.hostname.replace(/^(www|m|music)\./, '');
  const [, first = '', second = ''] = url.pathname.split('/');
  const found =
    host === 'youtu.be'
      ? first
      : host === 'youtube.com' || host === 'youtube-nocookie.com'
        ? (url.searchParams.get('v') ?? (/^(shorts|live|embed|v)$/.test(first) ? second : ''))
        : '';
  return ID.test(found) ? found : null;
}
