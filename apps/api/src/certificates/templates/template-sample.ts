import type { CertificateData, CertificateIssuer, PinnedLogos } from '@sinau/certificate/certificate-data.js';
import type { TemplateKind } from '@sinau/contracts/certificate-templates.contract.js';
import { verifyUrlOf } from '../register/certificate-payload.js';

export type SampleSize = 'longest' | 'shortest';

/** Stand in when nobody has enrolled yet. */
const NAMES: Readonly<Record<SampleSize, string>> = {
  longest: 'Dr. Hj. Siti Nur Aini Rahmawati Putri Kusumaningtyas Wulandari, S.Pd., S.E., M.M.',
  shortest: 'Ani',
};

const COURSES: Readonly<
  Record<SampleSize, Pick<CertificateData, 'courseTitle' | 'businessName' | 'modules'>>
> = {
  longest: {
    courseTitle: 'Penjualan Daring bagi Usaha Mikro Pangan Olahan: dari Foto Produk sampai Persiapan Ekspor',
    businessName: 'Kelompok Usaha Bersama Aneka Olahan Singkong “Sumber Rezeki Barokah” Poncokusumo',
    modules: Array.from({ length: 12 }, (_, at) => ({
      title: `Materi ${at + 1}: menyusun pemasaran digital, foto produk, kemasan, dan layanan pelanggan`,
      jp: 3,
    })),
  },
  shortest: { courseTitle: 'Foto Produk', businessName: null, modules: [{ title: 'Cahaya', jp: 2 }] },
};

/** What a preview shows besides the name; always marked as a sample. */
export function sampleData(
  kind: TemplateKind,
  size: SampleSize,
  facts: {
    readonly name: string | undefined;
    readonly day: string;
    readonly publicUrl: string;
    readonly issuer: CertificateIssuer;
    readonly city: string;
    readonly logos: PinnedLogos | null;
  },
): CertificateData {
  const course = COURSES[size];
  return {
    kind,
    number: '500.3.10/0042/CONTOH/123.7/2026',
    holderName: facts.name ?? NAMES[size],
    ...course,
    // A trainer's certificate names no business.
    businessName: kind === 'PELATIH' ? null : course.businessName,
    jp: course.modules.reduce((sum, { jp }) => sum + jp, 0),
    startedOn: facts.day,
    endedOn: facts.day,
    issuedOn: facts.day,
    modeLabel: 'tatap muka',
    batchLabel: 'Angkatan I Tahun 2026',
    gradeLabel: kind === 'STTP' ? 'Memuaskan' : '',
    finalScore: kind === 'STTP' ? 87.5 : null,
    place: facts.city,
    signatory: {
      name: 'Dra. Endang Lestari, M.Si.',
      title: 'Kepala UPT Pelatihan Koperasi dan UKM',
      rank: 'Pembina Tingkat I',
      nip: '19700101 199503 2 001',
    },
    issuer: facts.issuer,
    ...(facts.logos && { logos: facts.logos }),
    verificationCode: 'CONT-OHSA-JA00',
    verifyUrl: verifyUrlOf(facts.publicUrl, 'CONTOHSAJA00'),
    demo: true,
  };
}
