import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/Button.js';
import { QueryView } from '../../ui/QueryView.js';
import { useCourses } from '../courses/api/courses.js';
import { CourseGrid } from '../courses/components/CourseGrid.js';
import { VerifyForm } from '../verify/VerifyForm.js';
import { Hero } from './Hero.js';
import { OpenClasses } from './OpenClasses.js';
import { Path } from './Path.js';
import styles from './HomePage.module.css';

/** The door: what one can do today, which angkatan are open, and how a certificate is checked. */
export default function HomePage() {
  const courses = useCourses();
  return (
    <>
      <Hero />
      <section className={styles.section} aria-labelledby="dibuka">
        <h2 id="dibuka">Pendaftaran dibuka</h2>
        <QueryView query={courses} heading="h2">
          {({ items }) => <OpenClasses courses={items} />}
        </QueryView>
      </section>
      <section className={styles.section} aria-labelledby="pelatihan">
        <div className={styles.head}>
          <h2 id="pelatihan">Pelatihan</h2>
          <a href={paths.courses}>Lihat semua</a>
        </div>
        {courses.data && <CourseGrid courses={courses.data.items.slice(0, 4)} heading="h3" />}
      </section>
      <section className={styles.section} aria-labelledby="jalan">
        <h2 id="jalan">Dari HP sampai sertifikat</h2>
        <Path />
      </section>
      <section className={styles.two}>
        <div className={styles.part}>
          <h2>Cek sertifikat</h2>
          <p>Pembeli, bank, atau lokapasar? Pastikan sertifikat asli dalam dua detik.</p>
          <VerifyForm />
        </div>
        <div className={styles.part}>
          <h2>Tentang Latkop UKM</h2>
          <p>
            Latkop UKM adalah balai pelatihan koperasi dan usaha kecil Jawa Timur di Malang. Kami melatih,
            membimbing, dan mendampingi UMKM sampai berani berjualan online.
          </p>
          <LinkButton href={paths.about} variant="secondary">
            Layanan kami
          </LinkButton>
        </div>
      </section>
    </>
  );
}
