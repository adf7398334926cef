import { paths } from '../../lib/paths.js';
import { MotifField } from '../../ui/Motif.js';
import { HeroFlower } from './HeroFlower.js';
import styles from './Hero.module.css';

/** First words of the site: what it is, for whom, and the first step. */
export function Hero() {
  return (
    <header className={styles.hero}>
      <MotifField />
      <div className={styles.words}>
        <p className={styles.who}>Latkop UKM Jawa Timur</p>
        <h1 className={styles.title} tabIndex={-1}>
          Belajar sebentar, usaha naik kelas
        </h1>
        <p className={styles.lead}>
          Pelatihan gratis untuk UMKM dan koperasi. Belajar dari HP, praktik dengan produk Anda, dapat
          sertifikat resmi.
        </p>
        <div className={styles.actions}>
          <a href={paths.courses} className={styles.primary}>
            Pilih pelatihan
          </a>
          <a href={paths.verify} className={styles.secondary}>
            Cek sertifikat
          </a>
        </div>
      </div>
      <HeroFlower className={styles.flower} />
    </header>
  );
}
