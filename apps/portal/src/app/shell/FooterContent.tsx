import { useHelpContact } from '../../lib/help-contact.js';
import { Icon } from '../../ui/Icon.js';
import { MotifField } from '../../ui/Motif.js';
import { paths } from '../../lib/paths.js';
import styles from './SiteFooter.module.css';

const LINKS = [
  { href: paths.courses, label: 'Pelatihan' },
  { href: paths.library, label: 'Pustaka' },
  { href: paths.consultations, label: 'Konsultasi' },
  { href: paths.verify, label: 'Cek sertifikat' },
  { href: paths.about, label: 'Tentang Latkop' },
  { href: paths.help, label: 'Hubungi Latkop' },
];

/** What the footer says. */
export default function FooterContent() {
  const { name, address, logoDinas, logoCentre } = useHelpContact();
  const logos = [logoDinas, logoCentre].filter((one) => one !== undefined);
  return (
    <>
      <MotifField />
      <div className={styles.inner}>
        <div className={styles.who}>
          <p className={styles.name}>Latkop UKM Jawa Timur</p>
          <p>Balai pelatihan koperasi dan usaha kecil di Malang. Semua pelatihan gratis.</p>
          {name && <p>{[name, address].filter(Boolean).join(', ')}</p>}
          {logos.length > 0 && (
            <p className={styles.logos}>
              {logos.map((one) => (
                <img key={one} src={one} alt="" width="48" height="48" loading="lazy" />
              ))}
            </p>
          )}
        </div>
        <ul className={styles.links}>
          {LINKS.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>
                <Icon name="right" size="small" />
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
