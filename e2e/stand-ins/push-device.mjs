import { createDecipheriv, createECDH, hkdfSync, randomBytes, randomUUID } from 'node:crypto';

const hkdf = (input, salt, info, length) => Buffer.from(hkdfSync('sha256', input, salt, info, length));

/** The half of a subscription that a browser keeps to itself: its private key, and what it bound itself to. */
export class PushDevice {
  #keys = createECDH('prime256v1');
  #auth = randomBytes(16);
  path = `/push/${randomUUID()}`;
  /** Public key of the server that may send here, base64url; null: not subscribed. */
  boundTo = null;

  constructor(origin) {
    this.origin = origin;
    this.#keys.generateKeys();
  }

  /** `PushSubscription.toJSON()`, bound to this server. */
  subscribe(serverKey) {
    this.boundTo = serverKey;
    return this.subscription;
  }

  unsubscribe() {
    this.boundTo = null;
  }

  get subscription() {
    if (!this.boundTo) return null;
    const keys = { p256dh: this.#keys.getPublicKey('base64url'), auth: this.#auth.toString('base64url') };
    return { endpoint: `${this.origin}${this.path}`, expirationTime: null, keys };
  }

  /** RFC 8291, over one record of RFC 8188. @throws when it was not encrypted to this device */
  open(body) {
    const salt = body.subarray(0, 16);
    const senderEnds = 21 + body.readUInt8(20);
    const sender = body.subarray(21, senderEnds);
    const sealed = body.subarray(senderEnds);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.#keys.getPublicKey(), sender]);
    const input = hkdf(this.#keys.computeSecret(sender), this.#auth, info, 32);
    const key = hkdf(input, salt, 'Content-Encoding: aes128gcm\0', 16);
    const nonce = hkdf(input, salt, 'Content-Encoding: nonce\0', 12);
    const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
    const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    // The last record ends with a 2 and zeros.
    return padded.subarray(0, padded.lastIndexOf(2)).toString();
  }
}
