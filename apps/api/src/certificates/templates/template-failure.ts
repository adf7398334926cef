import {
  CertificateRenderError,
  RenderCrash,
  RenderTimeout,
  UnprintableTextError,
} from '@sinau/certificate/render-errors.js';
import { Problem } from '../../http/problem.js';

const listed = (characters: readonly string[]): string =>
  characters
    .slice(0, 10)
    .map((character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return `${character} (U+${code})`;
    })
    .join(', ');

/** Characters that no font of the certificates has. @param where "Teks templat", "Nama" */
export const unprintableIn = (where: string, characters: readonly string[]): Problem =>
  new Problem('template_failed', {
    detail: `${where} memuat tanda yang tidak dapat dicetak: ${listed(characters)}. Hapus tanda itu.`,
  });

/** Why a look could not be printed, in words for who draws it. Anything else is thrown on as it is. */
export function templateProblem(error: unknown): unknown {
  if (error instanceof UnprintableTextError) return unprintableIn('Isi sertifikat', error.characters);
  if (error instanceof RenderTimeout) {
    const detail =
      'Templat ini berjalan terlalu lama dan dihentikan. Templat lain tidak terganggu. Periksa pengulangannya.';
    return new Problem('template_failed', { detail });
  }
  if (error instanceof RenderCrash) {
    const detail = 'Templat ini membuat proses cetak berhenti. Templat lain tidak terganggu.';
    return new Problem('template_failed', { detail });
  }
  if (error instanceof CertificateRenderError)
    return new Problem('template_failed', { detail: `Mesin cetak menolak templat ini: ${error.message}` });
  return error;
}
