import { homeSeal, unsealedSample, WORDS } from '../testing/sealed-sample.js';
import { createHomeAuthority } from './home-authority.js';
import { inspectSeal, isGoodSeal } from './inspect-seal.js';
import { createLocalSealer } from './local-sealer.js';

let pdf: Uint8Array;
let sealed: Buffer;
let home: Awaited<ReturnType<typeof homeSeal>>;

beforeAll(async () => {
  pdf = await unsealedSample();
  home = await homeSeal();
  sealed = Buffer.from(await home.sealer.seal(pdf));
});

const inspect = (bytes: Uint8Array) => inspectSeal(bytes, [home.root]);

/** The bytes with some of them overwritten. */
function edited(at: number, text: string | Uint8Array): Buffer {
  const copy = Buffer.from(sealed);
  Buffer.from(text).copy(copy, at);
  return copy;
}
const rangeAt = () => sealed.indexOf('/ByteRange[', pdf.byteLength) + '/ByteRange['.length;
const slotAt = () => sealed.indexOf('/Contents<', pdf.byteLength) + '/Contents<'.length;

describe('a changed document', () => {
  it('is told from a good one by one byte', () => {
    const at = 5_000;
    const changed = edited(at, Buffer.from([(sealed[at] ?? 0) ^ 1]));
    expect(inspect(changed)).toMatchObject({ wholeDocument: true, intact: false, problems: ['changed'] });
    expect(isGoodSeal(inspect(changed))).toBe(false);
    expect(isGoodSeal(inspect(sealed))).toBe(true);
  });

  it('is told when a revision was appended, though what was signed is intact', () => {
    const added = Buffer.concat([sealed, Buffer.from('1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n')]);
    expect(inspect(added)).toMatchObject({ wholeDocument: false, intact: true, problems: ['appended'] });
    expect(isGoodSeal(inspect(added))).toBe(false);
  });

  it('is told when a byte was cut off', () => {
    expect(isGoodSeal(inspect(sealed.subarray(0, -1)))).toBe(false);
  });

  it('is told when what is signed leaves a gap', () => {
    const range = /^0 (\d+) (\d+) (\d+)/.exec(sealed.toString('latin1', rangeAt(), rangeAt() + 60));
    const [first, second, rest] = (range?.slice(1) ?? []).map(Number) as [number, number, number];
    const wide = `0 ${first} ${second + 20} ${rest - 20}]`.padEnd(range?.[0].length ?? 0);
    const report = inspect(edited(rangeAt(), wide));
    expect(report.problems).toContain('gap');
    expect(report.wholeDocument).toBe(false);
    const late = inspect(edited(rangeAt(), `9 ${first - 9} ${second} ${rest}]`));
    expect(late.problems).toContain('gap');
  });

  it('is told when it was signed once more', async () => {
    const second = `\n9 0 obj\n<</Type/Sig/ByteRange[0 10 20 30]/Contents<00>>>\nendobj\n`;
    const report = inspect(Buffer.concat([sealed, Buffer.from(second)]));
    expect(report.problems).toEqual(['second_signature', 'appended']);
    expect(isGoodSeal(report)).toBe(false);
  });

  it('is told when something hides behind the signature in its slot', () => {
    const end = sealed.indexOf('>', slotAt());
    expect(inspect(edited(end - 4, 'beef')).problems).toEqual(['malformed']);
  });
});

describe('another signer', () => {
  it('is told when we do not know the authority', async () => {
    const foreign = await homeSeal();
    const report = inspect(await foreign.sealer.seal(pdf));
    expect(report).toMatchObject({ intact: true, chainOk: false, problems: ['foreign_authority'] });
    expect(isGoodSeal(report)).toBe(false);
  });

  it('is told when its authority has our authority’s name only', async () => {
    const twin = await createHomeAuthority({ name: 'UJI Otoritas', organisation: 'UJI' });
    const identity = await twin.issue({ name: 'UJI Segel', purpose: 'seal' });
    const report = inspect(await createLocalSealer(identity, { words: WORDS }).seal(pdf));
    expect(report).toMatchObject({ intact: true, chainOk: false, problems: ['foreign_authority'] });
  });

  it('is told when its certificate was over, and believed for the time before', async () => {
    const past = new Date('2020-01-01T00:00:00Z');
    const authority = await createHomeAuthority({ name: 'Lama', organisation: 'UJI', years: 40 }, past);
    const identity = await authority.issue({ name: 'Segel lama', purpose: 'seal', years: 1 });
    const at = (time: string) =>
      createLocalSealer(identity, { words: WORDS, clock: () => new Date(time) }).seal(pdf);
    expect(inspectSeal(await at('2020-06-01T00:00:00Z'), [authority.root]).problems).toEqual([]);
    expect(inspectSeal(await at('2022-06-01T00:00:00Z'), [authority.root]).problems).toEqual([
      'certificate_expired',
    ]);
  });
});

describe('hostile input', () => {
  const inSlot = (der: Buffer) =>
    edited(slotAt(), der.toString('hex').padEnd(sealed.indexOf('>', slotAt()) - slotAt(), '0'));

  it('that is no sealed PDF is told so', () => {
    expect(inspect(Buffer.alloc(0)).problems).toEqual(['not_a_pdf']);
    expect(inspect(Buffer.from('halo')).problems).toEqual(['not_a_pdf']);
    expect(inspect(pdf).problems).toEqual(['not_signed']);
    expect(inspect(Buffer.alloc(21 * 1024 * 1024)).problems).toEqual(['too_large']);
  });

  it.each([
    ['nested a thousand times', Buffer.from('308003e8'.repeat(300), 'hex')],
    ['deep and well formed', nested(400)],
    ['a number', Buffer.from('3003020101', 'hex')],
    ['longer than it is', Buffer.from('3083ffffff', 'hex')],
    ['of no length', Buffer.from('3080', 'hex')],
  ])('in the slot, %s, is malformed', (_, der) => {
    expect(inspect(inSlot(der)).problems).toContain('malformed');
  });

  it('full of signatures is not read again and again', () => {
    const many = Buffer.from(`%PDF-1.7\n${'/ByteRange[0 1 2 3] '.repeat(300_000)}`);
    const began = Date.now();
    expect(inspect(many).problems).toContain('second_signature');
    expect(Date.now() - began).toBeLessThan(10_000);
  });

  it.each(['[0 99999999999 1 2]', '[0 5 3 9999999]', '[-1 2 3 4]', '[0 1 2', '[a b c d]'])(
    'with the range %s does not throw',
    (range) => {
      const report = inspect(Buffer.from(`%PDF-1.7\n<</Type/Sig/ByteRange${range}/Contents<3000>>>`));
      expect(report).toMatchObject({ signed: true, wholeDocument: false, intact: false, chainOk: false });
    },
  );

  it('cut off anywhere never throws', () => {
    for (let length = pdf.byteLength; length < sealed.length; length += 211)
      expect(isGoodSeal(inspect(sealed.subarray(0, length)))).toBe(false);
  });
});

/** SEQUENCEs inside one another, each with its true length. */
function nested(depth: number): Buffer {
  let inner = Buffer.from('0500', 'hex');
  for (let i = 0; i < depth; i += 1) {
    const length = inner.length < 128 ? [inner.length] : [0x82, inner.length >> 8, inner.length & 255];
    inner = Buffer.concat([Buffer.from([0x30, ...length]), inner]);
  }
  return inner;
}
