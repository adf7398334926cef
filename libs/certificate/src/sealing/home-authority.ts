import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** An authority of our own, for demonstrations and tests: nobody outside has reason to trust it. */
export interface HomeAuthority {
  /** DER of the self-signed root. */
  readonly root: Uint8Array;
  /** A certificate under the root with its key. */
  issue(order: CertificateOrder): Promise<{ privateKey: string; chain: Uint8Array[] }>;
}

interface CertificateOrder {
  /** Common name. */
  readonly name: string;
  readonly purpose: 'seal' | 'timestamp';
  readonly years?: number;
}

const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;
const YEAR_DAYS = 365.25;

/** A new root. `organisation` and the root's name stand in every certificate, so that a demo says that it is one. */
export async function createHomeAuthority(
  { name, organisation, years = 10 }: { name: string; organisation: string; years?: number },
  now = new Date(),
): Promise<HomeAuthority> {
  // The library's own name for the provider; Node's is complete enough for it.
  x509.cryptoProvider.set(webcrypto);
  const keys = await newKeys();
  const subject = subjectOf(name, organisation);
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: subject,
    ...span(now, years),
    keys,
    signingAlgorithm: EC,
    extensions: [
      new x509.BasicConstraintsExtension(true, 1, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return {
    root: new Uint8Array(root.rawData),
    issue: (order) => issue(order, { root, key: keys.privateKey, organisation, now }),
  };
}

interface Issuing {
  readonly root: x509.X509Certificate;
  readonly key: webcrypto.CryptoKey;
  readonly organisation: string;
  readonly now: Date;
}

async function issue(
  { name, purpose, years = 3 }: CertificateOrder,
  { root, key, organisation, now }: Issuing,
) {
  const keys = await newKeys();
  const usages = x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation;
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: subjectOf(name, organisation),
    issuer: root.subject,
    ...span(now, years),
    publicKey: keys.publicKey,
    signingKey: key,
    signingAlgorithm: EC,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(usages, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(root),
      ...(purpose === 'timestamp'
        ? [new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.timeStamping], true)]
        : []),
    ],
  });
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  return {
    privateKey: `-----BEGIN PRIVATE KEY-----\n${pkcs8.replace(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`,
    chain: [new Uint8Array(certificate.rawData), new Uint8Array(root.rawData)],
  };
}

const newKeys = () => webcrypto.subtle.generateKey(EC, true, ['sign', 'verify']);

// Structured, so that a comma in a name needs no escaping.
const subjectOf = (name: string, organisation: string) =>
  new x509.Name([{ CN: [name] }, { O: [organisation] }, { C: ['ID'] }]).toString();

/** 16 random bytes, positive (RFC 5280, 4.1.2.2). */
function serial(): string {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return Buffer.from(bytes).toString('hex');
}

/** From an hour ago, because clocks differ. */
function span(now: Date, years: number) {
  const notBefore = new Date(now.getTime() - 3_600_000);
  return { notBefore, notAfter: new Date(notBefore.getTime() + years * YEAR_DAYS * DAY_MS) };
}
