import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import type { IconName } from '../../ui/icons.js';
import { PageHeader } from '../../ui/PageHeader.js';
import styles from './AboutPage.module.css';

const SERVICES: readonly {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly href?: string;
}[] = [
  {
    icon: 'book',
    title: 'Pelatihan',
    text: 'Jualan online, foto produk, dan kemasan yang higienis. Di kelas dan dari HP.',
  },
  {
    icon: 'people',
    title: 'Bimbingan',
    text: 'Setelah pelatihan, Anda dibantu menerapkannya pada usaha sendiri.',
  },
  { icon: 'chat', title: 'Konsultasi', text: 'Bicarakan masalah usaha Anda dengan orang yang paham.' },
  {
    icon: 'page',
    title: 'E-library',
    text: 'Bacaan pilihan tentang usaha kecil dan koperasi.',
    href: paths.library,
  },
  {
    icon: 'mic',
    title: 'Ruang podcast',
    text: 'Rekam dan dengarkan cerita pelaku usaha Jawa Timur.',
    href: paths.podcast,
  },
  {
    icon: 'building',
    title: 'Gedung empat lantai',
    text: 'Ruang kelas dan ruang praktik di satu tempat, di Malang.',
  },
];

/** Who Latkop is and what it offers. */
export default function AboutPage() {
  return (
    <>
      <PageHeader
        title="Tentang Latkop UKM"
        lead="Balai pelatihan koperasi dan usaha kecil Provinsi Jawa Timur, di Malang. Sinau adalah ruang belajarnya."
      />
      <section aria-labelledby="layanan">
        <h2 id="layanan">Layanan kami</h2>
        <ul className={styles.services}>
          {SERVICES.map(({ icon, title, text, href }) => (
            <li key={title} className={styles.service}>
              <Icon name={icon} size="large" />
              <div>
                <h3>{href ? <a href={href}>{title}</a> : title}</h3>
                <p>{text}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.why} aria-labelledby="tujuan">
        <h2 id="tujuan">Tujuan kami</h2>
        <p>
          UMKM Jawa Timur berani berjualan online, dipercaya pembeli, dan naik kelas. Juga yang tinggal jauh
          dari kota. Karena itu semua pelatihan gratis dan bisa dibuka di HP sederhana.
        </p>
        <p>“Sinau” berarti belajar dalam bahasa Jawa.</p>
        <div className={styles.actions}>
          <LinkButton href={paths.courses}>Pilih pelatihan</LinkButton>
          <LinkButton href={paths.help} variant="secondary" icon="phone">
            Hubungi Latkop
          </LinkButton>
        </div>
      </section>
    </>
  );
}
