import { Encryption } from './encryption.js';

const key = (fill: number) => Buffer.alloc(32, fill);
const make = (...ids: number[]) =>
  new Encryption({
    SINAU_ENCRYPTION_KEYS: ids.map((id) => ({ id: `k${id}`, key: key(id) })),
    SINAU_INDEX_KEY: key(9),
  });

describe('encryption', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const encryption = make(1);
    const [one, two] = [
      encryption.seal('3573034505859901', 'nik:a'),
      encryption.seal('3573034505859901', 'nik:a'),
    ];
    expect(one.ciphertext.equals(two.ciphertext)).toBe(false);
    expect(one.ciphertext.includes('3573034505859901')).toBe(false);
    expect(encryption.open(one, 'nik:a')).toBe('3573034505859901');
  });

  it('refuses a value that was moved to another person or changed', () => {
    const encryption = make(1);
    const sealed = encryption.seal('secret', 'nik:a');
    expect(() => encryption.open(sealed, 'nik:b')).toThrow('unable to authenticate');
    const changed = Buffer.from(sealed.ciphertext);
    changed[changed.length - 1]! ^= 1;
    expect(() => encryption.open({ ...sealed, ciphertext: changed }, 'nik:a')).toThrow(
      'unable to authenticate',
    );
  });

  it('seals with the first key and still opens with the older ones', () => {
    const old = make(1).seal('secret', 'nik:a');
    const rotated = make(2, 1);
    expect(rotated.seal('x', 'nik:a').keyId).toBe('k2');
    expect(rotated.open(old, 'nik:a')).toBe('secret');
    expect(() => make(2).open(old, 'nik:a')).toThrow('k1 is not configured');
  });

  it('indexes equal texts of one purpose equally, and of another purpose differently', () => {
    const encryption = make(1);
    expect(encryption.index('1', 'nik')).toEqual(encryption.index('1', 'nik'));
    expect(encryption.index('1', 'nik')).not.toEqual(encryption.index('1', 'code'));
    expect(encryption.index('1', 'nik')).toHaveLength(32);
  });
});
