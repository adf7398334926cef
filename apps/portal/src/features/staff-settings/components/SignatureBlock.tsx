import { formatDate } from '../../../lib/format.js';
import type { NewSignatory } from '../api/signatories.js';
import styles from './settings.module.css';

const BEFORE = { tetap: '', plt: 'Plt. ', plh: 'Plh. ' } as const;

interface SignatureBlockProps {
  readonly signatory: Pick<NewSignatory, 'name' | 'title' | 'rank' | 'nip' | 'standing'>;
  readonly city: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** The lower right corner of a paper, as it would be printed. */
export function SignatureBlock({ signatory, city, day }: SignatureBlockProps) {
  const { name, title, rank, nip, standing } = signatory;
  return (
    <figure role="group" aria-label="Contoh blok tanda tangan" className={styles.block}>
      <p>
        {city}, {formatDate(`${day}T05:00:00Z`)}
      </p>
      <p>{`${BEFORE[standing]}${title || 'Jabatan'},`}</p>
      <p className={styles.signer}>{name || 'Nama dan gelar'}</p>
      {rank && <p>{rank}</p>}
      {nip && <p>NIP {nip}</p>}
    </figure>
  );
}
