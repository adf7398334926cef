/** Words that say nothing about what a question is about. */
const EMPTY = new Set(
  (
    'ada adalah agar akan anda apa apakah atau bagaimana bagi bahwa berapa bila bisa boleh buat dalam dan dapat dari ' +
    'dengan di harus hanya ini itu jika juga kalau kami kapan karena ke kenapa kita kok lagi lalu lebih mana masih ' +
    'mengapa mohon nya oleh pada pak bapak ibu para saat saja saya sebagai sedang selama seperti siapa sudah supaya ' +
    'tapi tetapi tidak tolong untuk yang'
  ).split(' '),
);
const MOST = 12;
const SHORTEST = 3;

/** The words of a text that carry its meaning: lower case, letters and digits only, without `-nya` and its like. */
export function searchWords(text: string): string[] {
  const all =
    text
      .normalize('NFKC')
      .toLocaleLowerCase('id')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const stems = all.filter((word) => word.length >= SHORTEST && !EMPTY.has(word)).map(stem);
  return [...new Set(stems)].slice(0, MOST);
}

/** `harganya` is about `harga`. Only endings that leave a word of four letters or more. */
const stem = (word: string): string => word.replace(/^(\p{L}{4,})(?:nya|kah|lah|pun)$/u, '$1');

/** A tsquery in which every word, or the beginning of one, must be found; undefined when there is nothing to look for. */
export function everyWord(text: string): string | undefined {
  const words = searchWords(text);
  return words.length > 0 ? words.map((word) => `${word}:*`).join(' & ') : undefined;
}
