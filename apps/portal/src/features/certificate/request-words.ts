import type { Tone } from '../../ui/Badge.js';
import type { CertificateRequest } from './api/requests.js';

export const REQUEST_STATES: Readonly<
  Record<CertificateRequest['state'], { readonly label: string; readonly tone: Tone }>
> = {
  open: { label: 'Menunggu jawaban', tone: 'warning' },
  done: { label: 'Disetujui', tone: 'success' },
  refused: { label: 'Ditolak', tone: 'danger' },
  withdrawn: { label: 'Ditarik', tone: 'neutral' },
};

/** What is asked for, in a line. */
export function requestTitle({
  kind,
  form,
  wantedName,
}: Pick<CertificateRequest, 'kind' | 'form' | 'wantedName'>): string {
  if (kind === 'correction') return `Perbaiki nama menjadi ${wantedName ?? ''}`;
  return form === 'print' ? 'Salinan cetak dengan cap' : 'Salinan berkas PDF';
}
