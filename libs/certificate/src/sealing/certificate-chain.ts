import { X509Certificate } from 'node:crypto';

const LONGEST = 8;

/**
 * Whether a certificate leads to one that we trust, over certificates that were all valid at `time`. Revocation of
 * certificates is not asked: that needs the network.
 */
export function leadsToTrust(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
  time: Date,
): boolean {
  let current = certificate;
  for (let length = 0; length < LONGEST; length += 1) {
    if (!isValidAt(current, time)) return false;
    const step = current;
    if (anchors.some((anchor) => anchor.raw.equals(step.raw))) return true;
    const anchor = anchors.find((candidate) => isIssuerOf(candidate, step));
    if (anchor) return isValidAt(anchor, time);
    const above = others.find((candidate) => !candidate.raw.equals(step.raw) && isIssuerOf(candidate, step));
    if (!above) return false;
    current = above;
  }
  return false;
}

function isIssuerOf(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

/** A certificate and those over it, nearest first, as far as they are among the others. */
export function chainOf(certificate: X509Certificate, others: readonly X509Certificate[]): X509Certificate[] {
  const chain = [certificate];
  for (;;) {
    const top = chain.at(-1) ?? certificate;
    const above = others.find(
      (other) => !chain.some(({ raw }) => raw.equals(other.raw)) && top.checkIssued(other),
    );
    if (!above) return chain;
    chain.push(above);
  }
}

/** X.509 times, both ends included. */
export function isValidAt(certificate: X509Certificate, time: Date): boolean {
  return (
    Date.parse(certificate.validFrom) <= time.getTime() && time.getTime() <= Date.parse(certificate.validTo)
  );
}

/** The common name, or the whole subject of one that has none. */
export function nameOf(certificate: X509Certificate): string {
  return /^CN=(.*)$/m.exec(certificate.subject)?.[1] ?? certificate.subject.replaceAll('\n', ', ');
}

/** Certificates from DER; what is none is left out. */
export function certificatesFrom(ders: readonly Uint8Array[]): X509Certificate[] {
  return ders.map((der) => new X509Certificate(Buffer.from(der)));
}
