import { Banner } from '../../ui/Banner.js';

/** Says how to give the phone an Indonesian voice: another language's would be hard to understand. */
export function NoVoice() {
  return (
    <Banner tone="warning" title="HP ini belum punya suara Indonesia" live>
      <p>Tambahkan sekali lewat Wi-Fi, lalu tekan “Bacakan” lagi:</p>
      <ul>
        <li>Android: buka Setelan, Aksesibilitas, lalu Teks ke ucapan. Pasang Bahasa Indonesia.</li>
        <li>iPhone: buka Pengaturan, Aksesibilitas, Konten Lisan, Suara. Unduh Bahasa Indonesia.</li>
      </ul>
    </Banner>
  );
}
