import { createPublicKey, verify } from 'node:crypto';

const DAY = 24 * 60 * 60;
const parsed = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());

/** An uncompressed point of P-256 as a key that signatures are checked with. */
function keyOf(point) {
  const bytes = Buffer.from(point, 'base64url');
  const x = bytes.subarray(1, 33).toString('base64url');
  const y = bytes.subarray(33).toString('base64url');
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
}

/**
 * RFC 8292: who sends is who the browser subscribed to, signed for this service, for at most a day.
 * @returns what is wrong; null: nothing
 */
export function vapidProblem(authorization, { audience, boundTo }) {
  const [, token, key] = /^vapid t=([\w.-]+),\s*k=([\w-]+)$/.exec(authorization ?? '') ?? [];
  if (!token) return `authorization ${authorization}`;
  if (key !== boundTo) return 'another key than the subscription is bound to';
  const [header, claims, signature] = token.split('.');
  if (parsed(header).alg !== 'ES256') return `algorithm ${parsed(header).alg}`;
  const signed = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    { key: keyOf(key), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!signed) return 'wrong signature';
  const { aud, exp, sub } = parsed(claims);
  const now = Date.now() / 1000;
  if (aud !== audience) return `audience ${aud}`;
  if (!(exp > now && exp <= now + DAY)) return `expires ${exp}`;
  return /^(mailto:|https:)/.test(sub) ? null : `subject ${sub}`;
}
