import { formatPhone } from '../../../lib/format-phone.js';
import { logoUrl, type Identity } from '../api/branding.js';
import styles from './settings.module.css';

export type Shown = Omit<Identity, 'version' | 'changedAt' | 'changedBy'>;

/** The head of a paper, as these words and logos would make it. */
export function Letterhead({ identity }: { readonly identity: Shown }) {
  const contact = [identity.phone && formatPhone(identity.phone), identity.email].filter(Boolean).join(' · ');
  return (
    <figure role="group" aria-label="Contoh kop surat" className={styles.letterhead}>
      {identity.logoDinas ? <img src={logoUrl(identity.logoDinas)} alt="Logo Dinas" /> : <span />}
      <div>
        <p className={styles.parent}>{identity.parent}</p>
        <p className={styles.name}>{identity.name}</p>
        <p>{identity.address}</p>
        {contact && <p>{contact}</p>}
      </div>
      {identity.logoCentre ? <img src={logoUrl(identity.logoCentre)} alt="Logo lembaga" /> : <span />}
    </figure>
  );
}
