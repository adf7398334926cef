/** Person who signs; frozen with the certificate, so later staff changes do not touch it. */
export interface CertificateSignatory {
  name: string;
  title: string;
  rank: string | null;
  nip: string | null;
}

/** The training centre as it is named on the letterhead. */
export interface CertificateIssuer {
  name: string;
  /** The office above it, printed over the name. */
  parent: string;
  address: string;
}

/** The centre's logos on the day of issue: SHA-256 of their pictures, which never change. Null: there was none. */
export interface PinnedLogos {
  dinas: string | null;
  centre: string | null;
}

/** One taught unit on the back page. */
export interface CertificateModule {
  title: string;
  /** Jam pelajaran; 1 JP = 45 minutes. */
  jp: number;
}

/**
 * Everything that stands on a certificate, exactly as it was on the day of issue.
 * Dates are ISO calendar dates (`2026-11-21`), already in the issuer's time zone.
 */
export interface CertificateData {
  /** Surat Tanda Tamat Pelatihan (completed), Surat Keterangan (attended), or a trainer's certificate. */
  kind: 'STTP' | 'SK' | 'PELATIH';
  number: string;
  holderName: string;
  businessName: string | null;
  courseTitle: string;
  /** Total jam pelajaran; 1 JP = 45 minutes. */
  jp: number;
  startedOn: string;
  endedOn: string;
  issuedOn: string;
  /** Fits after "secara": "bauran", "tatap muka", "daring". */
  modeLabel: string;
  /** "Angkatan I Tahun 2026". */
  batchLabel: string;
  /** "Memuaskan"; empty where the kind tells no result. */
  gradeLabel: string;
  /** 0-100, or null when the course has no score. */
  finalScore: number | null;
  /** Sessions that were held and those the holder was at (SK). */
  attendance?: { present: number; held: number } | undefined;
  place: string;
  signatory: CertificateSignatory;
  issuer: CertificateIssuer;
  /** Beside the letterhead of the built-in look, and where a design puts them. Missing: issued without logos, and stays so. */
  logos?: PinnedLogos | undefined;
  verificationCode: string;
  /** Absolute URL that the QR carries. */
  verifyUrl: string;
  modules: CertificateModule[];
  /** True prints "CONTOH / DEMO — bukan dokumen resmi" on both pages. */
  demo: boolean;
}
