import type { SealState } from '../certificates/sealing/seal-health.service.js';

/** A new certificate takes its authority some weeks. */
const SOON_DAYS = 45;

const NAMES: Record<SealState['by'], string> = {
  pkcs12: 'a PKCS#12 file',
  bsre: 'BSrE',
  demo: 'the demo seal: nobody outside has reason to trust it',
  none: 'nobody',
};

/** One line about the institution's seal. Without one certificates wait; that is no damage, so it breaks nothing. */
export function sealLine({ by, expiresInDays, stopped }: SealState): string {
  const until =
    expiresInDays === null
      ? 'its certificate is known after the first seal'
      : `its certificate expires in ${expiresInDays} days`;
  if (stopped !== null) return `LOOK       certificates are sealed by ${NAMES[by]}: ${stopped}`;
  const isSoon = expiresInDays !== null && expiresInDays <= SOON_DAYS;
  return `${isSoon ? 'LOOK ' : 'ok   '}      certificates are sealed by ${NAMES[by]}; ${until}`;
}
