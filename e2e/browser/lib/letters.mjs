/** How long a letter may take: its request was answered before. */
const PATIENCE_MS = 10_000;

/** Text of a mail (RFC 2045, 6.7: soft line breaks and signs in hex are undone). */
const plain = (text) =>
  text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

/** Waits for the newest letter to somebody. @param known how many came before */
export async function letterTo({ post }, address, known = 0) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    const found = post.mails.filter(({ to }) => to === address);
    if (found.length > known) return plain(found.at(-1).text);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no letter to ${address}`);
}

/** The link in a letter that works once. */
export function linkIn(letter) {
  const link = /https?:\/\/\S+\/undangan\/[\w-]+/.exec(letter)?.[0];
  if (!link) throw new Error(`no link in "${letter}"`);
  return link;
}
