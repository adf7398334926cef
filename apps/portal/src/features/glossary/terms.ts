/** A word that a lesson uses and not everybody knows. */
export interface Term {
  /** As it is shown. */
  readonly name: string;
  /** Plain words, at most twenty. */
  readonly meaning: string;
  /** Other ways to write it. */
  readonly also?: readonly string[];
}

const term = (name: string, meaning: string, ...also: string[]): Term =>
  also.length > 0 ? { name, meaning, also } : { name, meaning };

/** In the order of the alphabet. Business first, then what learning here calls things. */
export const TERMS: readonly Term[] = [
  term('Aluminium foil', 'Lembaran logam tipis. Menahan cahaya, air, dan udara supaya isi kemasan awet.'),
  term('Angkatan', 'Kelompok peserta yang belajar bersama dalam satu masa pelatihan.'),
  term('Arus kas', 'Uang yang masuk dan keluar dari usaha Anda, dicatat menurut tanggalnya.'),
  term('Barcode', 'Garis atau kotak yang dibaca mesin untuk mengenali barang.', 'kode batang'),
  term('BPOM', 'Badan pemerintah yang memeriksa keamanan makanan, obat, dan kosmetik.'),
  term('Checkout', 'Langkah pembeli menyelesaikan pesanan dan membayar.'),
  term('CMYK', 'Cara mesin cetak mencampur empat tinta. Warna layar bisa sedikit berbeda.'),
  term('COD', 'Bayar di tempat. Pembeli membayar saat barang sampai.', 'bayar di tempat'),
  term('DPI', 'Banyaknya titik gambar tiap 2,5 cm cetakan. Makin banyak, makin tajam.'),
  term('Eceran', 'Menjual satuan langsung kepada orang yang memakainya.'),
  term('Ekspor', 'Menjual barang ke luar negeri.'),
  term('Etalase', 'Tempat memajang barang, di toko atau di halaman toko online.'),
  term('Flat lay', 'Foto dari atas. Barang ditata rata di atas alas.'),
  term('Food grade', 'Bahan yang aman bersentuhan dengan makanan.', 'tara pangan'),
  term('Grosir', 'Menjual banyak sekaligus dengan harga lebih murah per buah.'),
  term('Halal', 'Boleh dimakan atau dipakai menurut Islam. Dibuktikan dengan sertifikat halal.'),
  term('HPP', 'Semua biaya untuk membuat satu barang, sebelum ditambah untung.', 'harga pokok produksi'),
  term('HAKI', 'Hak atas merek, desain, atau karya yang Anda buat.', 'hak kekayaan intelektual'),
  term('Higienis', 'Bersih dan aman, sehingga makanan tidak membuat sakit.'),
  term('Impresi', 'Berapa kali iklan atau kiriman Anda tampil di layar orang.'),
  term('Indikator', 'Tanda yang dipakai untuk menilai apakah sesuatu sudah tercapai.'),
  term('KBLI', 'Kode lima angka untuk jenis usaha. Dipakai saat mengurus NIB.'),
  term('Kata kunci', 'Kata yang diketik pembeli saat mencari barang.'),
  term('Katalog', 'Daftar barang Anda dengan foto, harga, dan keterangan.'),
  term('Kedaluwarsa', 'Lewat dari tanggal aman untuk dimakan atau dipakai.', 'kadaluarsa'),
  term('Kemasan primer', 'Kemasan yang langsung menyentuh isi, misalnya botol atau plastik keripik.'),
  term('Kemasan sekunder', 'Kemasan luar yang membungkus kemasan primer, misalnya dus.'),
  term('Kemasan tersier', 'Kemasan besar untuk mengirim banyak barang, misalnya kardus.'),
  term('Komposisi', 'Di label: daftar bahan. Di foto: letak benda dalam gambar.'),
  term('Kompetitor', 'Usaha lain yang menjual barang serupa kepada pembeli yang sama.', 'pesaing'),
  term('Konten', 'Foto, video, atau tulisan yang Anda bagikan kepada calon pembeli.'),
  term('Kontras', 'Beda antara bagian terang dan gelap pada gambar.'),
  term('Konversi', 'Berapa orang yang melihat lalu benar-benar membeli.'),
  term('Laba bersih', 'Sisa uang setelah semua biaya dibayar.'),
  term('Laba kotor', 'Hasil penjualan dikurangi biaya membuat barangnya.'),
  term('Laminasi', 'Lapisan plastik tipis supaya label tahan air dan tidak luntur.'),
  term('Logistik', 'Urusan menyimpan dan mengirim barang sampai ke pembeli.'),
  term('Margin', 'Untung dari tiap barang, biasanya dihitung dalam persen harga jual.', 'marjin'),
  term('Marketplace', 'Pasar di internet tempat banyak penjual membuka toko.', 'lokapasar'),
  term('Merek', 'Nama atau gambar yang membedakan barang Anda dari barang orang lain.'),
  term('Mockup', 'Contoh gambar kemasan sebelum dicetak sungguhan.'),
  term('Modal', 'Uang dan barang yang Anda pakai untuk memulai atau menjalankan usaha.'),
  term('Netto', 'Berat isi saja, tanpa kemasan.', 'berat bersih', 'neto'),
  term('NIB', 'Nomor Induk Berusaha: tanda pengenal resmi usaha Anda. Gratis lewat OSS.'),
  term('NPWP', 'Nomor untuk urusan pajak. Untuk perorangan sama dengan NIK.'),
  term('Omzet', 'Semua uang hasil penjualan sebelum dikurangi biaya.', 'omset'),
  term('Ongkir', 'Ongkos kirim: biaya mengantar barang kepada pembeli.', 'ongkos kirim'),
  term('OSS', 'Situs pemerintah untuk mengurus izin usaha: oss.go.id.'),
  term('P-IRT', 'Izin edar untuk makanan awet buatan rumah, dari kabupaten atau kota.', 'PIRT', 'SPP-IRT'),
  term('Portofolio', 'Kumpulan hasil kerja terbaik yang Anda tunjukkan kepada orang lain.'),
  term('Prototipe', 'Contoh awal barang untuk dicoba sebelum dibuat banyak.'),
  term('QRIS', 'Satu kode QR untuk menerima bayaran dari semua aplikasi uang.'),
  term('Reflektor', 'Papan putih atau perak yang memantulkan cahaya ke bagian yang gelap.'),
  term('Reseller', 'Orang yang membeli barang Anda lalu menjualnya lagi.'),
  term('Resolusi', 'Banyaknya titik dalam gambar. Makin banyak, makin jelas.'),
  term('RGB', 'Cara layar mencampur cahaya merah, hijau, dan biru.'),
  term('Rubrik', 'Daftar yang dipakai pelatih untuk menilai tugas Anda.'),
  term('Saturasi', 'Kuat atau pucatnya warna pada gambar.'),
  term('SKU', 'Kode Anda sendiri untuk membedakan tiap barang dan ukurannya.'),
  term('Standing pouch', 'Kantong kemasan yang dapat berdiri sendiri di rak.'),
  term('Stok', 'Barang yang siap Anda jual.'),
  term('Target pasar', 'Orang-orang yang paling mungkin membeli barang Anda.', 'sasaran pasar'),
  term('Testimoni', 'Cerita pembeli yang puas tentang barang Anda.'),
  term('Titik impas', 'Saat hasil penjualan sama dengan biaya: tidak rugi, belum untung.', 'BEP'),
  term('Tripod', 'Kaki tiga supaya kamera atau HP tidak goyang.'),
  term('Voucher', 'Potongan harga yang dipakai pembeli dengan kode.'),
  term('Watermark', 'Tulisan samar di atas foto supaya tidak dipakai orang lain.', 'tanda air'),
  term('White balance', 'Pengaturan kamera supaya warna putih tampak benar-benar putih.'),
];

/** Name of a term in an address, e.g. `kemasan-primer`. */
export const termKey = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** What an address such as `#istilah-hpp` stands for. */
export const findTerm = (key: string): Term | undefined => TERMS.find(({ name }) => termKey(name) === key);
