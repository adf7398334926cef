import { useHelpContact, whatsappLink } from '../../lib/help-contact.js';
import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import styles from './ContactCard.module.css';

/** The way to people. Only channels that the site has been given are offered. */
export function ContactCard() {
  const { phone, whatsapp, email, openingHours, address } = useHelpContact();
  return (
    <Card as="section" tone="accent" className={styles.card} aria-labelledby="hubungi">
      <h2 id="hubungi">Hubungi Latkop</h2>
      <p>
        Petugas kami menjawab pada hari dan jam kerja. Anda juga boleh datang langsung ke Latkop UKM di
        Malang.
      </p>
      {address && <p>{`Alamat: ${address}`}</p>}
      {openingHours && <p>{`Jam layanan: ${openingHours}`}</p>}
      {email && (
        <p>
          E-mail: <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      <p>
        Perlu nasihat untuk usaha Anda? <a href={paths.consultations}>Buat janji konsultasi</a>. Gratis.
      </p>
      {(whatsapp || phone) && (
        <div className={styles.actions}>
          {whatsapp && (
            <LinkButton
              href={whatsappLink(whatsapp, 'Halo Latkop, saya perlu bantuan tentang Sinau.')}
              icon="chat"
            >
              WhatsApp
            </LinkButton>
          )}
          {phone && (
            <LinkButton href={`tel:${phone}`} variant="secondary" icon="phone">
              Telepon
            </LinkButton>
          )}
        </div>
      )}
    </Card>
  );
}
