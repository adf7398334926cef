import type { Verification } from '@sinau/contracts/verification.contract.js';
import { markup, type Markup } from '../../http/markup.js';
import { printedCode } from '../register/verification-code.js';
import { formatDay, formatInstantDay, formatPeriod } from './indonesian-dates.js';
import { nameForm } from './verification-forms.js';

const revocations = {
  wrong_data: 'Data pada sertifikat salah',
  wrong_person: 'Sertifikat terbit untuk orang yang salah',
  not_entitled: 'Pemegang ternyata belum memenuhi syarat',
  other: 'Alasan lain; hubungi penerbit',
} as const satisfies Record<NonNullable<Verification['revocationClass']>, string>;

const kinds = {
  STTP: 'Surat Tanda Tamat Pelatihan',
  SK: 'Surat Keterangan',
  PELATIH: 'Sertifikat pelatih',
} as const satisfies Record<NonNullable<Verification['kind']>, string>;

function line(term: string, value: Markup | string | null | undefined | false): Markup | null {
  return value ? markup`<div><dt>${term}</dt><dd>${value}</dd></div>\n` : null;
}

/** States and their days; why something happened is between the centre and the holder. */
function history({ publishedAt, replacedAt, revokedAt, expiresOn }: Verification): string {
  return [
    publishedAt && `Diterbitkan ${formatInstantDay(publishedAt)}`,
    replacedAt && `Diganti ${formatInstantDay(replacedAt)}`,
    revokedAt && `Dicabut ${formatInstantDay(revokedAt)}`,
    expiresOn && `Berlaku sampai ${formatDay(expiresOn)}`,
  ]
    .filter((part) => part)
    .join(', ');
}

function facts(found: Verification, code: string): Markup {
  const { startedOn, endedOn, issuedOn, revocationClass, kind, holderName, jp } = found;
  return markup`<dl>
${line('Alasan pencabutan', revocationClass && revocations[revocationClass])}${line('Jenis', kind && kinds[kind])}${line(
    'Nomor',
    found.number,
  )}${line(holderName === null ? 'Pemegang (disamarkan)' : 'Pemegang', holderName ?? found.maskedName)}${line(
    'Usaha',
    found.businessName,
  )}${line('Pelatihan', found.courseTitle)}${line(
    'Lama pelatihan',
    // Sessions of a trainer may have none.
    jp !== null && jp > 0 && `${String(jp).replace('.', ',')} JP (jam pelajaran)`,
  )}${line('Waktu pelatihan', startedOn && endedOn && formatPeriod(startedOn, endedOn))}${line(
    'Tanggal sertifikat',
    issuedOn && formatDay(issuedOn),
  )}${line('Penerbit', found.issuer)}${line('Riwayat', history(found))}${line(
    'Kode',
    found.answer !== 'legacy' && markup`<code>${printedCode(code)}</code>`,
  )}</dl>`;
}

/** What was frozen on the day of approval, to be compared with the paper. */
export function particulars(found: Verification, code: string): Markup {
  return markup`<section><h2>${found.answer === 'valid' ? 'Cocokkan dengan sertifikat' : 'Yang tercatat'}</h2>
${facts(found, code)}
${nameForm(found, code)}</section>
${
  found.sha256 &&
  markup`<section><h2>Sidik jari berkas PDF (SHA‑256)</h2>
<p><code>${found.sha256.match(/.{8}/g)?.join(' ')}</code></p>
<p class="note">Berkas PDF yang asli menghasilkan angka yang sama persis.</p></section>`
}`;
}
