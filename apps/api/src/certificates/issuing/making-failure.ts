import {
  CertificateRenderError,
  RenderCrash,
  RenderTimeout,
  UnprintableTextError,
} from '@sinau/certificate/render-errors.js';
import { SealRefused, SealUnavailable } from '@sinau/certificate/sealing/sealer.js';
import { reasonOf } from '@sinau/jobs/errors.js';
import { SealStopped } from '../sealing/seal-breaker.service.js';

export interface MakingFailure {
  /** One line for officers, without personal data. */
  readonly reason: string;
  /** When it is worth another try; `template` counts against the template and is over after the second time. */
  readonly again: 'soon' | 'later' | 'template' | 'never';
}

/** What an officer reads about a certificate that could not be made. `look` names the template. */
export function makingFailure(error: unknown, look: string): MakingFailure {
  const said = (reason: string, again: MakingFailure['again']) => ({ reason: reason.slice(0, 300), again });
  if (error instanceof RenderTimeout)
    return said(`Templat "${look}" berjalan terlalu lama dan dihentikan. Perbaiki templat itu.`, 'template');
  if (error instanceof RenderCrash)
    return said(`Templat "${look}" membuat proses cetak berhenti. Perbaiki templat itu.`, 'template');
  if (error instanceof CertificateRenderError)
    return said(`Templat "${look}" tidak dapat dicetak: ${reasonOf(error)}`, 'never');
  if (error instanceof UnprintableTextError)
    return said(
      `Ada huruf yang tidak dapat dicetak: ${error.characters.join(' ')}. Perbaiki nama atau judulnya.`,
      'never',
    );
  if (error instanceof RangeError) return said(`Isi sertifikat salah: ${reasonOf(error)}`, 'never');
  if (error instanceof SealStopped) return said(error.message, 'later');
  if (error instanceof SealRefused) return said(error.message, error.of === 'signer' ? 'later' : 'never');
  if (error instanceof SealUnavailable) return said(error.message, 'soon');
  return said(reasonOf(error), 'soon');
}
