import { checkLinks } from './pdf-links.js';
import { CertificateRenderError } from './render-errors.js';
import { createCertificateRenderer } from './renderer.js';
import { sampleCertificate } from './testing/samples.js';

const renderer = createCertificateRenderer();
const print = (words: string) =>
  renderer.render({
    data: sampleCertificate(),
    template: { kind: 'source', name: 'Uji', source: `#set document(title: "Uji")\n${words}`, images: {} },
    attachment: null,
  });
const REFUSED = (what: string) =>
  `Tautan ${what} tidak boleh dicetak. Pakai alamat https, http, atau mailto.`;

test.each([
  ['a page', '#link("https://latkop.example/cek?kode=1")[Cek]'],
  ['a page in capitals', '#link("HTTP://LATKOP.EXAMPLE")[Cek]'],
  ['a letter', '#link("mailto:latkop@example.id")[Surat]'],
  [
    'another place of it',
    '= Judul <judul>\n#link(<judul>)[Ke judul] #link((page: 1, x: 0pt, y: 0pt))[Ke atas]',
  ],
  ['nothing, with brackets, slashes and hashes in its words', '(a) \\\\ <b> \\#c /URI (javascript:x)'],
  ['a page whose address plays a file', '#link("https://x.example/)>> stream (%28")[Cek]'],
])('a link to %s is printed', async (_, words) => {
  expect((await print(words)).byteLength).toBeGreaterThan(1_000);
});

test.each([
  ['a script', '#link("javascript:alert(1)")[Klik]', 'javascript'],
  ['a script in odd letters', '#link("JaVaScRiPt:alert(1)")[Klik]', 'JaVaScRiPt'],
  ['a script behind a space', '#link(" javascript:alert(1)")[Klik]', 'javascript'],
  ['a script behind a line', '#link("\\u{a}javascript:alert(1)")[Klik]', 'javascript'],
  [
    'a script that is put together',
    '#let a = "java"\n#link(a + "script" + str.from-unicode(58) + "x")[Klik]',
    'javascript',
  ],
  ['a script from its data', '#link(("script:1", "java").rev().join())[Klik]', 'javascript'],
  ['a script by a rule', '#show regex("Klik"): it => link("javascript:1", it)\nKlik', 'javascript'],
  ['a script whose address plays the end', '#link("javascript:1)>> stream\\n")[Klik]', 'javascript'],
  ['a file', '#link("file:///etc/passwd")[Klik]', 'file'],
  ['data', '#link("data:text/html,x")[Klik]', 'data'],
  ['a telephone', '#link("tel:0341")[Klik]', 'tel'],
  ['somewhere near', '#link("//evil.example")[Klik]', 'tanpa alamat lengkap'],
  ['a page behind a break', '#link("https://a.example\\u{d}\\u{a}x")[Klik]', 'https'],
])('a link to %s is refused, and said by how it begins only', async (_, words, what) => {
  await expect(print(words)).rejects.toThrow(REFUSED(what));
  await expect(print(words)).rejects.toBeInstanceOf(CertificateRenderError);
});

test('an address that plays the end of its object is refused, not guessed at', async () => {
  await expect(print('#link("javascript:1) >> >> endobj")[Klik]')).rejects.toBeInstanceOf(
    CertificateRenderError,
  );
});

/** A file with one object, as other writers might write it. */
function pdfWith(object: string): Uint8Array {
  const head = '%PDF-1.7\n';
  const body = `${head}1 0 obj\n${object}\nendobj\n`;
  const table = `xref\n0 2\n0000000000 65535 f \n${String(head.length).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, 'latin1');
}

test.each([
  ['octal', '<< /A << /S /URI /URI (\\152avascript:1) >> >>'],
  ['a broken line', '<< /A << /S /URI /URI (java\\\nscript:1) >> >>'],
  ['hexadecimal with spaces', '<< /A << /S /URI /URI <6A 61 7661736372697074 3A31> >> >>'],
  ['two bytes a letter', '<< /A << /S /URI /URI <FEFF006A0061007600610073003A> >> >>'],
  ['a name in disguise', '<< /A << /S /URI /#55RI (javascript:1) >> >>'],
  ['another object', '<< /A << /S /URI /URI 3 0 R >> >>'],
  ['another deed', '<< /A << /S /JavaScript /JS (app.alert(1)) >> >>'],
  ['a deed at the beginning', '<< /OpenAction 2 0 R >>'],
  ['brackets that do not close', '<< /A << /S /URI /URI (https://a.example endobj'],
  ['objects inside a stream', '<< /Type /ObjStm /N 1 >>\nstream\nx\nendstream'],
])('what is hidden in %s is found', (_, object) => {
  expect(() => checkLinks(pdfWith(object))).toThrow(CertificateRenderError);
});

test('a page is found to be one however it is written, and a stream is left alone', () => {
  expect(() => checkLinks(pdfWith('<< /A << /S /URI /URI (https://a.example/\\(b\\)) >> >>'))).not.toThrow();
  expect(() => checkLinks(pdfWith('<< /Length 9 >>\nstream\n/URI (javascript:1)\nendstream'))).not.toThrow();
  expect(() => checkLinks(Buffer.from('no pdf'))).toThrow(CertificateRenderError);
});
