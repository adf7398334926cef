import type { Message } from '../sending/messages.js';

/** Several messages as the text of one e-mail, each with its own address. @param publicUrl of the portal */
export function writeDigest(messages: readonly Message[], publicUrl: string): Omit<Message, 'link'> {
  const items = messages.map(
    ({ title, body, link }, place) => `${place + 1}. ${title}\n${body}\n${publicUrl}${link}`,
  );
  return {
    title: `${messages.length} kabar dari Latkop hari ini`,
    body: `Ini rangkuman pesan Anda.\n\n${items.join('\n\n')}`,
  };
}
