import { formatDate } from '@sinau/certificate/indonesian-format.js';
import type { LetterDocument } from '@sinau/certificate/report/letter-document.js';
import type { Incident } from '@sinau/contracts/data-incidents.contract.js';
import type { Branding } from '../../settings/branding/branding.service.js';

const SUBJECT = 'Pemberitahuan kegagalan pelindungan data pribadi';
const OFFICE = 'kepala_upt';
const TITLE = 'Kepala UPT';
const WIB_MS = 7 * 3_600_000;

/** "22 November 2026 pukul 09.30 WIB" */
function inWib(instant: string): string {
  const wib = new Date(Date.parse(instant) + WIB_MS).toISOString();
  return `${formatDate(wib.slice(0, 10))} pukul ${wib.slice(11, 16).replace(':', '.')} WIB`;
}

const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Whoever stands in signs under the title that says so; nobody in office: a line to write on. */
function signatureOf({ signatories }: Branding): LetterDocument['signature'] {
  const found = signatories.find(({ office }) => office === OFFICE);
  const { title, name, rank, nip } = found ?? { title: TITLE, name: null, rank: null, nip: null };
  return { above: 'Hormat kami,', title, name, rank, nip };
}

/**
 * The written notice to the authority: which data, when and how, and what is done about it (UU 27/2022 art. 46 (1) and
 * (2)). How many are affected, never who. @param day of the letter, WIB
 */
export function incidentLetter(incident: Incident, branding: Branding, day: string): LetterDocument {
  const { title, happened, dataKinds, measures, foundAt, people } = incident;
  const { issuer, city } = branding;
  return {
    issuer,
    placeAndDate: `${city}, ${formatDate(day)}`,
    heads: [
      { label: 'Nomor', value: null },
      { label: 'Sifat', value: 'Segera' },
      { label: 'Lampiran', value: '–' },
      { label: 'Hal', value: SUBJECT },
    ],
    subject: SUBJECT,
    recipient: ['Kepada Yth.', 'Lembaga Pelindungan Data Pribadi'],
    opening: `Sesuai Pasal 46 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, ${issuer.name} memberitahukan hal berikut.`,
    sections: [
      {
        title: 'Kejadian',
        paragraphs: [`${title}. Ditemukan ${inWib(foundAt)}.`, ...paragraphsOf(happened)],
      },
      {
        title: 'Data pribadi yang terungkap',
        paragraphs: [
          ...paragraphsOf(dataKinds),
          `Jumlah orang yang terdampak: ${people.toLocaleString('id-ID')}.`,
        ],
      },
      {
        title: 'Penanganan dan pemulihan',
        paragraphs: measures.trim()
          ? paragraphsOf(measures)
          : ['Sedang dikerjakan; disusulkan secara tertulis.'],
      },
    ],
    closing: 'Demikian pemberitahuan ini kami sampaikan. Atas perhatiannya, kami ucapkan terima kasih.',
    signature: signatureOf(branding),
  };
}
