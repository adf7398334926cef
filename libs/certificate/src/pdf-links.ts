import { CertificateRenderError } from './render-errors.js';
import { readPdfFile } from './sealing/pdf-file.js';

/** What a certificate may lead to: a page, or a letter. Nothing that runs, opens a file or dials. */
const ALLOWED = /^(https?:\/\/|mailto:)[^\p{Cc}]*$/iu;
/** Deeds of a PDF that are no link to a page (ISO 32000-1, 12.6.4). Our typesetter writes none of them. */
const DEEDS = new Set([
  'JavaScript',
  'JS',
  'Launch',
  'GoToR',
  'GoToE',
  'SubmitForm',
  'ImportData',
  'OpenAction',
]);

type Token = readonly [kind: 'name' | 'text' | 'other', value: string];

/** Names, strings of digits, and what lies between them. A stream is somebody's picture or letters and no part of it. */
const TOKEN = /\s+|<<|>>|<[\da-fA-F\s]*>|\/[^\s()<>[\]{}/%]*|stream\r?\n|[^\s()<>/]+/y;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const cannotRead = () => new CertificateRenderError('Tautan di dalam PDF tidak dapat diperiksa');

/** @throws CertificateRenderError for brackets that never close, or close what was not open */
function* tokensOf(object: string): Generator<Token> {
  for (let at = 0; at < object.length;) {
    const token = object[at] === '(' ? stringAt(object, at) : tokenAt(object, at);
    if (token.startsWith('stream')) return;
    at += token.length;
    if (token.startsWith('(')) yield ['text', unicode(literal(token.slice(1, -1)))];
    else if (token.startsWith('/')) yield ['name', named(token.slice(1))];
    else if (/^<(?!<)/.test(token)) yield ['text', unicode(hexadecimal(token.slice(1, -1)))];
    else if (token.trim() !== '') yield ['other', token];
  }
}

function tokenAt(object: string, at: number): string {
  TOKEN.lastIndex = at;
  const token = TOKEN.exec(object)?.[0];
  if (token === undefined) throw cannotRead();
  return token;
}

/** To the bracket that closes it: those inside come in pairs, or behind a `\`. */
function stringAt(object: string, from: number): string {
  let depth = 0;
  for (let at = from; at < object.length; at += 1) {
    if (object[at] === '\\') at += 1;
    else if (object[at] === '(') depth += 1;
    else if (object[at] === ')') depth -= 1;
    if (depth === 0) return object.slice(from, at + 1);
  }
  throw cannotRead();
}

/** `#4C` in a name is a letter, too. */
const named = (name: string): string =>
  name.replace(/#([\da-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const literal = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|(\r?\n)|([\s\S]))/g, (_, octal?: string, line?: string, one = '') =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8) & 0xff) : line ? '' : (ESCAPED[one] ?? one),
  );

/** An odd last digit stands before a zero that nobody wrote. */
function hexadecimal(digits: string): string {
  const plain = digits.replace(/\s/g, '');
  return Buffer.from(plain.length % 2 === 0 ? plain : `${plain}0`, 'hex').toString('latin1');
}

/** Of a string with a byte order mark its characters. */
function unicode(bytes: string): string {
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  const swapped = Buffer.from(bytes.slice(2), 'latin1');
  return swapped.length % 2 === 0 ? swapped.swap16().toString('utf16le') : bytes;
}

/** @throws CertificateRenderError for a target that cannot be read, or a deed that is none of ours */
function* targetsIn(object: string): Generator<string> {
  let address = false;
  for (const [kind, value] of tokensOf(object)) {
    if (kind === 'name' && DEEDS.has(value)) throw refused(value);
    // `/S /URI` says what kind of deed it is; the next `/URI` is followed by the address.
    if (address && kind === 'text') yield value;
    else if (address && kind === 'other') throw cannotRead();
    address = kind === 'name' && value === 'URI';
  }
}

/** Of an address only what it begins with: the rest may be somebody's name. */
const refused = (what: string): CertificateRenderError =>
  new CertificateRenderError(
    `Tautan ${/^\s*[a-z][a-z\d+.-]{0,20}(?=:|$)/i.exec(what)?.[0].trim() ?? 'tanpa alamat lengkap'} tidak boleh dicetak. ` +
      'Pakai alamat https, http, atau mailto.',
  );

/**
 * Looks at every link of a PDF as it was printed, whatever its source computed.
 * @throws CertificateRenderError for a link that leads to anything but a page or a letter
 */
export function checkLinks(pdf: Uint8Array): void {
  for (const object of objectsOf(pdf)) {
    for (const target of targetsIn(object)) if (!ALLOWED.test(target)) throw refused(target);
  }
}

/** Without looking inside streams: our typesetter keeps no objects there, and a file that would is refused. */
function objectsOf(bytes: Uint8Array): string[] {
  let objects: string[];
  try {
    const pdf = readPdfFile(bytes);
    objects = pdf.numbers.map((number) => pdf.object(number));
  } catch (cause) {
    throw Object.assign(cannotRead(), { cause });
  }
  if (objects.some((object) => /\/Type\s*\/ObjStm\b/.test(object.slice(0, 2_000)))) throw cannotRead();
  return objects;
}
