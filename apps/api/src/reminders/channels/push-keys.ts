import { createECDH, hkdfSync } from 'node:crypto';
import { ConfigError, type Config } from '../../config.js';

/** What this server signs its pushes with (VAPID, RFC 8292); both base64url. */
export interface PushKeys {
  readonly subject: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

type Settings = Pick<
  Config,
  'VAPID_PUBLIC_KEY' | 'VAPID_PRIVATE_KEY' | 'VAPID_SUBJECT' | 'PUBLIC_URL' | 'SINAU_INDEX_KEY'
>;

/**
 * The keys that were set, or a pair that follows from the installation's own secret: every browser binds its
 * subscription to the public key, so a restart must never bring another one.
 * @throws ConfigError when the two that were set are no pair
 */
export function pushKeysOf(config: Settings): PushKeys {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = config;
  const isSet = publicKey !== undefined && privateKey !== undefined;
  if (isSet && publicOf(Buffer.from(privateKey, 'base64url')) !== publicKey)
    throw new ConfigError('Configuration is wrong:\n  VAPID_PUBLIC_KEY does not belong to VAPID_PRIVATE_KEY');
  const pair = isSet ? { publicKey, privateKey } : derived(config.SINAU_INDEX_KEY);
  return { subject: config.VAPID_SUBJECT ?? subjectOf(config.PUBLIC_URL), ...pair };
}

/** A scalar beyond the order of P-256 is no key: one in four billion, then the next is taken. */
function derived(secret: Buffer): Pick<PushKeys, 'publicKey' | 'privateKey'> {
  for (let turn = 1; ; turn += 1) {
    const scalar = Buffer.from(hkdfSync('sha256', secret, '', `sinau web push v${turn}`, 32));
    const publicKey = publicOf(scalar);
    if (publicKey) return { publicKey, privateKey: scalar.toString('base64url') };
  }
}

/** @returns null when it is no private key of P-256 */
function publicOf(scalar: Buffer): string | null {
  const curve = createECDH('prime256v1');
  try {
    curve.setPrivateKey(scalar);
    return curve.getPublicKey().toString('base64url');
  } catch {
    return null;
  }
}

/** Push services want an https or mailto address to complain to; Apple refuses localhost. */
function subjectOf(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? new URL(publicUrl).origin : 'mailto:sinau@example.id';
}
