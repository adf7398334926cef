import type { CredentialFacts, CredentialPlace } from '../achievement-credential.js';
import { didOf } from '../did-web.js';

export const sampleFacts: CredentialFacts = {
  kind: 'STTP',
  number: '0042/STTP/LATKOP/XI/2026',
  holderName: `Siti "Nur" A'minah ]]> <b>&amp; Ñuñez`,
  courseTitle: 'Fotografi Produk',
  jp: 32,
  startedOn: '2026-11-02',
  endedOn: '2026-11-06',
  issuedOn: '2026-11-21',
  batchLabel: 'Angkatan I Tahun 2026',
  modeLabel: 'tatap muka',
  gradeLabel: 'Memuaskan',
  finalScore: 87.5,
  issuer: { name: 'UPT Pelatihan Koperasi dan UKM', parent: 'Dinas Koperasi dan UKM', address: 'Malang' },
  verifyUrl: 'https://sinau.example.id/v/ABCD',
  demo: false,
};

export const samplePlace: CredentialPlace = {
  certificateId: '0199c0de-0000-7000-8000-000000000001',
  did: didOf('https://sinau.example.id'),
  publicUrl: 'https://sinau.example.id',
  statusListUrl: 'https://sinau.example.id/credentials/status/0199c0de-0000-7000-8000-000000000002',
  statusIndex: 94_567,
  expiresOn: null,
};
