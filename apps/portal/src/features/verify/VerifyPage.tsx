import { Fact } from '../../ui/Fact.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { VerifyForm } from './VerifyForm.js';
import styles from './VerifyPage.module.css';

/** Where a buyer, a bank or a marketplace types the code of a certificate. */
export default function VerifyPage() {
  return (
    <div className={styles.page}>
      <PageHeader title="Cek sertifikat" lead="Pastikan sertifikat Latkop UKM asli. Tidak perlu masuk." />
      <VerifyForm />
      <section className={styles.how}>
        <h2>Yang akan Anda lihat</h2>
        <ul>
          <Fact icon="check">Sah: sertifikat asli dan masih berlaku.</Fact>
          <Fact icon="refresh">Diganti: ada sertifikat pengganti yang berlaku.</Fact>
          <Fact icon="stop">Dicabut: sertifikat sudah tidak berlaku.</Fact>
          <Fact icon="clock">Kedaluwarsa: asli, tetapi masa berlakunya sudah habis.</Fact>
          <Fact icon="search">Tidak ditemukan: kode ini tidak pernah kami terbitkan.</Fact>
        </ul>
        <p>
          Punya berkas PDF atau lencananya?{' '}
          <a href="/v" data-reload="">
            Periksa berkasnya
          </a>
          .
        </p>
        <p>Punya kertasnya? Pindai kotak QR dengan kamera HP. Hasilnya sama.</p>
      </section>
    </div>
  );
}
