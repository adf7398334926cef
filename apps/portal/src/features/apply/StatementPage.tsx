import { Bullets } from '../../ui/Bullets.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Stack } from '../../ui/Stack.js';
import styles from './StatementPage.module.css';

const WHO = ['Nama lengkap', 'NIK', 'Alamat', 'Nomor HP', 'Nama usaha', 'Pelatihan', 'Angkatan'];

/** The letter that applying asks for: a blank sheet of A4, filled in and signed by hand. */
export default function StatementPage() {
  return (
    <Stack narrow gap="large">
      <PageHeader title="Surat pernyataan" lead="Untuk pendaftaran pelatihan di Latkop UKM Jawa Timur." />
      <div data-print="hide">
        <Card as="section" aria-labelledby="cara">
          <Stack gap="small">
            <h2 id="cara">Cara memakai</h2>
            <Bullets>
              <li>Cetak halaman ini di kertas A4, lalu isi dengan pulpen.</li>
              <li>Tanda tangani, lalu foto seluruh lembarnya.</li>
              <li>Unggah fotonya di halaman pendaftaran Anda.</li>
            </Bullets>
            <Button icon="printer" onClick={() => window.print()}>
              Cetak
            </Button>
          </Stack>
        </Card>
      </div>
      <Letter />
    </Stack>
  );
}

function Letter() {
  return (
    <Stack>
      <p>Saya yang bertanda tangan di bawah ini:</p>
      <dl className={styles.lines}>
        {WHO.map((label) => (
          <div key={label} className={styles.line}>
            <dt>{label}</dt>
            <dd className={styles.blank} />
          </div>
        ))}
      </dl>
      <p>menyatakan dengan sebenarnya:</p>
      <ol className={styles.statements}>
        <li>Data dan dokumen yang saya berikan benar.</li>
        <li>Saya bersedia mengikuti semua sesi sampai pelatihan selesai.</li>
        <li>Saya tidak sedang mengikuti kelas lain di Latkop UKM.</li>
      </ol>
      <dl className={styles.signature}>
        {['Tempat', 'Tanggal'].map((label) => (
          <div key={label} className={styles.line}>
            <dt>{label}</dt>
            <dd className={styles.blank} />
          </div>
        ))}
        <div>
          <dt>Tanda tangan dan nama terang</dt>
          <dd className={styles.sign} />
        </div>
      </dl>
    </Stack>
  );
}
