import { formatDate } from '../../../lib/format.js';
import { Badge } from '../../../ui/Badge.js';
import { Motif } from '../../../ui/Motif.js';
import type { Certificate } from '../api/certificate.js';
import { DID, STATES } from '../words.js';
import styles from './CertificateSheet.module.css';

/** What the certificate says, as a sheet. The PDF is the document; this is its face on a phone. */
export function CertificateSheet({ certificate }: { readonly certificate: Certificate }) {
  const { holderName, businessName, courseTitle, batchLabel, jp, gradeLabel, issuedOn, number, state, kind } =
    certificate;
  return (
    <article className={styles.sheet} aria-label={`Sertifikat ${courseTitle}`}>
      <Motif className={styles.flower} />
      <Badge tone={STATES[state].tone}>{STATES[state].label}</Badge>
      <h2 className={styles.name}>{holderName}</h2>
      {businessName && <p>{businessName}</p>}
      <p>{DID[kind]}</p>
      <h3>{courseTitle}</h3>
      <div className={styles.facts}>
        <p>
          {batchLabel}, {jp} JP
          {gradeLabel && `, predikat ${gradeLabel}`}
        </p>
        <p>Terbit {formatDate(issuedOn)}</p>
        <p className={styles.number}>Nomor {number}</p>
      </div>
    </article>
  );
}
