import styles from './Path.module.css';

const STEPS = [
  { title: 'Baca dulu', text: 'Pelajaran pertama terbuka untuk semua. Tanpa akun.' },
  { title: 'Daftar', text: 'Cukup nomor HP. Pilih angkatan yang cocok.' },
  { title: 'Belajar dan praktik', text: 'Di HP atau di kelas. Kirim foto produk Anda.' },
  { title: 'Terima sertifikat', text: 'Resmi, dengan kode QR yang bisa dicek siapa saja.' },
];

/** The way from the first lesson to the certificate, in four steps. */
export function Path() {
  return (
    <ol className={styles.path}>
      {STEPS.map(({ title, text }, index) => (
        <li key={title} className={styles.step}>
          <span className={styles.number} aria-hidden="true">
            {index + 1}
          </span>
          <div>
            <h3>{title}</h3>
            <p>{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
