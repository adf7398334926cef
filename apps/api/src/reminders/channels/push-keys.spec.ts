import { createECDH, randomBytes } from 'node:crypto';
import { pushKeysOf } from './push-keys.js';

const unset = { VAPID_PUBLIC_KEY: undefined, VAPID_PRIVATE_KEY: undefined, VAPID_SUBJECT: undefined };
const PUBLIC_URL = 'https://sinau.example.id';

describe('keys of push', () => {
  it('follow from the secret of the installation: the same after a restart, others elsewhere', () => {
    const config = { ...unset, PUBLIC_URL, SINAU_INDEX_KEY: randomBytes(32) };
    const keys = pushKeysOf(config);
    expect(pushKeysOf({ ...config })).toEqual(keys);
    expect(pushKeysOf({ ...config, SINAU_INDEX_KEY: randomBytes(32) })).not.toEqual(keys);
    expect([keys.publicKey.length, keys.privateKey.length, keys.subject]).toEqual([87, 43, PUBLIC_URL]);
    expect(keys.privateKey).not.toBe(config.SINAU_INDEX_KEY.toString('base64url'));
  });

  it('are those that were set, when they are a pair', () => {
    const curve = createECDH('prime256v1');
    curve.generateKeys();
    const VAPID_PUBLIC_KEY = curve.getPublicKey('base64url');
    const VAPID_PRIVATE_KEY = Buffer.concat([Buffer.alloc(32), curve.getPrivateKey()])
      .subarray(-32)
      .toString('base64url');
    const config = {
      ...unset,
      PUBLIC_URL,
      SINAU_INDEX_KEY: randomBytes(32),
      VAPID_PUBLIC_KEY,
      VAPID_PRIVATE_KEY,
    };
    expect(pushKeysOf(config)).toMatchObject({ publicKey: VAPID_PUBLIC_KEY, privateKey: VAPID_PRIVATE_KEY });
    const other = randomBytes(32).toString('base64url');
    expect(() => pushKeysOf({ ...config, VAPID_PRIVATE_KEY: other })).toThrow('does not belong');
  });
});
