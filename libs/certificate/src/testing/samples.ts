import type { CertificateData } from '../certificate-data.js';

/** A complete, ordinary certificate; override what a test is about. */
export function sampleCertificate(overrides: Partial<CertificateData> = {}): CertificateData {
  return {
    kind: 'STTP',
    number: '500.3.10/0042/STTP/123.7/2026',
    holderName: 'Sri Wahyuni, S.E.',
    businessName: 'Bakso Malang Bu Sri',
    courseTitle: 'Fotografi Produk dengan HP: Terang, Rapi, dan Jujur',
    jp: 20,
    startedOn: '2026-11-02',
    endedOn: '2026-11-06',
    issuedOn: '2026-11-21',
    modeLabel: 'bauran',
    batchLabel: 'Angkatan I Tahun 2026',
    gradeLabel: 'Memuaskan',
    finalScore: 87.5,
    place: 'Malang',
    signatory: {
      name: 'Dra. Endang Lestari, M.Si.',
      title: 'Kepala UPT Pelatihan Koperasi dan UKM',
      rank: 'Pembina Tingkat I',
      nip: '19700101 199503 2 001',
    },
    issuer: {
      name: 'UPT Pelatihan Koperasi dan UKM',
      parent: 'Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Jawa Timur',
      address: 'Jalan Raya Contoh Nomor 1, Kota Malang, Jawa Timur',
    },
    verificationCode: 'K7QM-4XWD-9TRA',
    verifyUrl: 'https://sinau.example.go.id/v/K7QM4XWD9TRA',
    modules: [
      { title: 'Kenal Kamera HP dan Menyiapkan Produk', jp: 4 },
      { title: 'Cahaya: Jendela, Reflektor, dan Difuser', jp: 4 },
      { title: 'Komposisi, Sudut, dan Flat-lay', jp: 4 },
      { title: 'Menyunting dengan Jujur', jp: 4 },
      { title: 'Foto untuk Etalase Toko Daring', jp: 4 },
    ],
    demo: false,
    ...overrides,
  };
}

/** The largest content the layout promises to hold: 100-character name, long title, twelve long modules. */
export function crowdedCertificate(overrides: Partial<CertificateData> = {}): CertificateData {
  const modules = Array.from({ length: 12 }, (_, i) => ({
    title: `Materi ${i + 1}: Menyusun Strategi Pemasaran Digital, Foto Produk, Kemasan Higienis, dan Layanan Pelanggan di Lokapasar`,
    jp: 3,
  }));
  return sampleCertificate({
    holderName:
      'Dr. Hj. Siti Nur Aini Rahmawati Putri Kusumaningtyas Wulandari Prabandari, S.Pd., S.E., M.M., M.Par.',
    businessName:
      'Kelompok Usaha Bersama Aneka Olahan Singkong, Tempe, dan Keripik Buah “Sumber Rezeki Barokah” Poncokusumo',
    courseTitle:
      'Penjualan Daring bagi Usaha Mikro Pangan Olahan: dari Foto Produk, Kemasan yang Higienis, Hitung Harga Pokok, sampai Layanan Purnajual dan Persiapan Ekspor',
    jp: 36,
    startedOn: '2026-11-28',
    endedOn: '2027-01-03',
    issuedOn: '2027-01-10',
    signatory: {
      name: 'Prof. Dr. Ir. H. Raden Mas Bambang Sulistyo Adiwijaya Kusumonegoro, S.H., M.Si., Ph.D.',
      title:
        'Kepala Unit Pelaksana Teknis Pelatihan Koperasi dan Usaha Kecil dan Menengah Provinsi Jawa Timur',
      rank: 'Pembina Utama Muda (IV/c)',
      nip: '19700101 199503 1 001',
    },
    modules,
    ...overrides,
  });
}
