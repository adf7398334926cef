// What is tried first against this house: its own words, and the best known passwords. Compared without digits and signs.
const KNOWN = [
  'sinau',
  'latkop',
  'latkopukm',
  'malang',
  'umkm',
  'koperasi',
  'pelatihan',
  'pelatih',
  'panitia',
  'petugas',
  'dinas',
  'admin',
  'administrator',
  'indonesia',
  'password',
  'passw',
  'katasandi',
  'sandi',
  'rahasia',
  'bismillah',
  'sayang',
  'welcome',
  'letmein',
  'iloveyou',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  'semangat',
  'merdeka',
  'garuda',
  'arema',
  'persib',
  'jatim',
  'jawatimur',
  'cinta',
  'sukses',
  'anjing',
  'monyet',
  'alhamdulillah',
  'assalamualaikum',
  'doraemon',
  'naruto',
  'superman',
  'football',
  'dragon',
  'master',
  'sunshine',
  'princess',
  'monkey',
  'shadow',
  'michael',
  'charlie',
  'secret',
  'trustno',
  'whatever',
  'freedom',
  'computer',
  'internet',
  'samsung',
  'google',
  'facebook',
  'chocolate',
  'default',
  'changeme',
];
const FEWEST_CHARACTERS = 5;
const FEWEST_LEFT = 6;

/**
 * Why a new password is too easy to guess, in a sentence; undefined when it is not. ASVS 5.0, 6.2.4 and 6.2.11: no known
 * password, and nothing that is mostly words of this house or of the person.
 * @param email of its owner
 */
export function weakness(password: string, email: string): string | undefined {
  const lower = password.toLowerCase();
  if (new Set(lower).size < FEWEST_CHARACTERS)
    return 'Kata sandi ini terlalu sering mengulang huruf yang sama.';
  const own = (email.toLowerCase().split('@')[0] ?? '').split(/[^a-z]+/).filter(({ length }) => length > 2);
  if (lettersLeft(lower, [...KNOWN, ...own]) < FEWEST_LEFT)
    return 'Kata sandi ini mudah ditebak. Pakai beberapa kata yang tidak berhubungan.';
  return undefined;
}

/** How much of a password is neither a known word, nor a run such as 1234, nor a repetition. */
function lettersLeft(password: string, words: readonly string[]): number {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ' '), password);
  let left = 0;
  for (let at = 0; at < rest.length; at += 1) if (rest[at] !== ' ' && !follows(rest, at)) left += 1;
  return left;
}

function follows(text: string, at: number): boolean {
  if (at === 0) return false;
  return Math.abs(text.charCodeAt(at) - text.charCodeAt(at - 1)) <= 1;
}
