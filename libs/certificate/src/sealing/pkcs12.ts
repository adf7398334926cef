import { createPrivateKey, X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { chainOf } from './certificate-chain.js';
import { bufferOf } from './cms.js';
import type { SealIdentity } from './local-sealer.js';
import { SealRefused } from './sealer.js';

const ADVICE = 'Simpan ulang dengan: openssl pkcs12 -export (OpenSSL 3).';

/**
 * Opens a PKCS#12 file (RFC 7292) with AES and PBKDF2, as OpenSSL 3 writes it.
 * @throws SealRefused for a wrong passphrase, an old cipher, or a file without a key or its certificate
 */
export async function openPkcs12(file: Uint8Array, passphrase: string): Promise<SealIdentity> {
  const bags = await bagsOf(file, passphrase);
  let privateKey: string | undefined;
  const certificates: X509Certificate[] = [];
  for (const { bagValue } of bags) {
    if (bagValue instanceof pkijs.CertBag && bagValue.parsedValue instanceof pkijs.Certificate)
      certificates.push(new X509Certificate(Buffer.from(bagValue.parsedValue.toSchema(true).toBER())));
    if (bagValue instanceof pkijs.PKCS8ShroudedKeyBag || bagValue instanceof pkijs.PrivateKeyInfo)
      privateKey ??= pemOf(bagValue, passphrase);
  }
  if (!privateKey) throw new SealRefused('signer', `Berkas PKCS#12 tidak berisi kunci. ${ADVICE}`);
  const own = certificates.find((certificate) => certificate.checkPrivateKey(createPrivateKey(privateKey)));
  if (!own) throw new SealRefused('signer', 'Berkas PKCS#12 tidak berisi sertifikat dari kuncinya.');
  return { privateKey, chain: chainOf(own, certificates).map(({ raw }) => raw) };
}

async function bagsOf(file: Uint8Array, passphrase: string): Promise<pkijs.SafeBag[]> {
  const password = bufferOf(new TextEncoder().encode(passphrase));
  try {
    const pfx = pkijs.PFX.fromBER(bufferOf(file));
    await pfx.parseInternalValues({ password, checkIntegrity: true });
    const safe = pfx.parsedValue?.authenticatedSafe;
    if (!safe) throw new Error('nothing inside');
    await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) });
    const parsed: unknown = safe.parsedValue;
    return (parsed as { safeContents: { value: pkijs.SafeContents }[] }).safeContents.flatMap(
      ({ value }) => value.safeBags,
    );
  } catch {
    throw new SealRefused(
      'signer',
      `Berkas PKCS#12 tidak terbuka: frasa sandi salah atau sandinya usang. ${ADVICE}`,
    );
  }
}

/** OpenSSL opens the inner encryption of the key itself. */
function pemOf(bag: pkijs.PKCS8ShroudedKeyBag | pkijs.PrivateKeyInfo, passphrase: string): string {
  const key = Buffer.from(bag.toSchema().toBER());
  return createPrivateKey({ key, format: 'der', type: 'pkcs8', passphrase })
    .export({ format: 'pem', type: 'pkcs8' })
    .toString();
}
