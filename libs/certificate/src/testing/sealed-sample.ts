import { createHomeAuthority } from '../sealing/home-authority.js';
import { createLocalSealer } from '../sealing/local-sealer.js';
import { createCertificateRenderer } from '../renderer.js';
import { sampleCertificate } from './samples.js';

export const WORDS = { name: 'UPT Pelatihan – Malang', reason: 'Sertifikat pelatihan', location: 'Malang' };

/** A certificate as the renderer makes it, with a credential inside. */
export function unsealedSample(): Promise<Uint8Array> {
  const bytes = Buffer.from('{"type":["VerifiableCredential"]}');
  return createCertificateRenderer().render({
    data: sampleCertificate(),
    template: { kind: 'builtin' },
    attachment: { name: 'credential.json', mediaType: 'application/vc+ld+json', bytes },
  });
}

/** An authority of its own for each test file, with a seal and a timestamp certificate under it. */
export async function homeSeal() {
  const authority = await createHomeAuthority({ name: 'UJI Otoritas', organisation: 'UJI' });
  const identity = await authority.issue({ name: 'UJI Segel', purpose: 'seal' });
  const stamps = await authority.issue({ name: 'UJI Stempel Waktu', purpose: 'timestamp' });
  return { root: authority.root, identity, stamps, sealer: createLocalSealer(identity, { words: WORDS }) };
}
